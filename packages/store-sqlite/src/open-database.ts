import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { OgwError } from "@opus/grant-rules/errors";
import { primaryCode } from "./sqlite-fault.ts";

/** Milliseconds to wait for another writer when nothing else was asked for. */
export const DEFAULT_BUSY_TIMEOUT = 5000;

const SWITCH_ATTEMPTS = 200;
const SWITCH_PAUSE = 10;

const BUSY = 5;
const CANTOPEN = 14;
const READONLY = 8;

/** Opens a database file for writing, making it when it is not there. */
export function openForWriting(path: string, timeout: number): DatabaseSync {
  if (path === "") throw noFile(path);
  return new DatabaseSync(path, { timeout });
}

/**
 * Opens a database file that must exist, without the right to change it. A file that was closed well is also read
 * from a folder that may not be written; beside an unfinished log SQLite needs its shared memory file there.
 */
export function openForReading(path: string, timeout: number): DatabaseSync {
  if (!existsSync(path)) throw noFile(path);
  const database = new DatabaseSync(path, { readOnly: true, timeout });
  try {
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    return database;
  } catch (error) {
    database.close();
    const code = primaryCode(error);
    if ((code !== CANTOPEN && code !== READONLY) || hasUnfinishedLog(path)) throw error;
    const frozen = pathToFileURL(path);
    frozen.searchParams.set("immutable", "1");
    return new DatabaseSync(frozen, { readOnly: true });
  }
}

/**
 * Sets what durability rests on: a write-ahead log that is synced on every commit.
 *
 * @throws OgwError OGW310 when the file system allows no write-ahead log.
 */
export function makeDurable(database: DatabaseSync, subject: string): void {
  const mode = switchToLog(database);
  if (mode !== "wal" && mode !== "memory") {
    throw new OgwError({
      code: "OGW310",
      subject,
      problem: `SQLite keeps its journal as "${mode}" here`,
      allowed: "A store needs a write-ahead log, which network file systems do not allow",
      remedy: "Put the file on a local disk",
    });
  }
  database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
}

/** SQLite does not wait for others here, whatever the busy timeout, so two who make one store must try again. */
function switchToLog(database: DatabaseSync): unknown {
  for (let attempt = 1; ; attempt++) {
    try {
      return database.prepare("PRAGMA journal_mode = WAL").get()?.journal_mode;
    } catch (error) {
      if (primaryCode(error) !== BUSY || attempt === SWITCH_ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SWITCH_PAUSE);
    }
  }
}

function hasUnfinishedLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function noFile(path: string): OgwError {
  return new OgwError({
    code: "OGW310",
    subject: `store ${JSON.stringify(path)}`,
    problem: "there is no such file",
    remedy: "Check the path; a run makes the store that explain, history and verify read",
  });
}
