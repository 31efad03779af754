import type { PendingDeadline } from "./commit.ts";
import { dueMoment } from "./due-moment.ts";
import type { KeptEffect, KeptLease, MemoryShelves } from "./memory-shelves.ts";
import { withEffects } from "./read-shelves.ts";
import type { Claim, EffectClaim, EffectOutcome, OutboxEffect, WorkStore } from "./work.ts";

/** Claims and their outcomes on the shelves of a memory store. */
export function memoryWork(kept: MemoryShelves): WorkStore {
  return {
    claimDeadlines: async (claim) => claimDeadlines(kept, claim),
    claimEffects: async (claim) => claimEffects(kept, claim),
    settleEffects: async (token, outcomes) => settleEffects(kept, token, outcomes),
    release: async (token) => release(kept, token),
    retryEffects: async (ids) => retryEffects(kept, ids),
  };
}

function claimDeadlines(kept: MemoryShelves, claim: Claim): PendingDeadline[] {
  const { now, lease } = leaseOf(claim);
  const streams = new Set<string>();
  const claimed: PendingDeadline[] = [];
  for (const deadline of kept.due.from(() => false)) {
    if (deadline.moment > now || claimed.length === claim.limit) break;
    const { stream, name, dueAt } = deadline;
    if (streams.has(stream)) continue;
    streams.add(stream);
    if (isTaken(deadline.lease, now)) continue;
    deadline.lease = lease;
    claimed.push({ stream, name, dueAt });
  }
  return claimed;
}

function claimEffects(kept: MemoryShelves, claim: EffectClaim): OutboxEffect[] {
  const { now, lease } = leaseOf(claim);
  const kinds = claim.kinds === undefined ? undefined : new Set(claim.kinds);
  const queues = new Set<string>();
  const claimed: KeptEffect[] = [];
  for (const effect of kept.outbox.from(() => false)) {
    if (claimed.length === claim.limit) break;
    const queue = `${effect.stream}\n${effect.kind}`;
    if (effect.isSetAside || queues.has(queue)) continue;
    queues.add(queue);
    if (kinds?.has(effect.kind) === false || effect.after > now || isTaken(effect.lease, now)) continue;
    effect.attempts += 1;
    effect.lease = lease;
    claimed.push(effect);
  }
  return withEffects(claimed);
}

function settleEffects(kept: MemoryShelves, token: string, outcomes: readonly EffectOutcome[]): string[] {
  // Before anything is noted, since a text that is no instant must leave everything as it was.
  const moments = outcomes.map((each) =>
    each.outcome === "failed" ? dueMoment(each.after, `next attempt at ${each.id}`) : 0,
  );
  return outcomes.flatMap((outcome, index) => {
    const effect = kept.waiting.get(outcome.id);
    if (effect?.lease?.token !== token) return [outcome.id];
    effect.lease = undefined;
    if (outcome.outcome === "performed") {
      effect.isPerformed = true;
      kept.waiting.delete(effect.id);
      kept.outbox.delete(effect);
      return [];
    }
    effect.reason = outcome.reason;
    effect.isSetAside = outcome.outcome === "setAside";
    if (outcome.outcome === "failed") effect.after = moments[index] ?? 0;
    return [];
  });
}

function release(kept: MemoryShelves, token: string): void {
  for (const deadline of kept.due.from(() => false)) {
    if (deadline.lease?.token === token) deadline.lease = undefined;
  }
  for (const effect of kept.waiting.values()) {
    if (effect.lease?.token !== token) continue;
    effect.lease = undefined;
    effect.attempts -= 1;
  }
}

function retryEffects(kept: MemoryShelves, ids: readonly string[]): number {
  let found = 0;
  for (const id of new Set(ids)) {
    const effect = kept.waiting.get(id);
    if (effect === undefined) continue;
    found += 1;
    Object.assign(effect, { attempts: 0, after: 0, isSetAside: false, lease: undefined });
  }
  return found;
}

function leaseOf({ now, until, token }: Claim): { readonly now: number; readonly lease: KeptLease } {
  return { now: dueMoment(now, "now"), lease: { token, until: dueMoment(until, "end of a claim") } };
}

function isTaken(lease: KeptLease | undefined, now: number): boolean {
  return lease !== undefined && lease.until > now;
}
