import { OgwError } from "@opus/grant-rules/errors";
import type { Effect } from "../journal/entry.ts";
import type { Store } from "../store/store.ts";
import type { EffectRunner } from "./effect-runner.ts";
import type { EffectsReport } from "./grant-workflow.ts";

/** After how many effects their being done is noted; a crash hands at most that many over again. */
const MARK_EVERY = 50;
/** How many effects are read at a time. */
const PAGE = 500;

/**
 * Hands pending effects to the runner in order until `limit` are done, and marks them in batches: a crash hands at
 * most one batch over again. An effect whose runner fails stays in the outbox, and so do the later ones of its stream, so that
 * order within a stream holds; other streams go on, however many effects wait before theirs.
 */
export async function performEffects(
  store: Store,
  runner: EffectRunner | undefined,
  limit = 1000,
): Promise<EffectsReport> {
  if (runner === undefined) throw noRunner();
  const failed: { effect: Effect; cause: unknown }[] = [];
  const unreadable: { id: string; cause: unknown }[] = [];
  const stopped = new Set<string>();
  let performed = 0;
  let after: number | undefined;
  for (;;) {
    const page = Math.min(PAGE, limit - performed);
    const pending = await store.outbox({ limit: page, ...(after === undefined ? {} : { after }) });
    const done: string[] = [];
    for (const waiting of pending) {
      after = waiting.position;
      if ("fault" in waiting) {
        unreadable.push({ id: waiting.id, cause: waiting.fault });
        continue;
      }
      const { effect } = waiting;
      if (stopped.has(streamOf(effect))) continue;
      try {
        await runner.perform(effect);
      } catch (cause) {
        failed.push({ effect, cause });
        stopped.add(streamOf(effect));
        continue;
      }
      done.push(effect.id);
      if (done.length % MARK_EVERY === 0) await store.markPerformed(done.slice(-MARK_EVERY));
    }
    const rest = done.length % MARK_EVERY;
    if (rest > 0) await store.markPerformed(done.slice(-rest));
    performed += done.length;
    if (pending.length < page || performed >= limit) return { performed, failed, unreadable };
  }
}

function streamOf({ id }: Effect): string {
  return id.slice(0, id.indexOf("#"));
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
