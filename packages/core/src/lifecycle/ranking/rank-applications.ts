import type { Grosze } from "@opus/grant-rules/money";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { allocate } from "../allocation/allocate.ts";
import type { AllocationPool, Allotment } from "../allocation/allocation.ts";
import { allocationRulesOf } from "./allocation-rules.ts";
import { type OpenTie, openTiesThatMatter, withSettledTies } from "./open-ties.ts";
import { inOrderOfRanks, type RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

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
  /** Applications that nothing tells apart, where money or a list depends on it; a person has to settle each. */
  readonly openTies: readonly OpenTie[];
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
  const { order: sorted, open } = withSettledTies(inOrderOfRanks(applications, ranking.ties), ranking);
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
  return { lines, left, openTies: openTiesThatMatter(sorted, allotments, open) };
}
