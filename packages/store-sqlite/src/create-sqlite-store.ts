import type { DatabaseSync } from "node:sqlite";
import type { Store } from "@opus/grant-workflow/store";
import { draftsOf } from "./drafts-of.ts";
import { erasableClasses, eraseRecords } from "./erase-records.ts";
import { dueDeadlines, keepProgramme, keepSetting } from "./keep-beside.ts";
import { DEFAULT_BUSY_TIMEOUT } from "./open-database.ts";
import { openStore, subjectOf } from "./open-store.ts";
import { openViews } from "./open-views.ts";
import { repairStore } from "./repair-store.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import { readAtOnce, readsOf, shelvesOf } from "./store-reads.ts";
import { prepareStatements } from "./store-statements.ts";
import { takeTurns } from "./take-turns.ts";
import { workOf } from "./work-of.ts";
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
 * made it, OGW322 when one did before the first release (schema versions 1 to 5); later, OGW300 for failures of the disk, OGW313 for a
 * lock that is not released, OGW314 for a write to a store opened for reading, OGW316 after `close()`, OGW323 for an
 * erasure that a reader holds up, OGW510 for a journal row changed from outside.
 * @example
 * const store = createSqliteStore({ path: "grants.db" });
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const subject = subjectOf(options);
  const database = withSqliteFaults(subject, () => openStore(options, subject));
  const statements = withSqliteFaults(subject, () => prepareStatements(database));
  const { busyTimeout = DEFAULT_BUSY_TIMEOUT } = "path" in options ? options : {};
  const views = openViews(database, subject, busyTimeout);
  const shelves = shelvesOf(statements, subject);
  const table = { database, statements, shelves, subject };
  const run = async <T>(work: () => T): Promise<T> => withSqliteFaults(subject, work);
  return {
    read: async (next) => readAtOnce(table, next),
    commit: (commit) => run(() => writeCommit(database, statements, commit)),
    inTurn: (turns) => run(() => takeTurns(table, turns)),
    ...readsOf(database, statements, subject),
    view: (read, reader) => views.during(read, reader),
    answer: async (sender, commandId) => shelves.answer(sender, commandId),
    erasable: (keptUntilBefore) => run(() => erasableClasses(statements, keptUntilBefore)),
    eraseRecords: (keptUntilBefore) =>
      run(() =>
        eraseRecords(database, statements, keptUntilBefore, { subject, ownReaders: views.readers() }),
      ),
    repair: (repair) => run(() => repairStore(database, statements, repair)),
    due: (now, page = {}) => run(() => dueDeadlines(statements, now, page)),
    drafts: draftsOf(database, statements, run),
    ...workOf(database, subject),
    putProgramme: (hash, document) => run(() => keepProgramme(statements, hash, document)),
    setting: (name, initial) => run(() => keepSetting(statements, name, initial)),
    async close() {
      await views.end();
      if ("path" in options && database.isOpen) withSqliteFaults(subject, () => database.close());
    },
  };
}
