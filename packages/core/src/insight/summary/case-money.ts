import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { balancesSet, scopeOf } from "../../decide/read-rows.ts";
import type { StreamId } from "../../journal/entry.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import type { GrantAccount } from "../../lifecycle/ground/accounts.ts";
import type { Store } from "../../store/store.ts";
import { accountSums, balancesOf } from "../balances.ts";
import type { CaseSummary } from "./case-summary.ts";

/** What became of the grant of one case, in grosze. */
export interface CaseMoney {
  /** What has left, whatever became of it since. */
  readonly paid: Grosze;
  /** What the settlement accepted. */
  readonly settled: Grosze;
  /** What has come back. */
  readonly returned: Grosze;
}

/** Accounts that money stands on once it has been paid: what leaves `paid` goes to one of the others. */
const paidAccounts: readonly GrantAccount[] = ["paid", "accounted", "due", "returned"];

/**
 * Reads the balances of a case, which stand beside one another among those of its call.
 *
 * @throws OgwError OGW401 when a balance is no whole number of grosze.
 */
export async function readCaseMoney(
  store: Pick<Store, "rows">,
  stream: StreamId,
  { case: id, context }: Pick<CaseSummary, "case" | "context">,
): Promise<CaseMoney> {
  const scope = scopeOf({ id, context }, { aggregate: caseAggregate }, balancesSet);
  const { rows } = await store.rows(balancesOf(scope, stream));
  const held = accountSums(stream, rows);
  const on = (account: GrantAccount) => held.get(account) ?? grosze(0);
  return {
    paid: paidAccounts.reduce((sum, account) => addMoney(sum, on(account)), grosze(0)),
    settled: on("accounted"),
    returned: on("returned"),
  };
}
