import { type Grosze, grosze, sumMoney } from "@opus/grant-rules/money";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { accountName, type CallAccount, type GrantAccount } from "./accounts.ts";

/** A balance, as plans read it. */
interface Balance {
  readonly amount: number;
}

/** A pool of a call, whose accounts are read by the key that they have in the set of balances. */
export interface PoolOfCall {
  readonly call: string;
  readonly pool?: string | undefined;
}

/** The key of an account of a pool in the set of balances. */
export function poolKey(account: CallAccount, { call, pool = WHOLE_POOL }: PoolOfCall): string {
  return `${accountName(account, "", call)}/${call}/${pool}`;
}

/** The keys of all balances of cases: from the first up to, not including, the second. */
export const balancesOfCases = { from: "case:", below: "case;" } as const;

/** What an account of a pool holds. */
export function poolHolds(
  balances: ReadonlyMap<string, Balance>,
  account: CallAccount,
  of: PoolOfCall,
): Grosze {
  return grosze(balances.get(poolKey(account, of))?.amount ?? 0);
}

/** What an account of grants holds of a pool, over all cases. */
export function grantsHold(
  balances: ReadonlyMap<string, Balance>,
  account: GrantAccount,
  { call, pool = WHOLE_POOL }: PoolOfCall,
): Grosze {
  const end = `/${account}/${call}/${pool}`;
  const held = [...balances].filter(([key]) => key.startsWith("case:") && key.endsWith(end));
  return sumMoney(held.map(([, { amount }]) => grosze(amount)));
}
