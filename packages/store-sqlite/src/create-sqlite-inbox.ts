import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";
import { inTransaction } from "./in-transaction.ts";
import { DEFAULT_BUSY_TIMEOUT, makeDurable, openForWriting } from "./open-database.ts";
import { sqliteFault, withSqliteFaults } from "./sqlite-fault.ts";

/** Where the marks are kept: best in the database that the work writes to. */
export type SqliteInboxOptions =
  | {
      /** File path; made when missing. */
      readonly path: string;
      /** Milliseconds to wait for another writer; default 5000. */
      readonly busyTimeout?: number;
    }
  | { readonly database: DatabaseSync };

/** Remembers which effects were performed. */
export interface SqliteInbox {
  /**
   * Does the work of an effect unless it was done before. The work and its mark are one transaction: when `work`
   * throws or the process dies, neither is there.
   *
   * @param work writes through the connection it is handed, and nothing else; it must not be async.
   * @throws whatever `work` throws; OgwError OGW321 when it is async, OGW313 when another process holds the lock.
   */
  once(effectId: string, work: (database: DatabaseSync) => void): "performed" | "repeated";
  close(): void;
}

/**
 * The receiving end of at-least-once effects: behind it each effect has its result exactly once.
 *
 * @example
 * const inbox = createSqliteInbox({ path: "letters.db" });
 * inbox.once(effect.id, (db) => db.prepare("INSERT INTO letters (effect) VALUES (?)").run(effect.id));
 */
export function createSqliteInbox(options: SqliteInboxOptions): SqliteInbox {
  const subject = "path" in options ? `inbox ${JSON.stringify(options.path)}` : "inbox in the given database";
  const database = withSqliteFaults(subject, () => openInbox(options, subject));
  const mark = database.prepare("INSERT OR IGNORE INTO grant_workflow_inbox (effect) VALUES (?)");
  const isMarked = database.prepare("SELECT 1 FROM grant_workflow_inbox WHERE effect = ?");
  return {
    once(effectId, work) {
      let ofWork: { readonly error: unknown } | undefined;
      try {
        if (isMarked.get(effectId) !== undefined) return "repeated";
        return inTransaction(database, (keep) => {
          if (mark.run(effectId).changes === 0) return "repeated";
          try {
            refuseAsync(subject, work(database));
          } catch (error) {
            ofWork = { error };
            throw error;
          }
          keep();
          return "performed";
        });
      } catch (error) {
        throw ofWork === undefined ? sqliteFault(subject, error) : ofWork.error;
      }
    },
    close() {
      if ("path" in options && database.isOpen) database.close();
    },
  };
}

function openInbox(options: SqliteInboxOptions, subject: string): DatabaseSync {
  const database = "path" in options ? openFile(options, subject) : options.database;
  database.exec(
    "CREATE TABLE IF NOT EXISTS grant_workflow_inbox (effect TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
  );
  return database;
}

function openFile(options: { path: string; busyTimeout?: number }, subject: string): DatabaseSync {
  const database = openForWriting(options.path, options.busyTimeout ?? DEFAULT_BUSY_TIMEOUT);
  makeDurable(database, subject);
  return database;
}

function refuseAsync(subject: string, result: unknown): void {
  if (typeof result !== "object" || result === null || !("then" in result)) return;
  throw new OgwError({
    code: "OGW321",
    subject,
    problem: "the work is async, so it would go on after its mark is kept",
    remedy:
      "Write through the connection synchronously; call other services from a queue that the work fills",
  });
}
