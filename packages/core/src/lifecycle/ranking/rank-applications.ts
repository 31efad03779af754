import { addMoney, type Fraction, type Grosze, grosze } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { StandingRecord } from "../ground/sets.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** One application as the ranking sees it. */
export interface RankedApplication {
  readonly case: string;
  /** Application number; the earlier receipt has the smaller one. */
  readonly key: string;
  readonly standing: StandingRecord;
  readonly requested: Grosze;
}

/** One line of the ranking list (lista rankingowa). */
export interface RankingLine extends RankedApplication {
  /** 1 is best. */
  readonly rank: number;
  readonly outcome: "funded" | "reserve";
}

/**
 * Ranks applications and draws the line of funding: best points first, ties as the programme breaks them, awards
 * until the pool is spent. `fit` says what happens at the first application that does not fit into the rest:
 * `strict` stops there, `skipToNextFitting` goes on to lower ranks that fit.
 *
 * Same applications, same list, in whatever order they come.
 */
export function rankApplications(
  applications: readonly RankedApplication[],
  pool: Grosze,
  ranking: RankingRules,
): readonly RankingLine[] {
  const sorted = [...applications].sort((left, right) => compareRanked(left, right, ranking.ties));
  let spent = grosze(0);
  let isStopped = false;
  return sorted.map((application, index) => {
    // Compared with what is left: a sum with an amount that no pool holds would leave the range of exact money.
    const fits = !isStopped && application.requested <= pool - spent;
    if (fits) spent = addMoney(spent, application.requested);
    else if (ranking.fit === "strict") isStopped = true;
    return { ...application, rank: index + 1, outcome: fits ? "funded" : "reserve" };
  });
}

function compareRanked(
  left: RankedApplication,
  right: RankedApplication,
  ties: RankingRules["ties"],
): number {
  const byPoints = compareFractions(right.standing.total, left.standing.total);
  if (byPoints !== 0) return byPoints;
  for (const tie of ties) {
    const order =
      tie === "earlierSubmission"
        ? compareKeys(left.key, right.key)
        : compareFractions(pointsIn(right, tie.criterion), pointsIn(left, tie.criterion));
    if (order !== 0) return order;
  }
  return compareKeys(left.key, right.key);
}

/** The mean of a criterion over the cards that make up the result, exact. */
function pointsIn({ standing: { criteria } }: RankedApplication, criterion: string): Fraction {
  return (Object.hasOwn(criteria, criterion) ? criteria[criterion] : undefined) ?? { num: 0, den: 1 };
}

/** Numbers of one call share their prefix; once they outgrow their digits, the longer one is the later one. */
function compareKeys(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}
