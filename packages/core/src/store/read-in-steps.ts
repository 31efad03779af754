import type { StreamId } from "../journal/entry.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import type {
  EntryPlace,
  KeptAnswer,
  KeptSnapshot,
  Loaded,
  Needs,
  PendingDeadline,
  PersonalRecord,
  ReadRows,
  RowRead,
} from "./commit.ts";

/** How a store looks at what it holds, all of one moment. */
export interface Shelves {
  answer(sender: string, commandId: string): KeptAnswer | undefined;
  load(stream: StreamId): KeptSnapshot | undefined;
  rows(read: RowRead): ReadRows;
  records(stream: StreamId): readonly PersonalRecord[];
  deadlines(stream: StreamId): readonly PendingDeadline[];
  /** An entry with its text and hash as they are kept, whether or not they belong together. */
  entry(place: EntryPlace): SealedEntry | undefined;
}

/**
 * `Store.read` for stores that answer at once: asks `next` again and again and reads what it names, until it names
 * nothing. Rows come in the order in which they were asked for.
 */
export function readInSteps(shelves: Shelves, next: (loaded: Loaded) => Needs | undefined): Loaded {
  const streams = new Map<StreamId, KeptSnapshot>();
  const rows: ReadRows[] = [];
  let loaded: Loaded = { answer: undefined, streams, rows, records: [], deadlines: [], entries: [] };
  for (let needs = next(loaded); needs !== undefined && !isEmpty(needs); needs = next(loaded)) {
    for (const stream of needs.streams ?? []) {
      const snapshot = shelves.load(stream);
      if (snapshot !== undefined) streams.set(stream, snapshot);
    }
    for (const read of needs.rows ?? []) rows.push(shelves.rows(read));
    loaded = {
      answer: needs.answer === undefined ? loaded.answer : answerOf(shelves, needs.answer),
      streams,
      rows,
      records: needs.records === undefined ? loaded.records : shelves.records(needs.records),
      deadlines: needs.deadlines === undefined ? loaded.deadlines : shelves.deadlines(needs.deadlines),
      entries: needs.entries === undefined ? none : entriesOf(shelves, needs.entries),
    };
  }
  return loaded;
}

const none: readonly SealedEntry[] = [];

function entriesOf(shelves: Shelves, places: readonly EntryPlace[]): readonly SealedEntry[] {
  return places.flatMap((place) => shelves.entry(place) ?? []);
}

function answerOf(shelves: Shelves, { sender, commandId }: NonNullable<Needs["answer"]>) {
  return shelves.answer(sender, commandId);
}

function isEmpty({ answer, streams = [], rows = [], records, deadlines, entries = [] }: Needs): boolean {
  return (
    answer === undefined &&
    records === undefined &&
    deadlines === undefined &&
    streams.length === 0 &&
    rows.length === 0 &&
    entries.length === 0
  );
}
