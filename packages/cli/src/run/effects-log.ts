import type { EffectRunner } from "@opus/grant-workflow";
import { openToAppend } from "../files/output-file.ts";
import { effectLine } from "./effect-line.ts";
import { inboxOf, keepPerformed } from "./performed-effects.ts";

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
  const inbox = inboxOf(cwd, path);
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
      const outcome = inbox.once(effect.id, (database) => keepPerformed(database, effect));
      counted[outcome] += 1;
    },
    close() {
      inbox.close();
      file.close();
    },
  };
}
