import type { AllocationRules } from "../allocation/allocation.ts";
import type { AllocationStep } from "../allocation/allocation-log.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** The rules of a programme as the allocation reckons with them. */
export function allocationRulesOf(ranking: RankingRules): AllocationRules {
  const { fit, mostGrants, quota } = ranking;
  return { fit, steps: stepsOf(ranking), mostGrants, quotas: quota };
}

/** The steps of the allocation, in their order; what a programme states is among them when it lists none. */
function stepsOf({ steps, quota }: RankingRules): readonly AllocationStep[] {
  return steps ?? (quota === undefined ? ["fill"] : ["fill", "quota"]);
}
