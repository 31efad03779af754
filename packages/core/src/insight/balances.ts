import { OgwError } from "@opus/grant-rules/errors";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import type { StreamId } from "../journal/entry.ts";
import { balanceRow } from "../lifecycle/ground/sets.ts";
import type { RegistryRow, RowRead } from "../store/commit.ts";

/** Reads the balances of a stream's own accounts, which stand beside one another in the set of balances. */
export function balancesOf(scope: string, stream: StreamId): RowRead {
  // "0" is the character after "/", and no id holds a "/".
  return { scope, from: `${stream}/`, below: `${stream}0` };
}

/**
 * What each account of a stream holds, over all sources and lines, by the account's last name: `paid`, `free`.
 *
 * @throws OgwError OGW401 when a balance is no whole number of grosze.
 */
export function accountSums(stream: StreamId, rows: readonly RegistryRow[]): ReadonlyMap<string, Grosze> {
  const held = new Map<string, Grosze>();
  for (const row of rows) {
    const [account = ""] = row.key.slice(stream.length + 1).split("/");
    held.set(account, addMoney(held.get(account) ?? grosze(0), amountOf(row)));
  }
  return held;
}

function amountOf({ scope, key, value }: RegistryRow): Grosze {
  const row = balanceRow.safeParse(value);
  if (row.success) return grosze(row.data.amount);
  throw new OgwError({
    code: "OGW401",
    subject: `balance ${JSON.stringify(key)} of ${scope}`,
    problem: "it is not money",
    allowed: "A balance is a whole number of grosze",
    remedy: "Run verify on the store; if it finds no fault, report this",
  });
}
