import { grosze } from "@opus/grant-rules/money";
import { moneyOf } from "../../values/json-money.ts";
import type { AllocationRules, PartialOffer } from "../allocation/allocation.ts";
import type { AllocationStep } from "../allocation/allocation-log.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** The rules of a programme as the allocation reckons with them. */
export function allocationRulesOf(ranking: RankingRules): AllocationRules {
  const { fit, mostGrants, quota, offer } = ranking;
  const given = offer === undefined ? undefined : partialOfferOf(offer);
  return { fit, steps: stepsOf(ranking), mostGrants, quotas: quota, offer: given };
}

function partialOfferOf({ part, belowLeast }: NonNullable<RankingRules["offer"]>): PartialOffer {
  if ("from" in part) return { least: moneyOf(part.from), belowLeast };
  const unit = moneyOf(part.unitsOf);
  return { least: grosze(unit * part.atLeast), unit, belowLeast };
}

/** The steps of the allocation, in their order; what a programme states is among them when it lists none. */
function stepsOf({ steps, quota, offer }: RankingRules): readonly AllocationStep[] {
  if (steps !== undefined) return steps;
  const stated = { quota, offer };
  return ["fill", ...(["quota", "offer"] as const).filter((step) => stated[step] !== undefined)];
}
