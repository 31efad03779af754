import { needList, needObject, OgwError } from "@opus/grant-rules/errors";
import { hostHash } from "../host/host-defaults.ts";
import { canonicalText } from "../journal/canonical-text.ts";
import type { StreamId } from "../journal/entry.ts";
import { digestOf, type Hash } from "../journal/hash.ts";
import type { Store } from "../store/store.ts";

/** Where a stream stood at some moment. */
export interface StreamHead {
  readonly stream: StreamId;
  /** Number of its last entry. */
  readonly seq: number;
  /** Hash of its last entry. */
  readonly hash: string;
  /** How many of its effects had been performed. */
  readonly performed: number;
}

/** Where all streams of a store stood at one moment, to be kept elsewhere. */
export interface JournalHeads {
  /** In the order of the streams' ids. */
  readonly heads: readonly StreamHead[];
  /** `sha256:` and 64 hex digits over all of them: one line that may be printed, sent or read out. */
  readonly total: string;
}

/** What working out heads may be told beside the store. */
export interface HeadsOptions {
  /** SHA-256 of a text; the host's own by default. */
  readonly hash?: Hash;
}

const PAGE = 500;
const STORE = { of: "headsOf", name: "the store", is: "a store such as createMemoryStore gives" };

const OPTIONS = { of: "headsOf", name: "the object of options", is: "{ hash }, or nothing" };

/**
 * The heads of a store's chains, all of one moment. Kept where nobody who can write the store can write, they let
 * `verifyJournal` find also what is consistent in itself: tails that were cut, streams that were deleted, chains that
 * were written anew.
 *
 * @throws OgwError OGW410 for something that is no store; failures of the store itself (300-349)
 * @example
 * const { heads, total } = await headsOf(createMemoryStore());
 */
export async function headsOf(store: Pick<Store, "view">, options: HeadsOptions = {}): Promise<JournalHeads> {
  needObject(store, STORE, ["view"]);
  needObject(options, OPTIONS);
  const { hash = hostHash() } = options;
  const heads: StreamHead[] = [];
  await store.view(async (view) => {
    for (let after: StreamId | undefined; ; ) {
      const streams = await view.streams({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const stream of streams) {
        const kept = await view.load(stream);
        if (kept === undefined) continue;
        const places = await view.inventory.effects(stream);
        const performed = places.filter(({ standing }) => standing === "performed").length;
        heads.push({ stream, seq: kept.revision, hash: kept.head, performed });
      }
      after = streams.at(-1);
      if (streams.length < PAGE) return;
    }
  });
  return { heads, total: totalOf(heads, hash) };
}

/** The one hash over a list of heads. */
function totalOf(heads: readonly StreamHead[], hash: Hash): string {
  return digestOf(
    hash,
    canonicalText(
      heads.map(({ stream, seq, hash: head, performed }) => ({ hash: head, performed, seq, stream })),
    ),
  );
}

const HEADS = { of: "verifyJournal", name: "heads", is: "what headsOf answered, or what was kept of it" };

/**
 * Kept heads as a proof takes them.
 *
 * @throws OgwError OGW410 for what is no list of heads, OGW520 when the total is not that of the list
 */
export function readHeads(kept: JournalHeads, hash: Hash): ReadonlyMap<StreamId, StreamHead> {
  needObject(kept, HEADS, ["heads", "total"]);
  needList(kept.heads, { ...HEADS, name: "the list of heads" });
  for (const head of kept.heads) {
    needObject(head, { ...HEADS, name: "a head" }, ["stream", "seq", "hash", "performed"]);
  }
  if (totalOf(kept.heads, hash) !== kept.total) throw changedHeads(kept.total);
  return new Map(kept.heads.map((head) => [head.stream, head]));
}

function changedHeads(total: unknown): OgwError {
  return new OgwError({
    code: "OGW520",
    subject: "kept heads",
    problem: `their total is not ${String(total)}, so the list was changed after it was printed`,
    allowed: "Heads are handed in as they were printed",
    remedy: "Take another copy of them, and find out who changed this one",
  });
}
