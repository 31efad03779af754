import type { Allocation, AllocationPool, AllocationRules, Entrant } from "./allocation.ts";
import type { AllocationStep } from "./allocation-log.ts";
import { fill } from "./fill.ts";
import { makeOffers } from "./offers.ts";
import { PoolState } from "./pool-state.ts";
import { meetQuotas } from "./quotas.ts";

const steps: Readonly<Record<AllocationStep, (state: PoolState, rules: AllocationRules) => void>> = {
  fill,
  quota: meetQuotas,
  offer: makeOffers,
};

/**
 * Gives the money of pools to ranked applications by the steps that a programme states, in their order, and says of each
 * application why it came out as it did. No pool gives more than it has; an application of no pool is given nothing.
 *
 * Pure: the same entrants, pools and rules give the same result.
 *
 * @param entrants in the order of their ranks, the best first
 */
export function allocate(
  entrants: readonly Entrant[],
  pools: readonly AllocationPool[],
  rules: AllocationRules,
): Allocation {
  const state = new PoolState(entrants, pools);
  for (const step of rules.steps) steps[step](state, rules);
  return state.result();
}
