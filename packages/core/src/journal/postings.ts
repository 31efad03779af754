import { needList, OgwError } from "@opus/grant-rules/errors";
import type { Posting } from "./entry.ts";

/**
 * A movement of money between two accounts. It books two postings of opposite sign, so an entry that does not sum to
 * zero cannot be written down.
 */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly line: string;
  /** Whole grosze, more than zero. */
  readonly amount: number;
}

/**
 * The two sides of each transfer, in order; a transfer of nothing books nothing.
 *
 * @throws OgwError OGW450 for an amount that is no whole number of grosze, or below zero.
 * @example
 * postingsOf([{ from: "call:spring/free", to: "case:A-1/committed", source: "spring", line: "grant", amount: 150000 }]);
 */
export function postingsOf(transfers: readonly Transfer[]): readonly Posting[] {
  return transfers.flatMap(({ from, to, source, line, amount }) => {
    if (!Number.isSafeInteger(amount) || amount < 0) throw wrongAmount(from, to, amount);
    if (amount === 0) return [];
    return [
      { account: from, amount: -amount, line, source },
      { account: to, amount, line, source },
    ];
  });
}

/** The transfers that the postings of an entry are the two sides of, in order. */
export function transfersOf(postings: readonly Posting[]): readonly Transfer[] {
  needList(postings, { of: "transfersOf", name: "the list of postings", is: "the postings of an entry" });
  return postings.flatMap(({ account: from }, index) => {
    const taken = index % 2 === 0 ? postings[index + 1] : undefined;
    if (taken === undefined) return [];
    const { account: to, source, line, amount } = taken;
    return [{ from, to, source, line, amount }];
  });
}

/** What the postings of an entry sum to for each source; a sound entry has none but zeros. */
export function unbalanced(postings: readonly Posting[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { source, amount } of postings) sums.set(source, (sums.get(source) ?? 0) + amount);
  return [...sums].flatMap(([source, sum]) => (sum === 0 ? [] : [source]));
}

/** The changes that postings make, by `<account>/<source>/<line>`. */
export function balanceChanges(postings: readonly Posting[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  for (const posting of postings) {
    const key = balanceKey(posting);
    changes.set(key, (changes.get(key) ?? 0) + posting.amount);
  }
  return changes;
}

/** The registry key of a balance. */
export function balanceKey({ account, source, line }: Omit<Posting, "amount">): string {
  return `${account}/${source}/${line}`;
}

function wrongAmount(from: string, to: string, amount: number): OgwError {
  return new OgwError({
    code: "OGW450",
    subject: `transfer from ${from} to ${to}`,
    problem: `${String(amount)} is no amount`,
    allowed: "A transfer moves a whole number of grosze, zero or more",
    remedy: "Turn the transfer round instead of making it negative, and round before booking",
  });
}
