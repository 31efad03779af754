import { resolve } from "node:path";
import type { EffectRunner } from "@opus/grant-workflow";
import { createSqliteInbox } from "@opus/grant-workflow-sqlite";
import { openToAppend } from "../files/output-file.ts";
import { effectLine, effectTarget } from "./effect-line.ts";

const TABLE = `CREATE TABLE IF NOT EXISTS performed_effects
  (id TEXT NOT NULL, stage TEXT NOT NULL, type TEXT NOT NULL, "call" TEXT, "case" TEXT, letter TEXT) STRICT`;
const INSERT =
  'INSERT INTO performed_effects (id, stage, type, "call", "case", letter) VALUES (?, ?, ?, ?, ?, ?)';

/** A runner of effects that writes down what it is handed. */
export interface EffectsLog extends EffectRunner {
  /** Effects that took effect in this process. */
  readonly performed: number;
  /** Effects handed over again, which the inbox recognised. */
  readonly repeated: number;
  close(): void;
}

/**
 * Appends a line for each effect to a file when it is handed over, at least once each: its id, what it asks for, its
 * call and case, and the letter if it is one. Keeps the same in the table `performed_effects` of the inbox
 * `<file>.inbox.db`, exactly once each.
 */
export function createEffectsLog(cwd: string, path: string): EffectsLog {
  const file = openToAppend(cwd, path);
  const inbox = createSqliteInbox({ path: resolve(cwd, `${path}.inbox.db`) });
  const counted = { performed: 0, repeated: 0 };
  return {
    get performed() {
      return counted.performed;
    },
    get repeated() {
      return counted.repeated;
    },
    async perform(effect) {
      file.append(`${effectLine(effect)}\n`);
      const { call, case: ofCase, letter } = effectTarget(effect);
      const outcome = inbox.once(effect.id, (database) => {
        database.exec(TABLE);
        database.prepare(INSERT).run(effect.id, effect.stage, effect.type, call, ofCase, letter);
      });
      counted[outcome] += 1;
    },
    close() {
      inbox.close();
      file.close();
    },
  };
}
