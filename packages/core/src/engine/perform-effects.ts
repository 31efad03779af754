import { OgwError } from "@opus/grant-rules/errors";
import type { Effect } from "../journal/entry.ts";
import type { EffectRunner } from "../ports/effect-runner.ts";
import type { Store } from "../ports/store-port.ts";
import type { EffectsReport } from "./grant-workflow.ts";

/**
 * Hands pending effects to the runner in order and marks them in batches: a crash hands at most one batch over again.
 * An effect whose runner fails stays in the outbox, and so do the later
 * ones of its stream, so that order within a stream holds.
 */
export async function performEffects(
  store: Store,
  runner: EffectRunner | undefined,
  limit = 1000,
): Promise<EffectsReport> {
  if (runner === undefined) throw noRunner();
  const pending = await store.outbox(limit);
  const failed: { effect: Effect; cause: unknown }[] = [];
  const stopped = new Set<string>();
  const performed: string[] = [];
  const markEvery = 50;
  for (const effect of pending) {
    const stream = effect.id.slice(0, effect.id.indexOf("#"));
    if (stopped.has(stream)) continue;
    try {
      await runner.perform(effect);
    } catch (cause) {
      failed.push({ effect, cause });
      stopped.add(stream);
      continue;
    }
    performed.push(effect.id);
    if (performed.length % markEvery === 0) await store.markPerformed(performed.slice(-markEvery));
  }
  const rest = performed.length % markEvery;
  if (rest > 0) await store.markPerformed(performed.slice(-rest));
  return { performed: performed.length, failed };
}

function noRunner(): OgwError {
  return new OgwError({
    code: "OGW307",
    subject: "performEffects",
    problem: "the workflow was created without an effect runner",
    allowed: "Pass `effects` to createGrantWorkflow",
    remedy: "Give a runner, or read the store's outbox yourself",
  });
}
