import type { DatabaseSync } from "node:sqlite";
import { OgwError } from "@opus/grant-rules/errors";
import { inTransaction } from "./in-transaction.ts";
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from "./store-schema.ts";

/**
 * Answers whether the database holds a store of our version (`store`) or nothing at all (`empty`).
 *
 * @throws OgwError OGW311 when it holds something else, OGW312 when a newer release made it, OGW322 when one
 * from before the first release did.
 */
export function identify(database: DatabaseSync, subject: string): "store" | "empty" {
  const { application, version, objects } = atOneMoment(database, () => ({
    application: pragma(database, "application_id"),
    version: pragma(database, "user_version"),
    objects: Number(database.prepare("SELECT count(*) AS found FROM sqlite_schema").get()?.found),
  }));
  if (application === APPLICATION_ID) {
    if (version > SCHEMA_VERSION) throw newerStore(subject, version);
    if (version < SCHEMA_VERSION) throw olderStore(subject, version);
    return "store";
  }
  if (application === 0 && version === 0 && objects === 0) return "empty";
  throw new OgwError({
    code: "OGW311",
    subject,
    problem: "the file is a SQLite database of something else",
    allowed: "A store has its file to itself",
    remedy: "Check the path; to make a new store, name a file that does not exist",
  });
}

/** Makes the tables in one transaction, so that a crash leaves all of them or none. */
export function createSchema(database: DatabaseSync, subject: string): void {
  inTransaction(database, (keep) => {
    // Another process may have made them while this one waited for the lock.
    if (identify(database, subject) === "store") return;
    database.exec(SCHEMA);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
    keep();
  });
}

/** The error for a file that has no store in it yet, where one was to be read. */
export function noStoreYet(subject: string): OgwError {
  return new OgwError({
    code: "OGW311",
    subject,
    problem: "the file is empty",
    remedy: "Check the path, or run a programme into it first",
  });
}

function newerStore(subject: string, version: number): OgwError {
  return new OgwError({
    code: "OGW312",
    subject,
    problem: `it has schema version ${version}, made by a newer release of @opus/grant-workflow-sqlite`,
    allowed: `This release reads and writes schema version ${SCHEMA_VERSION}`,
    remedy: "Update @opus/grant-workflow-sqlite, or open another store; this one was not changed",
  });
}

function olderStore(subject: string, version: number): OgwError {
  return new OgwError({
    code: "OGW322",
    subject,
    problem: `it has schema version ${version}, made before release 0.1.0`,
    allowed: `This release reads and writes schema version ${SCHEMA_VERSION}; the tables changed until the first release, and what was kept before it is not carried over`,
    remedy:
      "Play its calls again into a new store: grant-workflow run with the same rows and seed, or send the same commands anew; this one was not changed",
  });
}

/** Reads in one transaction, since another process may be making the store just now, or writing to it. */
export function atOneMoment<T>(database: DatabaseSync, read: () => T): T {
  // Inside a transaction of the host all reads are of one moment already.
  if (database.isTransaction) return read();
  database.exec("BEGIN");
  try {
    return read();
  } finally {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}

function pragma(database: DatabaseSync, name: "application_id" | "user_version"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
