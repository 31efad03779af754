import { formatMoneyDecimal, grosze } from "@opus/grant-rules/money";
import type { JournalEntry } from "@opus/grant-workflow";
import { rowsOf, type TestCall } from "./test-call.ts";

type Kept = Pick<TestCall, "store">;

/** The accounts that money of a call's pool can lie on, beside the budget that it comes from. */
export const poolAccounts = ["free", "allocated"] as const;
export const grantAccounts = ["committed", "ordered", "paid", "accounted", "due", "returned"] as const;

/** What every account of the call holds, in grosze, by its full name such as `case:A-1/paid`. */
export async function balancesOf(call: Kept): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf(call, "balances");
  return new Map(
    rows.map(({ key, value }) => {
      const account = /^(.*)\/spring\/grant$/.exec(key)?.[1];
      if (account === undefined) throw new Error(`the balance ${key} is of another source or line`);
      return [account, Number(value.amount)];
    }),
  );
}

/** What one account holds, in złoty; one that was never written holds nothing. */
export async function moneyIn(call: Kept, account: string): Promise<string> {
  return inZloty((await balancesOf(call)).get(account) ?? 0);
}

/** Accounts of one stream that hold something, in złoty, without the stream before their names. */
export async function moneyOf(call: Kept, stream: string): Promise<Readonly<Record<string, string>>> {
  const balances = await balancesOf(call);
  return Object.fromEntries(
    [...balances].flatMap(([account, amount]) =>
      account.startsWith(`${stream}/`) && amount !== 0
        ? [[account.slice(stream.length + 1), inZloty(amount)]]
        : [],
    ),
  );
}

/** What an entry moves, in words: `free -> committed 2000.00`. */
export function movedBy({ postings }: Pick<JournalEntry, "postings">): readonly string[] {
  const moved: string[] = [];
  for (let at = 0; at < postings.length; at += 2) {
    const [from, to] = [postings[at], postings[at + 1]];
    if (from === undefined || to === undefined || from.amount !== -to.amount || to.amount <= 0) {
      throw new Error(`these postings are no transfers: ${JSON.stringify(postings)}`);
    }
    moved.push(`${nameOf(from.account)} -> ${nameOf(to.account)} ${inZloty(to.amount)}`);
  }
  return moved;
}

const nameOf = (account: string) => account.slice(account.indexOf("/") + 1);
const inZloty = (amount: number) => formatMoneyDecimal(grosze(amount));
