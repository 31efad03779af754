import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Commit } from "@opus/grant-workflow/store";

const tables = [
  "CREATE TABLE entry(stream TEXT, seq INTEGER, body TEXT, PRIMARY KEY(stream, seq)) STRICT",
  "CREATE TABLE snapshot(stream TEXT PRIMARY KEY, body TEXT) STRICT",
  "CREATE TABLE registry(scope TEXT, key TEXT, body TEXT, PRIMARY KEY(scope, key)) STRICT",
  "CREATE TABLE record(stream TEXT, id TEXT, body TEXT, PRIMARY KEY(stream, id)) STRICT",
  "CREATE TABLE deadline(stream TEXT, name TEXT, due TEXT, PRIMARY KEY(stream, name)) STRICT",
  "CREATE TABLE outbox(id TEXT PRIMARY KEY, body TEXT) STRICT",
  "CREATE TABLE answer(id TEXT PRIMARY KEY, body TEXT) STRICT",
];

const statements = {
  entry: "INSERT INTO entry VALUES (?, ?, ?)",
  snapshot: "INSERT OR REPLACE INTO snapshot VALUES (?, ?)",
  registry: "INSERT OR REPLACE INTO registry VALUES (?, ?, ?)",
  removed: "DELETE FROM registry WHERE scope = ? AND key = ?",
  record: "INSERT INTO record VALUES (?, ?, ?)",
  deadline: "INSERT OR REPLACE INTO deadline VALUES (?, ?, ?)",
  cleared: "DELETE FROM deadline WHERE stream = ? AND name = ?",
  outbox: "INSERT INTO outbox VALUES (?, ?)",
  answer: "INSERT INTO answer VALUES (?, ?)",
} as const;

type Prepared = Readonly<Record<keyof typeof statements, StatementSync>>;

/**
 * Writes the rows of recorded commits with nothing around them but SQLite, so many commits a transaction, with the
 * durability of the store: a write-ahead log, synced at each.
 */
export function bareCommitLoop(path: string, commits: readonly Commit[], together = 1): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  for (const table of tables) database.exec(table);
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as Prepared;
  for (let first = 0; first < commits.length; first += together) {
    database.exec("BEGIN IMMEDIATE");
    for (const commit of commits.slice(first, first + together)) writeRows(prepared, commit);
    database.exec("COMMIT");
  }
  database.close();
}

function writeRows(prepared: Prepared, commit: Commit): void {
  for (const { stream, entries, snapshot } of commit.streams) {
    for (const { entry, text } of entries) {
      prepared.entry.run(stream, entry.seq, text);
      for (const name of entry.deadlines.cleared) prepared.cleared.run(stream, name);
      for (const { name, dueAt } of entry.deadlines.set) prepared.deadline.run(stream, name, dueAt);
      for (const change of entry.registry) {
        if (change.op === "remove") prepared.removed.run(change.scope, change.key);
        else prepared.registry.run(change.scope, change.key, JSON.stringify(change.value));
      }
      for (const effect of entry.effects) prepared.outbox.run(effect.id, stream);
    }
    prepared.snapshot.run(stream, snapshot.text);
  }
  for (const { stream, id, ...rest } of commit.records) prepared.record.run(stream, id, JSON.stringify(rest));
  const kept = commit.answer;
  if (kept !== undefined) prepared.answer.run(kept.commandId, JSON.stringify(kept));
}
