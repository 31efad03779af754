import type { AllocationRules } from "../allocation/allocation.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** The rules of a programme as the allocation reckons with them. */
export function allocationRulesOf({ fit, mostGrants }: RankingRules): AllocationRules {
  return { fit, steps: ["fill"], mostGrants };
}
