import { needObject, needText, OgwError } from "@opus/grant-rules/errors";
import type { LoadOptions } from "./check-document.ts";
import { loadPublished } from "./load-programme.ts";
import type { Programme } from "./programme.ts";

/** Where programme versions are kept by their hash; a `Store` is one. */
export interface ProgrammeShelf {
  programme(hash: string): Promise<string | undefined>;
}

const STORE = { of: "loadKeptProgramme", name: "the store", is: "a store such as createMemoryStore gives" };
const HASH = { of: "loadKeptProgramme", name: "the hash", is: "the hash that the entries of a stream name" };

/**
 * Loads the programme version that streams pin by its hash, and holds the kept text against that hash. What it was
 * not checked for when it was published is not held against it now.
 *
 * @param hash `sha256:…`, as the entries of a stream name it
 * @throws OgwError OGW306 when the store does not hold it, OGW308 when it holds another text under its hash.
 * @example
 * ```ts
 * import { createMemoryStore, loadKeptProgramme } from "@opus/grant-workflow";
 *
 * const store = createMemoryStore();
 * const [first] = await store.journal("call:spring", { limit: 1 });
 * if (first !== undefined) await loadKeptProgramme(store, first.programme.hash);
 * ```
 */
export async function loadKeptProgramme(
  store: ProgrammeShelf,
  hash: string,
  options: LoadOptions = {},
): Promise<Programme> {
  needObject(store, STORE, ["programme"]);
  needText(hash, HASH);
  const text = await store.programme(hash);
  if (text === undefined) throw unknownProgramme(hash);
  const loaded = loadPublished(text, options);
  if (loaded?.hash !== hash) throw changedProgramme(hash);
  return loaded;
}

function unknownProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW306",
    subject: `programme ${hash}`,
    problem: "a stream pins it, and the store does not hold it",
    allowed: "Every programme version that streams were begun under is kept by the engine",
    remedy: "Pass that version among `programmes` once, or restore the store from a backup",
  });
}

function changedProgramme(hash: string): OgwError {
  return new OgwError({
    code: "OGW308",
    subject: `programme ${hash}`,
    problem: "the text that the store keeps under this hash is another one, or damaged",
    allowed: "A case is decided under exactly the version that it was started under",
    remedy: "Restore the store from a backup, or put the right version back under its hash",
  });
}
