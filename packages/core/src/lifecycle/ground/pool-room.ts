import type { Grosze } from "@opus/grant-rules/money";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { type BudgetRow, leftOfBudget, withinBudget } from "./budget.ts";

interface PoolFacts {
  readonly programme: Parameters<typeof leftOfBudget>[0];
  readonly call: CallDocument;
  rows(set: "budgets"): ReadonlyMap<string, BudgetRow>;
  balance(account: "pool.free", line?: string): number;
}

/**
 * What may still be promised of a pool: what is free of it, which is below zero as long as more is promised than it has,
 * and as much more as the call states; never more than is left of the budget that its calls share.
 *
 * @param pool id of the pool; undefined where the call has one
 */
export function roomIn({ programme, call, balance, rows }: PoolFacts, pool: string | undefined): Grosze {
  const room = balance("pool.free", pool) + beyondPool(call, pool);
  return withinBudget(room, leftOfBudget(programme, rows));
}
