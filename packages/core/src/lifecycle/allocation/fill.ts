import type { AllocationRules } from "./allocation.ts";
import type { PoolState } from "./pool-state.ts";

/**
 * Gives money from the best rank down. At the first application that does not fit into the rest of its pool `strict`
 * stops that pool, and `skipToNextFitting` goes on to lower ranks that fit; the most grants end all pools.
 */
export function fill(state: PoolState, { fit, mostGrants }: AllocationRules): void {
  const stopped = new Set<string>();
  state.entrants.forEach(({ amount, pool: id }, place) => {
    const pool = state.pools.get(id);
    if (pool === undefined || !state.waits(place)) return;
    const did = deedOf();
    if (did === "funded") state.fund(place);
    if (did === "doesNotFit" && fit === "strict") stopped.add(id);
    state.note(place, { step: "fill", did });

    function deedOf() {
      if (mostGrants !== undefined && state.grants >= mostGrants) return "atMostGrants";
      if (stopped.has(id)) return "belowStop";
      // Compared with what is left: a sum with an amount that no pool holds would leave the range of exact money.
      return pool !== undefined && amount <= pool.left ? "funded" : "doesNotFit";
    }
  });
}
