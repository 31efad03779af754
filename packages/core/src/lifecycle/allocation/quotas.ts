import type { AllocationRules, Quota } from "./allocation.ts";
import type { PoolState } from "./pool-state.ts";

/**
 * Meets the quotas one after the other, those of pools pool by pool: the best of the kind on reserve takes the place of
 * the lowest of other kinds inside its pool, one by one, until there are enough. One that does not fit into what is left
 * once the exchange is made is passed over, and the next of the kind is tried. Nobody gives a place up whom another
 * quota needs. Too few of the kind is no failure: all of them are inside then.
 */
export function meetQuotas(state: PoolState, { quotas = [] }: AllocationRules): void {
  for (const quota of quotas) {
    if (quota.per === "call") meet(state, quota, quotas, [...state.pools.keys()]);
    else for (const id of state.pools.keys()) meet(state, quota, quotas, [id]);
  }
}

function meet(state: PoolState, quota: Quota, quotas: readonly Quota[], pools: readonly string[]): void {
  const others = quotas.filter(({ id }) => id !== quota.id);
  const places = pools.flatMap((id) => state.pools.get(id)?.places ?? []).sort((left, right) => left - right);
  const isOfKind = (place: number) => isOf(state, place, quota);
  const waiting = places.filter((place) => state.waits(place) && isOfKind(place));
  // Of each pool those who may have to give way, the lowest last.
  const inside = new Map(
    pools.map((id) => [
      id,
      (state.pools.get(id)?.places ?? []).filter((place) => state.isInside(place) && !isOfKind(place)),
    ]),
  );
  while (state.countInside(quota, pools[0] ?? "") < quota.atLeast) {
    const found = firstExchange(state, quota, waiting, inside, others);
    if (found === undefined) return;
    exchange(state, quota, found);
    waiting.splice(waiting.indexOf(found.comes), 1);
    const victims = inside.get(state.entrant(found.goes).pool) ?? [];
    victims.splice(victims.lastIndexOf(found.goes), 1);
  }
}

interface Exchange {
  readonly comes: number;
  readonly goes: number;
}

/** The best that waits and whose exchange can be paid for. */
function firstExchange(
  state: PoolState,
  quota: Quota,
  waiting: readonly number[],
  inside: ReadonlyMap<string, readonly number[]>,
  others: readonly Quota[],
): Exchange | undefined {
  for (const comes of waiting) {
    const { pool: id, amount } = state.entrant(comes);
    const goes = (inside.get(id) ?? []).findLast((place) => !isNeeded(state, place, others));
    const pool = state.pools.get(id);
    if (goes === undefined || pool === undefined) continue;
    const victim = state.entrant(goes);
    if (amount - victim.amount <= pool.left) return { comes, goes };
    state.note(comes, { step: "quota", did: "doesNotFitExchange", quota: quota.id, with: victim.key });
  }
  return undefined;
}

function exchange(state: PoolState, quota: Quota, { comes, goes }: Exchange): void {
  state.unfund(goes);
  state.fund(comes);
  const [taken, given] = [state.entrant(comes).key, state.entrant(goes).key];
  state.note(comes, { step: "quota", did: "takesPlace", quota: quota.id, with: given });
  state.note(goes, { step: "quota", did: "givesPlace", quota: quota.id, with: taken });
}

/** Whether another quota would lack one if this application were not inside. */
function isNeeded(state: PoolState, place: number, others: readonly Quota[]): boolean {
  const { pool } = state.entrant(place);
  return others.some((quota) => isOf(state, place, quota) && state.countInside(quota, pool) <= quota.atLeast);
}

function isOf(state: PoolState, place: number, { id }: Quota): boolean {
  return state.entrant(place).kinds?.includes(id) === true;
}
