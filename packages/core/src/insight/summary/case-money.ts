import { OgwError } from "@opus/grant-rules/errors";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { balancesSet, scopeOf } from "../../decide/read-rows.ts";
import type { StreamId } from "../../journal/entry.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import type { GrantAccount } from "../../lifecycle/ground/accounts.ts";
import { balanceRow } from "../../lifecycle/ground/sets.ts";
import type { RegistryRow } from "../../store/commit.ts";
import type { Store } from "../../store/store.ts";
import { readAs } from "../../values/read-as.ts";
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
  // "0" is the character after "/", and no id holds a "/".
  const { rows } = await store.rows({ scope, from: `${stream}/`, below: `${stream}0` });
  const held = new Map<string, Grosze>();
  for (const row of rows) {
    const [account = ""] = row.key.slice(stream.length + 1).split("/");
    held.set(account, addMoney(held.get(account) ?? grosze(0), amountOf(row)));
  }
  const on = (account: GrantAccount) => held.get(account) ?? grosze(0);
  return {
    paid: paidAccounts.reduce((sum, account) => addMoney(sum, on(account)), grosze(0)),
    settled: on("accounted"),
    returned: on("returned"),
  };
}

function amountOf({ scope, key, value }: RegistryRow): Grosze {
  const row = readAs(balanceRow, value);
  if (row.success) return grosze(row.data.amount);
  throw new OgwError({
    code: "OGW401",
    subject: `balance ${JSON.stringify(key)} of ${scope}`,
    problem: "it is not money",
    allowed: "A balance is a whole number of grosze",
    remedy: "Run verify on the store; if it finds no fault, report this",
  });
}
