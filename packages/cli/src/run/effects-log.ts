import { resolve } from "node:path";
import type { EffectRunner } from "@opus/grant-workflow";
import { createSqliteInbox } from "@opus/grant-workflow-sqlite";
import { openToAppend } from "../files/output-file.ts";

/** A runner of effects that writes down what it is handed. */
export interface EffectsLog extends EffectRunner {
  /** Effects that took effect in this process. */
  readonly performed: number;
  /** Effects handed over again, which the inbox recognised. */
  readonly repeated: number;
  close(): void;
}

/**
 * Appends the id of each effect to a file when it is handed over, at least once each, and keeps it in the table
 * `performed_effects` of the inbox `<file>.inbox.db`, exactly once each.
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
      file.append(`${effect.id}\n`);
      const outcome = inbox.once(effect.id, (database) => {
        database.exec(
          "CREATE TABLE IF NOT EXISTS performed_effects (id TEXT NOT NULL, type TEXT NOT NULL) STRICT",
        );
        database
          .prepare("INSERT INTO performed_effects (id, type) VALUES (?, ?)")
          .run(effect.id, effect.type);
      });
      counted[outcome] += 1;
    },
    close() {
      inbox.close();
      file.close();
    },
  };
}
