import { checkStream, type JournalFault } from "../journal/check-stream.ts";
import type { Store } from "../ports/store-port.ts";
import { parseProgramme } from "../programme/load-programme.ts";
import type { Programme } from "../programme/programme.ts";

/** What proving a whole store came to. */
export interface JournalReport {
  readonly valid: boolean;
  readonly streams: number;
  readonly entries: number;
  readonly faults: readonly JournalFault[];
}

/**
 * Proves every stream of a store: hash chains, snapshots, records, and all states by replay under the programme
 * versions that the entries pin.
 */
export async function verifyJournal(store: Store): Promise<JournalReport> {
  const streams = await store.streams();
  const programmes = new Map<string, Programme | undefined>();
  const faults: JournalFault[] = [];
  let entries = 0;
  for (const stream of streams) {
    const journal = await store.journal(stream);
    entries += journal.length;
    const hash = journal[0]?.programme.hash ?? "";
    if (!programmes.has(hash)) programmes.set(hash, await keptProgramme(store, hash));
    const stored = {
      stream,
      entries: journal,
      snapshot: await store.load(stream),
      records: await store.records(stream),
    };
    faults.push(...checkStream(stored, programmes.get(hash)));
    if (programmes.get(hash) === undefined && journal.length > 0) faults.push(programmeMissing(stream, hash));
  }
  return { valid: faults.length === 0, streams: streams.length, entries, faults };
}

async function keptProgramme(store: Store, hash: string): Promise<Programme | undefined> {
  const text = await store.programme(hash);
  const programme = text === undefined ? undefined : parseProgramme(text);
  return programme?.hash === hash ? programme : undefined;
}

function programmeMissing(stream: JournalFault["stream"], hash: string): JournalFault {
  return {
    stream,
    seq: 0,
    code: "OGW507",
    message: {
      pl: `${stream}: w magazynie nie ma programu ${hash} albo został zmieniony.`,
      en: `${stream}: the store has no programme ${hash}, or it was changed.`,
    },
  };
}
