import type { DatabaseSync } from "node:sqlite";
import { dueMoment, type Store } from "@opus/grant-workflow/store";
import { eraseRecords, keepProgramme, keepSetting, markPerformed } from "./keep-beside.ts";
import { openStore, subjectOf } from "./open-store.ts";
import {
  keptAnswer,
  keptEntries,
  keptRecords,
  keptScope,
  keptSnapshot,
  keptStreams,
  pendingDeadlines,
  waitingEffects,
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
 * made it; later, OGW300 for failures of the disk, OGW313 for a lock that is not released, OGW314 for a write to a
 * store opened for reading, OGW316 after `close()`, OGW510 for a journal row changed from outside.
 * @example
 * const store = createSqliteStore({ path: "grants.db" });
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const subject = subjectOf(options);
  const database = withSqliteFaults(subject, () => openStore(options, subject));
  const statements = withSqliteFaults(subject, () => prepareStatements(database));
  const run = async <T>(work: () => T): Promise<T> => withSqliteFaults(subject, work);
  return {
    commit: (commit) => run(() => writeCommit(database, statements, commit)),
    load: (stream) => run(() => keptSnapshot(statements, stream)),
    answer: (commandId) => run(() => keptAnswer(statements, commandId)),
    journal: (stream, after = 0) => run(() => keptEntries(statements, stream, after)),
    streams: () => run(() => keptStreams(statements)),
    registry: (scope) => run(() => keptScope(statements, scope)),
    records: (stream) => run(() => keptRecords(statements, stream)),
    eraseRecords: (keptUntilBefore) => run(() => eraseRecords(database, statements, keptUntilBefore)),
    due: (now) => run(() => pendingDeadlines(statements.due.all(dueMoment(now, "now")))),
    deadlines: (stream) => run(() => pendingDeadlines(statements.deadlines.all(stream))),
    outbox: (limit) => run(() => waitingEffects(statements, limit)),
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
