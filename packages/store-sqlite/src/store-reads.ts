import type { DatabaseSync } from "node:sqlite";
import {
  type Loaded,
  type Needs,
  readInSteps,
  type Shelves,
  type StoreReads,
} from "@opus/grant-workflow/store";
import { atOneMoment } from "./ensure-schema.ts";
import { inventoryOf } from "./inventory.ts";
import { entriesAfter, keptEntries, sealedEntry } from "./read-journal.ts";
import { keptAnswer, keptDeadlines, keptRecords, keptRows, keptSnapshot, keptStreams } from "./read-rows.ts";
import type { ReadStatements } from "./read-statements.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import type { StoreStatements } from "./store-statements.ts";

/** What a decision reads; failures come out as ours, so that errors of whoever asks can be told from them. */
export function shelvesOf(statements: StoreStatements, subject: string): Shelves {
  const run = <T>(read: () => T): T => withSqliteFaults(subject, read);
  return {
    answer: (sender, commandId) => run(() => keptAnswer(statements, sender, commandId)),
    load: (stream) => run(() => keptSnapshot(statements, stream)),
    rows: (read) => run(() => keptRows(statements, read)),
    records: (stream) => run(() => keptRecords(statements, stream)),
    deadlines: (stream) => run(() => keptDeadlines(statements, stream)),
    entry: (place) => run(() => sealedEntry(statements, place)),
  };
}

/** Reads what a decision needs, step by step, in one transaction; errors of `next` come out as they are. */
export function readAtOnce(
  {
    database,
    shelves,
    subject,
  }: { readonly database: DatabaseSync; readonly shelves: Shelves; readonly subject: string },
  next: (loaded: Loaded) => Needs | undefined,
): Loaded {
  if (database.isTransaction) return readInSteps(shelves, next);
  withSqliteFaults(subject, () => database.exec("BEGIN"));
  try {
    return readInSteps(shelves, next);
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

/** The reads that need no claim, of a store or a view. */
export function readsOf(database: DatabaseSync, statements: ReadStatements, subject: string): StoreReads {
  const run = async <T>(read: () => T): Promise<T> => withSqliteFaults(subject, read);
  return {
    load: (stream) => run(() => keptSnapshot(statements, stream)),
    journal: (stream, page = {}) => run(() => keptEntries(statements, stream, page)),
    entries: (page = {}) => run(() => atOneMoment(database, () => entriesAfter(statements, page))),
    streams: (page = {}) => run(() => keptStreams(statements, page)),
    rows: (read) => run(() => keptRows(statements, read)),
    records: (stream) => run(() => keptRecords(statements, stream)),
    deadlines: (stream) => run(() => keptDeadlines(statements, stream)),
    programme: (hash) => run(() => keptProgramme(statements, hash)),
    inventory: inventoryOf(database, statements, run),
  };
}

/** The programme document under a hash. */
export function keptProgramme(statements: ReadStatements, hash: string): string | undefined {
  return (statements.programme.get(hash) as readonly [string] | undefined)?.[0];
}
