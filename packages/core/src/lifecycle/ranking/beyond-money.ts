import type { Grosze } from "@opus/grant-rules/money";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { RankingRow } from "../ground/sets.ts";

/** What pools have, by their ids; more may be promised of each. */
export type PoolMoney = ReadonlyMap<string, Grosze>;

/**
 * Which grants, promised or made, are for money that their pool does not have: those of the lowest ranks, from the one at
 * which the sum of its pool is passed. Empty as long as no more is promised than there is. What was withdrawn, resigned
 * from or terminated is no grant any more.
 *
 * @param ranking lines of the list, by application number, in any order
 */
export function beyondMoney(
  ranking: ReadonlyMap<string, RankingRow>,
  ends: ReadonlyMap<string, { readonly end: string }>,
  has: PoolMoney,
): ReadonlySet<string> {
  const standing = [...ranking]
    .filter(([, { outcome, over }]) => outcome !== "reserve" && over !== true)
    .filter(([number]) => (ends.get(number)?.end ?? "funded") === "funded")
    .sort(([, left], [, right]) => left.rank - right.rank);
  const sums = new Map<string, number>();
  return new Set(
    standing.flatMap(([number, { pool = WHOLE_POOL, offered, amount }]) => {
      const sum = (sums.get(pool) ?? 0) + moneyOf(offered ?? amount);
      sums.set(pool, sum);
      return sum > (has.get(pool) ?? 0) ? [number] : [];
    }),
  );
}
