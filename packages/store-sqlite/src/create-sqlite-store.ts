import type { DatabaseSync } from "node:sqlite";
import type { Shelves, Store } from "@opus/grant-workflow/store";
import { atOneMoment } from "./ensure-schema.ts";
import { eraseRecords, keepProgramme, keepSetting, markPerformed } from "./keep-beside.ts";
import { openStore, subjectOf } from "./open-store.ts";
import { readAtOnce } from "./read-at-once.ts";
import { entriesAfter, keptEntries, waitingEffects } from "./read-journal.ts";
import {
  dueDeadlines,
  keptAnswer,
  keptDeadlines,
  keptRecords,
  keptRows,
  keptSnapshot,
  keptStreams,
} from "./read-rows.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import { prepareStatements } from "./store-statements.ts";
import { writeCommit } from "./write-commit.ts";

/** Where the store lies: a file that it opens and closes, or a database that stays the caller's. */
export type SqliteStoreOptions =
  | {
      /** File path; made when missing, unless `access` is `readOnly`. */
      readonly path: string;
      /** `readOnly` reads without changing anything and refuses every write; default `readWrite`. */
      readonly access?: "readWrite" | "readOnly";
      /** Milliseconds to wait for another writer; default 5000. */
      readonly busyTimeout?: number;
    }
  | { readonly database: DatabaseSync };

/**
 * A store in one SQLite file, with nothing to install. Promise: a commit that answered `ok` is on the disk, whatever
 * happens to the process or the machine after; one that did not answer is there whole or not at all.
 *
 * Several processes may open one file: writers wait for each other up to `busyTimeout`, and revisions tell who came
 * too late. The file is a store and nothing else; it has a write-ahead log (`-wal`) beside it while open, which
 * belongs to it.
 *
 * @throws OgwError OGW310 when the file cannot be opened, OGW311 when it is not a store, OGW312 when a newer release
 * made it, OGW322 when one did before journal format 1 was final; later, OGW300 for failures of the disk, OGW313 for a
 * lock that is not released, OGW314 for a write to a store opened for reading, OGW316 after `close()`, OGW323 for an
 * erasure that a reader holds up, OGW510 for a journal row changed from outside.
 * @example
 * const store = createSqliteStore({ path: "grants.db" });
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const subject = subjectOf(options);
  const database = withSqliteFaults(subject, () => openStore(options, subject));
  const statements = withSqliteFaults(subject, () => prepareStatements(database));
  const run = async <T>(work: () => T): Promise<T> => withSqliteFaults(subject, work);
  const shelves: Shelves = {
    answer: (commandId) => keptAnswer(statements, commandId),
    load: (stream) => keptSnapshot(statements, stream),
    rows: (read) => keptRows(statements, read),
    records: (stream) => keptRecords(statements, stream),
    deadlines: (stream) => keptDeadlines(statements, stream),
  };
  return {
    read: (next) => readAtOnce(database, shelves, next, subject),
    commit: (commit) => run(() => writeCommit(database, statements, commit)),
    load: (stream) => run(() => shelves.load(stream)),
    answer: (commandId) => run(() => shelves.answer(commandId)),
    journal: (stream, page = {}) => run(() => keptEntries(statements, stream, page)),
    entries: (page = {}) => run(() => atOneMoment(database, () => entriesAfter(statements, page))),
    streams: (page = {}) => run(() => keptStreams(statements, page)),
    rows: (read) => run(() => shelves.rows(read)),
    records: (stream) => run(() => shelves.records(stream)),
    eraseRecords: (keptUntilBefore) =>
      run(() => eraseRecords(database, statements, keptUntilBefore, subject)),
    due: (now, page = {}) => run(() => dueDeadlines(statements, now, page)),
    deadlines: (stream) => run(() => shelves.deadlines(stream)),
    outbox: (page = {}) => run(() => waitingEffects(statements, page)),
    markPerformed: (effectIds) => run(() => markPerformed(database, statements, effectIds)),
    putProgramme: (hash, document) => run(() => keepProgramme(statements, hash, document)),
    programme: (hash) => run(() => statements.programme.get(hash)?.document as string | undefined),
    setting: (name, initial) => run(() => keepSetting(statements, name, initial)),
    close: () =>
      run(() => {
        if ("path" in options && database.isOpen) database.close();
      }),
  };
}
