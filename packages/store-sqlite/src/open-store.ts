import type { DatabaseSync } from "node:sqlite";
import type { SqliteStoreOptions } from "./create-sqlite-store.ts";
import { createSchema, identify, noStoreYet } from "./ensure-schema.ts";
import { DEFAULT_BUSY_TIMEOUT, makeDurable, openForReading, openForWriting } from "./open-database.ts";

/** Opens what the options name and makes sure that it is a store, before anything in it is touched. */
export function openStore(options: SqliteStoreOptions, subject: string): DatabaseSync {
  if ("database" in options) {
    prepareForWriting(options.database, subject);
    return options.database;
  }
  const { path, access = "readWrite", busyTimeout = DEFAULT_BUSY_TIMEOUT } = options;
  const open = access === "readOnly" ? openForReading : openForWriting;
  const prepare = access === "readOnly" ? prepareForReading : prepareForWriting;
  const database = open(path, busyTimeout);
  try {
    prepare(database, subject);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** How errors call the store: by its path. */
export function subjectOf(options: SqliteStoreOptions): string {
  return "path" in options ? `store ${JSON.stringify(options.path)}` : "store in the given database";
}

function prepareForReading(database: DatabaseSync, subject: string): void {
  if (identify(database, subject) === "empty") throw noStoreYet(subject);
}

function prepareForWriting(database: DatabaseSync, subject: string): void {
  const found = identify(database, subject);
  makeDurable(database, subject);
  if (found === "empty") createSchema(database, subject);
}
