import type { StreamId } from "../journal/entry.ts";
import type {
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
}

/**
 * `Store.read` for stores that answer at once: asks `next` again and again and reads what it names, until it names
 * nothing. Rows come in the order in which they were asked for.
 */
export function readInSteps(shelves: Shelves, next: (loaded: Loaded) => Needs | undefined): Loaded {
  const streams = new Map<StreamId, KeptSnapshot>();
  const rows: ReadRows[] = [];
  let loaded: Loaded = { answer: undefined, streams, rows, records: [], deadlines: [] };
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
    };
  }
  return loaded;
}

function answerOf(shelves: Shelves, { sender, commandId }: NonNullable<Needs["answer"]>) {
  return shelves.answer(sender, commandId);
}

function isEmpty({ answer, streams = [], rows = [], records, deadlines }: Needs): boolean {
  return (
    answer === undefined &&
    records === undefined &&
    deadlines === undefined &&
    streams.length === 0 &&
    rows.length === 0
  );
}
