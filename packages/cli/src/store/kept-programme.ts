import type { Programme } from "@opus/grant-workflow";
import { parseProgramme } from "@opus/grant-workflow";
import type { JournalEntry, Store, StreamId } from "@opus/grant-workflow/store";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

/** The programme version that a stream pins with its first entry. */
export async function programmeOfStream(store: Store, stream: StreamId): Promise<Programme> {
  return keptProgramme(store, (await pinnedProgramme(store, stream))?.hash ?? "");
}

async function pinnedProgramme(
  store: Store,
  stream: StreamId,
): Promise<JournalEntry["programme"] | undefined> {
  const [first] = await store.journal(stream, { limit: 1 });
  return first?.programme;
}

/** The one programme of a store, in the version of its latest stream; OGW612 when there are none or several. */
export async function onlyProgramme(store: Store): Promise<Programme> {
  const hashes = new Map<string, string>();
  for (const stream of await store.streams()) {
    const pinned = await pinnedProgramme(store, stream);
    if (pinned !== undefined) hashes.set(pinned.id, pinned.hash);
  }
  const [hash, ...others] = hashes.values();
  if (hash !== undefined && others.length === 0) return keptProgramme(store, hash);
  const ids = [...hashes.keys()].join(", ");
  throw new VerbFailure({
    code: "OGW612",
    exitCode: EXIT.environment,
    problem:
      hash === undefined
        ? { pl: "Magazyn jest pusty.", en: "The store is empty." }
        : {
            pl: `W magazynie jest kilka programów: ${ids}.`,
            en: `The store holds several programmes: ${ids}.`,
          },
    remedy:
      hash === undefined
        ? { pl: "Najpierw uruchom program poleceniem run.", en: "Run a programme into it first." }
        : {
            pl: "Prowadź każdy program w osobnym magazynie.",
            en: "Keep each programme in a store of its own.",
          },
  });
}

async function keptProgramme(store: Store, hash: string): Promise<Programme> {
  const text = await store.programme(hash);
  if (text !== undefined) return parseProgramme(text);
  throw new VerbFailure({
    code: "OGW611",
    exitCode: EXIT.environment,
    problem: {
      pl: `W magazynie brakuje wersji programu ${hash}.`,
      en: `The store lacks programme version ${hash}.`,
    },
    remedy: {
      pl: "Sprawdź magazyn poleceniem verify; ktoś go zmienił.",
      en: "Verify the store; somebody changed it.",
    },
  });
}
