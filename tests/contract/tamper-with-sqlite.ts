import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Forgery } from "@opus/grant-workflow-testing/contract";

type Statement = readonly [sql: string, ...values: readonly SQLInputValue[]];

/** Changes one thing in a file of the SQLite store with another program than the store. */
export function tamperWith(path: string, forgery: Forgery): void {
  const database = new DatabaseSync(path);
  try {
    const [sql, ...values] = statementOf(forgery);
    const { changes } = database.prepare(sql).run(...values);
    if (Number(changes) !== 1) throw new Error(`Nothing was forged: ${JSON.stringify(forgery)}`);
  } finally {
    database.close();
  }
}

function statementOf(forgery: Forgery): Statement {
  switch (forgery.what) {
    case "snapshot":
      return ["UPDATE streams SET snapshot = ? WHERE id = ?", forgery.text, forgery.stream];
    case "entry":
      return [
        "UPDATE journal SET entry = ? WHERE stream = ? AND seq = ?",
        forgery.text,
        forgery.stream,
        forgery.seq,
      ];
    case "row":
      return changed("registry", "value = ?", forgery.value, "scope = ? AND key = ?", [
        forgery.scope,
        forgery.key,
      ]);
    case "record":
      return changed("records", "value = ?", forgery.value, "stream = ? AND id = ?", [
        forgery.stream,
        forgery.id,
      ]);
    case "deadline":
      return deadline(forgery);
    case "effect": {
      const { kind, stream, seq, index } = forgery;
      const where = "stream = ? AND seq = ? AND idx = ?";
      return kind === null
        ? [`DELETE FROM outbox WHERE ${where}`, stream, seq, index]
        : [`UPDATE outbox SET kind = ? WHERE ${where}`, kind, stream, seq, index];
    }
    case "answer":
      return [
        "UPDATE commits SET answer = ? WHERE sender = ? AND command = ?",
        JSON.stringify(forgery.answer),
        forgery.sender,
        forgery.commandId,
      ];
    case "programme":
      return ["UPDATE programmes SET document = ? WHERE hash = ?", forgery.text, forgery.hash];
  }
}

function changed(
  table: string,
  set: string,
  value: unknown,
  where: string,
  keys: readonly string[],
): Statement {
  return value === null
    ? [`DELETE FROM ${table} WHERE ${where}`, ...keys]
    : [`UPDATE ${table} SET ${set} WHERE ${where}`, JSON.stringify(value), ...keys];
}

function deadline({ stream, name, dueAt }: Extract<Forgery, { readonly what: "deadline" }>): Statement {
  if (dueAt === null) return ["DELETE FROM deadlines WHERE stream = ? AND name = ?", stream, name];
  const set = "UPDATE deadlines SET due_at = ?, due_ms = ? WHERE stream = ? AND name = ?";
  return [set, dueAt, Date.parse(dueAt), stream, name];
}
