import { resolve } from "node:path";
import type { Effect } from "@opus/grant-workflow/store";
import { createSqliteInbox, type SqliteInbox } from "@opus/grant-workflow-sqlite";
import { effectTarget } from "./effect-line.ts";

const TABLE = `CREATE TABLE IF NOT EXISTS performed_effects
  (id TEXT NOT NULL, stage TEXT NOT NULL, type TEXT NOT NULL, "call" TEXT, "case" TEXT, letter TEXT) STRICT`;
const INSERT =
  'INSERT INTO performed_effects (id, stage, type, "call", "case", letter) VALUES (?, ?, ?, ?, ?, ?)';

/** The inbox of a file of effects: `<file>.inbox.db`. */
export function inboxOf(cwd: string, path: string): SqliteInbox {
  return createSqliteInbox({ path: resolve(cwd, `${path}.inbox.db`) });
}

/** The connection that an inbox hands to the work of an effect. */
type InboxDatabase = Parameters<Parameters<SqliteInbox["once"]>[1]>[0];

/** Keeps an effect in the table `performed_effects` of an inbox. */
export function keepPerformed(database: InboxDatabase, effect: Effect): void {
  const { call, case: ofCase, letter } = effectTarget(effect);
  database.exec(TABLE);
  database.prepare(INSERT).run(effect.id, effect.stage, effect.type, call, ofCase, letter);
}
