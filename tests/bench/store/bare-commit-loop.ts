import { DatabaseSync } from "node:sqlite";
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

/** Writes the rows of recorded commits with nothing around them but SQLite: one transaction a commit. */
export function bareCommitLoop(path: string, commits: readonly Commit[]): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  for (const table of tables) database.exec(table);
  const put = (sql: string) => database.prepare(sql);
  const entry = put("INSERT INTO entry VALUES (?, ?, ?)");
  const snapshot = put("INSERT OR REPLACE INTO snapshot VALUES (?, ?)");
  const registry = put("INSERT OR REPLACE INTO registry VALUES (?, ?, ?)");
  const removed = put("DELETE FROM registry WHERE scope = ? AND key = ?");
  const record = put("INSERT INTO record VALUES (?, ?, ?)");
  const deadline = put("INSERT OR REPLACE INTO deadline VALUES (?, ?, ?)");
  const cleared = put("DELETE FROM deadline WHERE stream = ? AND name = ?");
  const outbox = put("INSERT INTO outbox VALUES (?, ?)");
  const answer = put("INSERT INTO answer VALUES (?, ?)");
  for (const commit of commits) {
    database.exec("BEGIN IMMEDIATE");
    for (const { stream, entries, snapshot: next } of commit.streams) {
      for (const one of entries) {
        entry.run(stream, one.entry.seq, one.text);
        for (const name of one.entry.deadlines.cleared) cleared.run(stream, name);
        for (const { name, dueAt } of one.entry.deadlines.set) deadline.run(stream, name, dueAt);
        for (const change of one.entry.registry) {
          if (change.op === "remove") removed.run(change.scope, change.key);
          else registry.run(change.scope, change.key, JSON.stringify(change.value));
        }
        for (const effect of one.entry.effects) outbox.run(effect.id, stream);
      }
      snapshot.run(stream, next.text);
    }
    for (const { stream, id, ...rest } of commit.records) record.run(stream, id, JSON.stringify(rest));
    const kept = commit.answer;
    if (kept !== undefined) answer.run(kept.commandId, JSON.stringify(kept));
    database.exec("COMMIT");
  }
  database.close();
}
