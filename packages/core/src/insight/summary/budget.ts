import { type Grosze, grosze, subtractMoney } from "@opus/grant-rules/money";
import type { Regulations } from "../../document/regulations.ts";
import { type BudgetRow, budgetScope, promisedOf } from "../../lifecycle/ground/budget.ts";
import type { StoreReads } from "../../store/store.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { BudgetSummary } from "./summary.ts";

type Stated = Pick<Regulations["document"], "id" | "budget">;

/** What the calls of a programme have promised of the budget that they share; nothing where it states none. */
export async function readBudget(
  store: Pick<StoreReads, "rows">,
  document: Stated,
): Promise<BudgetSummary | undefined> {
  if (document.budget === undefined) return undefined;
  const { rows } = await store.rows({ scope: budgetScope });
  // The engine alone writes rows, and it writes those of the set.
  return budgetOf(document, new Map(rows.map(({ key, value }) => [key, value as unknown as BudgetRow])));
}

/** The same by the rows of all calls. */
export function budgetOf(
  { id, budget }: Stated,
  rows: ReadonlyMap<string, BudgetRow>,
): BudgetSummary | undefined {
  if (budget === undefined) return undefined;
  const amount: Grosze = grosze(moneyOf(budget.amount));
  const promised = promisedOf(id, rows);
  return { amount, promised, left: subtractMoney(amount, promised) };
}
