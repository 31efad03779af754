import type { Fraction, Grosze } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { compareNumbers } from "../ground/application-numbers.ts";
import type { StandingRecord } from "../ground/sets.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** One application as the ranking sees it. */
export interface RankedApplication {
  readonly case: string;
  /** Application number; the earlier receipt has the smaller one. */
  readonly key: string;
  readonly standing: Pick<StandingRecord, "total" | "criteria">;
  /** What it is given in full. */
  readonly requested: Grosze;
  /** The pool that it is of; the one pool of the call when left out. */
  readonly pool?: string | undefined;
  /** Quotas whose kind it is of. */
  readonly kinds?: readonly string[] | undefined;
  /** Where a person put it among those that nothing else tells apart, and in which decision. */
  readonly tie?: { readonly of: string; readonly place: number } | undefined;
}

/** Applications, the best first. */
export function inOrderOfRanks(
  applications: readonly RankedApplication[],
  ties: RankingRules["ties"],
): readonly RankedApplication[] {
  return [...applications].sort((left, right) => compareRanked(left, right, ties));
}

/** Whether nothing that the programme states tells two applications apart. */
export function isTied(
  left: RankedApplication,
  right: RankedApplication,
  ties: RankingRules["ties"],
): boolean {
  return compareRanked(left, { ...right, key: left.key }, ties) === 0;
}

export function compareRanked(
  left: RankedApplication,
  right: RankedApplication,
  ties: RankingRules["ties"],
): number {
  const byPoints = compareFractions(right.standing.total, left.standing.total);
  if (byPoints !== 0) return byPoints;
  for (const tie of ties) {
    const order =
      tie === "earlierSubmission"
        ? compareNumbers(left.key, right.key)
        : compareFractions(pointsIn(right, tie.criterion), pointsIn(left, tie.criterion));
    if (order !== 0) return order;
  }
  return compareNumbers(left.key, right.key);
}

/** The mean of a criterion over the cards that make up the result, exact. */
function pointsIn({ standing: { criteria } }: RankedApplication, criterion: string): Fraction {
  return (Object.hasOwn(criteria, criterion) ? criteria[criterion] : undefined) ?? { num: 0, den: 1 };
}
