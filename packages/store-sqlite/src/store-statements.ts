import type { DatabaseSync } from "node:sqlite";
import { type PreparedStatements, prepareAll } from "./prepared-statements.ts";
import { type ReadStatements, readStatements } from "./read-statements.ts";

/** What a commit asks and writes. */
const COMMIT = {
  dataVersion: "PRAGMA data_version",
  revision: "SELECT revision, head FROM streams WHERE id = ?",
  insertStream: "INSERT INTO streams (revision, head, snapshot, id) VALUES (?, ?, ?, ?)",
  updateStream: "UPDATE streams SET revision = ?, head = ?, snapshot = ? WHERE id = ?",

  answer: "SELECT trim(fingerprint), answer FROM commits WHERE sender = ? AND command = ?",
  lastCommit: "SELECT position, last_entry, last_effect FROM commits ORDER BY position DESC LIMIT 1",
  insertCommit: `INSERT INTO commits (position, id, last_entry, last_effect, sender, command, stream, fingerprint, answer)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertEntry:
    "INSERT INTO journal (position, kept_in, stream, seq, previous, hash, entry) VALUES (?, ?, ?, ?, ?, ?, ?)",

  scopeVersion: "SELECT version FROM registry_scopes WHERE scope = ?",
  countScopeWrites: `INSERT INTO registry_scopes (scope, version) VALUES (?, ?)
    ON CONFLICT (scope) DO UPDATE SET version = version + excluded.version`,
  rowMark: "SELECT version, entry FROM registry WHERE scope = ? AND key = ?",
  rangeMarks:
    "SELECT version, entry, key FROM registry WHERE scope = ? AND key >= ? AND key < ? ORDER BY key",
  putRow: "INSERT OR REPLACE INTO registry (scope, key, version, value, entry) VALUES (?, ?, ?, ?, ?)",
  removeRow: "DELETE FROM registry WHERE scope = ? AND key = ?",

  insertRecord:
    "INSERT INTO records (stream, seq, id, class, salt, value, keep_until) VALUES (?, ?, ?, ?, ?, ?, ?)",
  clearDeadline: "DELETE FROM deadlines WHERE stream = ? AND name = ?",
  setDeadline: "INSERT OR REPLACE INTO deadlines (stream, name, due_at, due_ms) VALUES (?, ?, ?, ?)",
  // It waits when another of its queue does.
  insertEffect: `INSERT INTO outbox (position, stream, kind, seq, idx, ready_ms) SELECT ?, ?, ?, ?, ?,
    iif(EXISTS (SELECT 1 FROM outbox WHERE stream = ? AND kind = ? AND set_aside = 0), NULL, 0)`,
} as const;

/** What a store keeps and forgets outside commits. */
const BESIDE = {
  due: "SELECT stream, name, due_at FROM deadlines WHERE due_ms <= ? ORDER BY due_ms, stream, name LIMIT ?",
  dueAfter: `SELECT stream, name, due_at FROM deadlines WHERE due_ms <= ? AND (due_ms, stream, name) > (?, ?, ?)
    ORDER BY due_ms, stream, name LIMIT ?`,
  moveRetention: "UPDATE records SET keep_until = ? WHERE stream = ? AND class = ? AND erased = 0",
  erasable: `SELECT class, count(*), count(DISTINCT stream) FROM records WHERE keep_until < ? AND erased = 0
    GROUP BY class UNION ALL SELECT 'drafts', count(*), count(*) FROM drafts WHERE keep_until < ?
    HAVING count(*) > 0 ORDER BY 1`,
  draft: "SELECT revision, text, saved_by, keep_until FROM drafts WHERE stream = ?",
  keepDraft: `INSERT INTO drafts (stream, revision, text, saved_by, keep_until) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, text = excluded.text,
    saved_by = excluded.saved_by, keep_until = excluded.keep_until`,
  dropDraft: "DELETE FROM drafts WHERE stream = ?",
  eraseDrafts: "DELETE FROM drafts WHERE keep_until < ?",
  erasableStreams: "SELECT DISTINCT stream FROM records WHERE keep_until < ? AND erased = 0",
  // Of the same size, so that they are written over what was there: see the tables.
  eraseRecords: `UPDATE records SET erased = 1, salt = format('%*s', octet_length(salt), ''),
    value = format('%*s', octet_length(value), '') WHERE keep_until < ? AND erased = 0`,
  eraseFingerprints: `UPDATE commits SET fingerprint = format('%*s', octet_length(fingerprint), '')
    WHERE stream = ? AND command IS NOT NULL
    AND position IN (SELECT kept_in FROM journal WHERE journal.stream = ?)`,
  setScopeVersion: `INSERT INTO registry_scopes (scope, version) VALUES (?, ?)
    ON CONFLICT (scope) DO UPDATE SET version = excluded.version`,
  removeScope: "DELETE FROM registry_scopes WHERE scope = ?",
  markErasure: "INSERT OR IGNORE INTO erasures (before) VALUES (?)",
  eraseReasons: "UPDATE outbox SET reason = NULL WHERE stream = ? AND reason IS NOT NULL",
  insertProgramme: "INSERT OR IGNORE INTO programmes (hash, document) VALUES (?, ?)",
  setting: "SELECT value FROM settings WHERE name = ?",
  insertSetting: "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)",
} as const;

/** Every statement of a store but those of work, prepared once. */
export type StoreStatements = ReadStatements &
  PreparedStatements<typeof COMMIT> &
  PreparedStatements<typeof BESIDE>;

/** Prepares all statements. */
export function prepareStatements(database: DatabaseSync): StoreStatements {
  return { ...readStatements(database), ...prepareAll(database, COMMIT), ...prepareAll(database, BESIDE) };
}
