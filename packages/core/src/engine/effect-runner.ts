import type { Effect } from "../journal/entry.ts";

/**
 * Performs effects: letters, payment orders, publications. Promise of the engine: every effect is handed over at
 * least once, in order within its stream; a crash may hand one over again, so receivers key on `effect.id`.
 */
export interface EffectRunner {
  /** Resolves when the effect is done; a rejection leaves it in the outbox for the next round. */
  perform(effect: Effect): Promise<void>;
}
