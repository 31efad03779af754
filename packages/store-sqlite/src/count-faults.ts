import type { DatabaseSync } from "node:sqlite";
import type { StoreFault, StreamId } from "@opus/grant-workflow/store";

type CommitRow = readonly [position: number, lastEntry: number, lastEffect: number];
type JournalRow = readonly [position: number, keptIn: number, stream: StreamId, seq: number];

/**
 * Commits and entries stand at 1, 2, 3… without gaps, each entry within its commit, those of one stream in their order:
 * whoever took something out of the file left a hole here, even where nothing else speaks of it.
 */
export function* countFaults(database: DatabaseSync): Iterable<StoreFault> {
  const entries = rowsOf<JournalRow>(
    database,
    "SELECT position, kept_in, stream, seq FROM journal ORDER BY position",
  );
  let [commits, last, effects, isWhole] = [0, 0, 0, true];
  let entry = entries.next();
  for (const [position, lastEntry, lastEffect] of rowsOf<CommitRow>(
    database,
    "SELECT position, last_entry, last_effect FROM commits ORDER BY position",
  )) {
    commits += 1;
    let [from, found] = [last, 0];
    for (; entry.done !== true && entry.value[1] === position && entry.value[0] === from + 1; from += 1) {
      found += 1;
      entry = entries.next();
    }
    if (position !== commits || found === 0 || from !== lastEntry || lastEffect < effects) {
      yield misplaced(`commit ${position}`, {
        pl: "wpisy nie stoją jeden za drugim tak, jak je zapisano",
        en: "entries do not stand one after the other as they were written",
      });
      isWhole = false;
      break;
    }
    [last, effects] = [lastEntry, lastEffect];
  }
  if (isWhole && entry.done !== true) {
    yield misplaced(`entry ${entry.value[2]}#${entry.value[3]}`, {
      pl: "stoi poza wszystkimi zatwierdzeniami",
      en: "it stands outside all commits",
    });
  }
  yield* beyondLast(database, effects);
  yield* outOfOrder(database);
}

/** Places of the outbox that no commit has given out yet: the next effect would be refused its place. */
function* beyondLast(database: DatabaseSync, effects: number): Iterable<StoreFault> {
  const sql = `SELECT position, stream, seq, idx FROM outbox WHERE position > ${Number(effects)}`;
  for (const [, stream, seq, idx] of rowsOf<readonly [number, StreamId, number, number]>(database, sql)) {
    yield {
      kind: "index",
      stream,
      key: `outbox ${stream}#${seq}#${idx}`,
      problem: {
        pl: "stoi na miejscu, którego nie dało żadne zatwierdzenie",
        en: "it stands at a place that no commit gave it",
      },
    };
  }
}

/** Entries of one stream that stand in the feed in another order than in their chain. */
function* outOfOrder(database: DatabaseSync): Iterable<StoreFault> {
  const sql = `SELECT later.stream, later.seq FROM journal AS later JOIN journal AS earlier
    ON earlier.stream = later.stream AND earlier.seq = later.seq - 1 WHERE earlier.position >= later.position`;
  for (const [stream, seq] of rowsOf<readonly [StreamId, number]>(database, sql)) {
    yield {
      kind: "index",
      stream,
      key: `entry ${stream}#${seq}`,
      problem: {
        pl: "stoi w kolejności wszystkich wpisów przed wpisem, który go poprzedza",
        en: "in the order of all entries it stands before the entry that it follows",
      },
    };
  }
}

function misplaced(key: string, problem: StoreFault["problem"]): StoreFault {
  return { kind: "index", key, problem };
}

/** Rows of a statement, by columns, one after the other. */
export function rowsOf<Columns extends readonly unknown[]>(
  database: DatabaseSync,
  sql: string,
): IterableIterator<Columns> {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate() as unknown as IterableIterator<Columns>;
}
