import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";

/**
 * Runs `work` in a transaction of its own that takes the write lock at once. It is kept when `work` calls `keep`;
 * when it returns or throws without, everything is undone.
 *
 * @throws OgwError OGW320 when the connection is in somebody else's transaction.
 */
export function inTransaction<T>(database: DatabaseSync, work: (keep: () => void) => T): T {
  if (database.isTransaction) {
    throw new OgwError({
      code: "OGW320",
      subject: "database connection",
      problem: "it is in the middle of another transaction",
      allowed: "A commit is a transaction of its own, or its promise could be taken back",
      remedy: "Finish that transaction first, or give the store a connection of its own",
    });
  }
  database.exec("BEGIN IMMEDIATE");
  try {
    return work(() => database.exec("COMMIT"));
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}
