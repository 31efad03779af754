import type { Fraction, Grosze } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { allocate } from "../allocation/allocate.ts";
import type { AllocationPool, Allotment } from "../allocation/allocation.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { allocationRulesOf } from "./allocation-rules.ts";
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
}

/** One line of the ranking list (lista rankingowa). */
export interface RankingLine extends RankedApplication, Allotment {
  /** 1 is best. */
  readonly rank: number;
}

/** A ranking list, and what it leaves of the money. */
export interface RankingList {
  /** In the order of ranks. */
  readonly lines: readonly RankingLine[];
  /** What is left of each pool, by its id. */
  readonly left: ReadonlyMap<string, Grosze>;
}

/**
 * Ranks applications and gives the money of the pools: best points first, ties as the programme breaks them, then the
 * steps of its allocation. Same applications, same list, in whatever order they come.
 */
export function rankApplications(
  applications: readonly RankedApplication[],
  pools: readonly AllocationPool[],
  ranking: RankingRules,
): RankingList {
  const sorted = inOrderOfRanks(applications, ranking.ties);
  const entrants = sorted.map(({ key, requested, pool = WHOLE_POOL, kinds }) => ({
    key,
    amount: requested,
    pool,
    kinds,
  }));
  const { allotments, left } = allocate(entrants, pools, allocationRulesOf(ranking));
  const lines = sorted.map((application, index) => ({
    ...application,
    rank: index + 1,
    ...(allotments[index] as Allotment),
  }));
  return { lines, left };
}

/** Applications, the best first. */
export function inOrderOfRanks(
  applications: readonly RankedApplication[],
  ties: RankingRules["ties"],
): readonly RankedApplication[] {
  return [...applications].sort((left, right) => compareRanked(left, right, ties));
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
