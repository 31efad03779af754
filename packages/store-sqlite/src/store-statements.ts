import type { DatabaseSync, StatementSync } from "node:sqlite";

const SQL = {
  snapshot: "SELECT snapshot FROM streams WHERE id = ?",
  revision: "SELECT revision, head FROM streams WHERE id = ?",
  insertStream: "INSERT INTO streams (revision, head, snapshot, id) VALUES (?, ?, ?, ?)",
  updateStream: "UPDATE streams SET revision = ?, head = ?, snapshot = ? WHERE id = ?",
  streams: "SELECT id FROM streams ORDER BY id",

  entries: "SELECT seq, previous, hash, entry FROM journal WHERE stream = ? AND seq > ? ORDER BY seq",
  insertEntry: "INSERT INTO journal (stream, seq, previous, hash, entry) VALUES (?, ?, ?, ?, ?)",

  scopeVersion: "SELECT version FROM registry_scopes WHERE scope = ?",
  countScopeWrite:
    "INSERT INTO registry_scopes (scope, version) VALUES (?, 1) ON CONFLICT (scope) DO UPDATE SET version = version + 1",
  insertRow: "INSERT INTO registry (value, scope, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  updateRow: "UPDATE registry SET value = ? WHERE scope = ? AND key = ?",
  // One statement, so that version and rows are of one moment.
  scopeRows:
    "SELECT version, key, value FROM registry_scopes LEFT JOIN registry USING (scope) WHERE scope = ? ORDER BY key",

  answer: "SELECT command, fingerprint, answer FROM answers WHERE command = ?",
  insertAnswer: "INSERT INTO answers (command, fingerprint, answer) VALUES (?, ?, ?)",

  records: "SELECT id, class, salt, value, keep_until FROM records WHERE stream = ? ORDER BY position",
  insertRecord: "INSERT INTO records (stream, id, class, salt, value, keep_until) VALUES (?, ?, ?, ?, ?, ?)",
  eraseRecords: "DELETE FROM records WHERE keep_until < ?",

  clearDeadline: "DELETE FROM deadlines WHERE stream = ? AND name = ?",
  setDeadline: "INSERT OR REPLACE INTO deadlines (stream, name, due_at, due_ms) VALUES (?, ?, ?, ?)",
  due: "SELECT stream, name, due_at FROM deadlines WHERE due_ms <= ? ORDER BY due_ms, stream, name",
  deadlines: "SELECT stream, name, due_at FROM deadlines WHERE stream = ? ORDER BY due_ms, name",

  outbox: "SELECT effect FROM outbox ORDER BY position LIMIT ?",
  insertEffect: "INSERT INTO outbox (id, effect) VALUES (?, ?)",
  markPerformed: "DELETE FROM outbox WHERE id = ?",

  programme: "SELECT document FROM programmes WHERE hash = ?",
  insertProgramme: "INSERT OR IGNORE INTO programmes (hash, document) VALUES (?, ?)",
  setting: "SELECT value FROM settings WHERE name = ?",
  insertSetting: "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)",
} as const;

/** Every statement of the store, prepared once. */
export type StoreStatements = Readonly<Record<keyof typeof SQL, StatementSync>>;

/** Prepares all statements. */
export function prepareStatements(database: DatabaseSync): StoreStatements {
  const prepared = Object.entries(SQL).map(([name, sql]) => [name, database.prepare(sql)] as const);
  return Object.fromEntries(prepared) as StoreStatements;
}
