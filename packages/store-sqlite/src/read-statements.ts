import type { DatabaseSync } from "node:sqlite";
import { type PreparedStatements, prepareAll } from "./prepared-statements.ts";

const SQL = {
  snapshot: "SELECT revision, head, snapshot FROM streams WHERE id = ?",
  streams: "SELECT id FROM streams ORDER BY id LIMIT ?",
  streamsAfter: "SELECT id FROM streams WHERE id > ? ORDER BY id LIMIT ?",

  lastCommitUpTo: "SELECT last_entry FROM commits WHERE position <= ? ORDER BY position DESC LIMIT 1",
  entries:
    "SELECT stream, seq, previous, hash, entry FROM journal WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?",
  entry: "SELECT hash, entry FROM journal WHERE stream = ? AND seq = ?",
  allEntries:
    "SELECT stream, seq, previous, hash, entry, kept_in FROM journal WHERE position > ? ORDER BY position",

  row: "SELECT key, version, value, entry FROM registry WHERE scope = ? AND key = ?",
  rangeRows:
    "SELECT key, version, value, entry FROM registry WHERE scope = ? AND key >= ? AND key < ? ORDER BY key",
  // One statement, so that count and rows are of one moment.
  scopeRows: `SELECT key, registry.version, value, entry, registry_scopes.version
    FROM registry_scopes LEFT JOIN registry USING (scope) WHERE scope = ? ORDER BY key`,

  records: `SELECT seq, id, class, salt, value, keep_until FROM records WHERE stream = ? AND erased = 0
    ORDER BY position`,
  deadlines: "SELECT stream, name, due_at FROM deadlines WHERE stream = ? ORDER BY due_ms, name",
  commits: `SELECT position, id, last_entry, sender, command, trim(fingerprint), answer FROM commits
    WHERE position > ? ORDER BY position LIMIT ?`,
  entriesUpTo: `SELECT stream, seq, previous, hash, entry, kept_in FROM journal
    WHERE position > ? AND position <= ? ORDER BY position`,
  effectPlaces: `SELECT seq, idx, kind, 'waits' FROM outbox WHERE stream = ? AND set_aside = 0
    UNION ALL SELECT seq, idx, kind, 'setAside' FROM outbox WHERE stream = ? AND set_aside = 1
    UNION ALL SELECT seq, idx, NULL, 'performed' FROM performed WHERE stream = ?`,
  scopes: "SELECT scope, version FROM registry_scopes WHERE scope > ? ORDER BY scope LIMIT ?",
  rowsAfter:
    "SELECT key, version, value, entry FROM registry WHERE scope = ? AND key > ? ORDER BY key LIMIT ?",
  firstRows: "SELECT key, version, value, entry FROM registry WHERE scope = ? ORDER BY key LIMIT ?",
  programmes: "SELECT hash FROM programmes WHERE hash > ? ORDER BY hash LIMIT ?",
  erasures: "SELECT before FROM erasures ORDER BY before",

  programme: "SELECT document FROM programmes WHERE hash = ?",
} as const;

/** What reads a store or a view of it. */
export type ReadStatements = PreparedStatements<typeof SQL>;

/** Prepares the statements that read. */
export function readStatements(database: DatabaseSync): ReadStatements {
  return prepareAll(database, SQL);
}
