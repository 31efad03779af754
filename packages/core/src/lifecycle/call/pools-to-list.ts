import { type Grosze, grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import { withinBudget } from "../ground/budget.ts";
import { poolOf } from "../ranking/ranking-list.ts";

/**
 * The pools of a call as its list is filled from them: what is free of each, and how much more the call lets be promised.
 * Of a budget that calls share each pool is left no more than those before it leave.
 */
export function poolsToList(
  call: CallDocument,
  balance: (account: "pool.free", line: string) => number,
  budget: Grosze | undefined,
): readonly AllocationPool[] {
  let left = budget;
  return poolsOf(call).map(({ id }) => {
    const free = withinBudget(balance("pool.free", id), left);
    const room = withinBudget(free + beyondPool(call, id), left);
    if (left !== undefined) left = grosze(left - Math.max(0, room));
    return poolOf(id, free, grosze(room - free));
  });
}
