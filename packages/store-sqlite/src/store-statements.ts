import type { DatabaseSync, StatementSync } from "node:sqlite";

const SQL = {
  snapshot: "SELECT revision, head, snapshot FROM streams WHERE id = ?",
  revision: "SELECT revision, head FROM streams WHERE id = ?",
  insertStream: "INSERT INTO streams (revision, head, snapshot, id) VALUES (?, ?, ?, ?)",
  updateStream: "UPDATE streams SET revision = ?, head = ?, snapshot = ? WHERE id = ?",
  streams: "SELECT id FROM streams ORDER BY id LIMIT ?",
  streamsAfter: "SELECT id FROM streams WHERE id > ? ORDER BY id LIMIT ?",

  lastCommit: "SELECT position, last_entry, last_effect FROM commits ORDER BY position DESC LIMIT 1",
  lastCommitUpTo: "SELECT last_entry FROM commits WHERE position <= ? ORDER BY position DESC LIMIT 1",
  insertCommit: "INSERT INTO commits (position, id, last_entry, last_effect) VALUES (?, ?, ?, ?)",
  entries: "SELECT seq, previous, hash, entry FROM journal WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?",
  allEntries:
    "SELECT kept_in, stream, seq, previous, hash, entry FROM journal WHERE position > ? ORDER BY position",
  insertEntry:
    "INSERT INTO journal (position, kept_in, stream, seq, previous, hash, entry) VALUES (?, ?, ?, ?, ?, ?, ?)",

  scopeVersion: "SELECT version FROM registry_scopes WHERE scope = ?",
  countScopeWrites:
    "INSERT INTO registry_scopes (scope, version) VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET version = version + excluded.version",
  row: "SELECT key, version, value, entry FROM registry WHERE scope = ? AND key = ?",
  rowMark: "SELECT version, entry FROM registry WHERE scope = ? AND key = ?",
  rangeRows:
    "SELECT key, version, value, entry FROM registry WHERE scope = ? AND key >= ? AND key < ? ORDER BY key",
  rangeMarks:
    "SELECT key, version, entry FROM registry WHERE scope = ? AND key >= ? AND key < ? ORDER BY key",
  // One statement, so that count and rows are of one moment.
  scopeRows:
    "SELECT registry_scopes.version AS writes, key, registry.version AS version, value, entry FROM registry_scopes LEFT JOIN registry USING (scope) WHERE scope = ? ORDER BY key",
  putRow: "INSERT OR REPLACE INTO registry (scope, key, version, value, entry) VALUES (?, ?, ?, ?, ?)",
  removeRow: "DELETE FROM registry WHERE scope = ? AND key = ?",

  answer: "SELECT command, fingerprint, answer FROM answers WHERE command = ?",
  insertAnswer: "INSERT INTO answers (command, fingerprint, answer) VALUES (?, ?, ?)",

  records: "SELECT id, class, salt, value, keep_until FROM records WHERE stream = ? ORDER BY position",
  insertRecord: "INSERT INTO records (stream, id, class, salt, value, keep_until) VALUES (?, ?, ?, ?, ?, ?)",
  eraseRecords: "DELETE FROM records WHERE keep_until < ?",

  clearDeadline: "DELETE FROM deadlines WHERE stream = ? AND name = ?",
  setDeadline: "INSERT OR REPLACE INTO deadlines (stream, name, due_at, due_ms) VALUES (?, ?, ?, ?)",
  due: "SELECT stream, name, due_at FROM deadlines WHERE due_ms <= ? ORDER BY due_ms, stream, name LIMIT ?",
  dueAfter:
    "SELECT stream, name, due_at FROM deadlines WHERE due_ms <= ? AND (due_ms, stream, name) > (?, ?, ?) ORDER BY due_ms, stream, name LIMIT ?",
  deadlines: "SELECT stream, name, due_at FROM deadlines WHERE stream = ? ORDER BY due_ms, name",

  outbox:
    "SELECT outbox.position AS position, outbox.stream AS stream, outbox.seq AS seq, idx, previous, hash, entry FROM outbox LEFT JOIN journal ON journal.stream = outbox.stream AND journal.seq = outbox.seq WHERE outbox.position > ? ORDER BY outbox.position LIMIT ?",
  insertEffect: "INSERT INTO outbox (position, stream, seq, idx) VALUES (?, ?, ?, ?)",
  markPerformed: "DELETE FROM outbox WHERE stream = ? AND seq = ? AND idx = ?",

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
