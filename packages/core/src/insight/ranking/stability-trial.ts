import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import type { Allotment, Entrant } from "../../lifecycle/allocation/allocation.ts";
import { compareRanked, type RankedApplication } from "../../lifecycle/ranking/rank-order.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";

/** One application that is moved among the others, and what an allocation needs of them. */
export interface Trial {
  readonly moving: RankedApplication;
  readonly rest: readonly RankedApplication[];
  /** The rest, as the allocation sees it. */
  readonly others: readonly Entrant[];
  /** Where it stands; in the rest, those from here on stand below it. */
  readonly from: number;
  readonly base: ReadonlySet<string>;
  /** Who is given money or offered a part, in the order of the list. */
  readonly given: (list: readonly Entrant[]) => readonly boolean[];
  readonly budget: { left: number };
  readonly floor: Fraction | undefined;
  readonly ties: RankingRules["ties"];
}

/** An application as the allocation sees it. */
export function entrantOf({ key, requested, pool = WHOLE_POOL, kinds }: RankedApplication): Entrant {
  return { key, amount: requested, pool, kinds };
}

/** The first place beyond those with the total of this one, in the direction of the move. */
export function endOfGroup(rest: readonly RankedApplication[], index: number, way: 1 | -1): number {
  const total = rest[index]?.standing.total as Fraction;
  let end = index;
  while (
    end >= 0 &&
    end < rest.length &&
    compareFractions((rest[end] as RankedApplication).standing.total, total) === 0
  )
    end += way;
  return end;
}

/** Where it would stand with this total, by the ties of the programme. */
export function placeAmong({ moving, rest, ties }: Trial, total: Fraction): number {
  const moved = { ...moving, standing: { ...moving.standing, total } };
  let [low, high] = [0, rest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRanked(rest[middle] as RankedApplication, moved, ties) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whose money changes when it stands there: those who are given some, then those who lose it. */
export function changed({ moving, others, base, given }: Trial, place: number): readonly string[] {
  const list = others.toSpliced(place, 0, entrantOf(moving));
  const anew = given(list);
  const gained = list.filter(({ key }, index) => anew[index] === true && !base.has(key));
  const lost = list.filter(({ key }, index) => anew[index] === false && base.has(key));
  return [...gained, ...lost].map(({ key }) => key);
}

/** Whether an allotment is money, or the offer of a part. */
export function isGiven({ outcome }: Allotment): boolean {
  return outcome !== "reserve";
}

/** The exact difference of two totals, never below zero, in lowest terms. */
export function distance(left: Fraction, right: Fraction): Fraction {
  const num = BigInt(left.num) * BigInt(right.den) - BigInt(right.num) * BigInt(left.den);
  const den = BigInt(left.den) * BigInt(right.den);
  const size = num < 0n ? -num : num;
  const divisor = common(size, den);
  return { num: Number(size / divisor), den: Number(den / divisor) };
}

function common(left: bigint, right: bigint): bigint {
  return right === 0n ? left : common(right, left % right);
}
