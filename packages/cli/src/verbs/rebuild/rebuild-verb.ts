import { resolve } from "node:path";
import { OgwError, type Rebuilding, rebuildStore } from "@opus/grant-workflow";
import type { Store, StreamId } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { findStream } from "../../store/find-stream.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { printRebuilding } from "./print-rebuilding.ts";

/** `rebuild <store> [<stream>…]`: makes what stands beside the journal anew from it, or says what with `--dry-run`. */
export const rebuildVerb = defineVerb({
  name: "rebuild",
  about: {
    pl: "odtwórz z dziennika to, co zmieniono obok niego",
    en: "rebuild from the journal what was changed beside it",
  },
  arguments: {
    store: storeArgument,
    names: {
      syntax: "[streams...]",
      about: {
        pl: "tylko te sprawy i nabory; nabór obejmuje wiersze swoich zbiorów",
        en: "these cases and calls alone; a call brings the rows of its sets",
      },
    },
  },
  options: {
    dryRun: {
      flags: "--dry-run",
      about: { pl: "tylko pokaż, niczego nie zapisuj", en: "only show, write nothing" },
    },
    json: jsonOption,
  },
  async run({ store: path, names, dryRun, json }, session) {
    const { cwd } = session.io;
    // Looked at first, so that a path with no store in it makes none.
    const asked = await withStoreToRead(cwd, path, async (store) => {
      const options = await optionsOf(store, names);
      return { options, rebuilding: await rebuildStore(store, { ...options, dryRun: true }) };
    });
    const isDone = dryRun || asked.rebuilding.parts.length === 0;
    const rebuilding = isDone ? asked.rebuilding : await write(resolve(cwd, path), path, asked.options);
    const isSound = rebuilding.left.length === 0 && (rebuilding.rebuilt || rebuilding.parts.length === 0);
    session.exitCode = isSound ? EXIT.ok : EXIT.findings;
    if (json) session.printJson(rebuilding);
    else printRebuilding(rebuilding, path, session);
  },
});

type Options = { readonly streams?: readonly StreamId[] };

async function optionsOf(store: Store, names: readonly string[]): Promise<Options> {
  if (names.length === 0) return {};
  const streams: StreamId[] = [];
  for (const name of names) streams.push(isStream(name) ? name : await findStream(store, name));
  return { streams };
}

/** A stream may be named as it is, also when the list of streams lacks it. */
function isStream(name: string): name is StreamId {
  return /^(?:case|call):./.test(name);
}

async function write(file: string, path: string, options: Options): Promise<Rebuilding> {
  const store = createSqliteStore({ path: file });
  try {
    return await rebuildStore(store, options);
  } catch (error) {
    if (!OgwError.isInstance(error) || error.code !== "OGW347") throw error;
    throw new VerbFailure({
      code: error.code,
      exitCode: EXIT.environment,
      problem: {
        pl: `Ktoś zapisał coś w magazynie ${path} w trakcie odtwarzania, więc niczego nie zmieniono.`,
        en: `Somebody wrote into the store ${path} while it was rebuilt, so nothing was changed.`,
      },
      remedy: {
        pl: "Uruchom polecenie jeszcze raz, najlepiej gdy nikt nie pracuje w magazynie.",
        en: "Run the command once more, best while nobody works in the store.",
      },
      cause: error,
    });
  } finally {
    await store.close();
  }
}
