import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { addMoney, type Grosze, grosze, parseMoney, subtractMoney } from "@opus/grant-rules/money";
import { moneyText } from "../../values/json-money.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import type { RankingRow, UnrankedRow } from "../ground/sets.ts";
import type { PoolMoney } from "./beyond-money.ts";
import { type RankingLine, type RankingList, rankApplications } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** A pool when the list was drawn: what was free before, and what the list promised of it. */
export interface ListedPool {
  readonly pool: string;
  readonly free: string;
  readonly allocated: string;
  /** How much more than what was free might be promised; left out where the call does not over-contract. */
  readonly beyond?: string | undefined;
}

/** A published list as it is kept: pools, lines by application number, and those that could not be ranked. */
export interface KeptList {
  readonly call: string;
  readonly pools: readonly ListedPool[];
  readonly lines: ReadonlyMap<string, RankingRow>;
  readonly unranked: ReadonlyMap<string, UnrankedRow>;
}

/** Lines of a list as rows, by application number. */
export function rankingRows(
  lines: readonly RankingLine[],
  ties: RankingRules["ties"],
): ReadonlyMap<string, RankingRow> {
  return new Map(lines.map((line) => [line.key, rankingRowOf(line, ties)]));
}

function rankingRowOf(line: RankingLine, ties: RankingRules["ties"]): RankingRow {
  const { case: id, rank, standing, requested, amount, outcome, pool, kinds, tie, log } = line;
  return {
    case: id,
    rank,
    points: standing.total,
    amount: moneyText(requested),
    outcome,
    ...(pool === undefined ? {} : { pool }),
    ...(tie === undefined ? {} : { tie }),
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    ...(outcome === "offered" ? { offered: moneyText(amount) } : {}),
    ...tieCriteria(standing, ties),
    log,
  };
}

/** Points of the criteria that ties are decided by, as lines keep them. */
export function tieCriteria(
  { criteria }: Pick<RankedApplication["standing"], "criteria">,
  ties: RankingRules["ties"],
): Pick<RankingRow, "criteria"> {
  const decided = ties.flatMap((tie) => (tie === "earlierSubmission" ? [] : [tie.criterion]));
  const kept = Object.entries(criteria).filter(([criterion]) => decided.includes(criterion));
  return kept.length === 0 ? {} : { criteria: Object.fromEntries(kept) };
}

/** What a list took of each pool. */
export function listedPools(
  pools: readonly AllocationPool[],
  { left }: Pick<RankingList, "left">,
): readonly ListedPool[] {
  return pools.map(({ id, amount, beyond = grosze(0) }) => ({
    pool: id,
    free: moneyText(subtractMoney(amount, beyond)),
    allocated: moneyText(grosze(amount - (left.get(id) ?? amount))),
    ...(beyond === 0 ? {} : { beyond: moneyText(beyond) }),
  }));
}

/**
 * The published list as one text: canonical JSON (RFC 8785) of its pools, its lines in the order of ranks with why each
 * came out as it did, and those that could not be ranked. The same call gives the same bytes.
 */
export function listText({ call, pools, lines, unranked }: KeptList): string {
  return canonicalJson({
    call,
    pools,
    lines: [...lines]
      .sort(([, left], [, right]) => left.rank - right.rank)
      .map(([number, row]) => ({ number, ...row })),
    unranked: [...unranked]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([number, row]) => ({ number, ...row })),
  });
}

/** Names a list by its text. */
export function listHash(list: KeptList): string {
  return `sha256:${sha256Hex(listText(list))}`;
}

/** The list drawn anew of what the kept one was drawn of: points, criteria of ties, sums, pools. */
export function drawnAnew(kept: KeptList, ranking: RankingRules): KeptList {
  const { applications, pools } = drawnOf(kept);
  const list = rankApplications(applications, pools, ranking);
  return {
    ...kept,
    pools: listedPools(pools, list),
    lines: rankingRows(list.lines, ranking.ties),
  };
}

/** What a kept list was drawn of: applications with their points and sums, and what was free of each pool. */
export function drawnOf(kept: KeptList) {
  const applications = [...kept.lines].map(([key, row]) => applicationOf(key, row));
  const pools = kept.pools.map(({ pool, free, beyond }) =>
    poolOf(pool, amountOf(free), amountOf(beyond ?? "0.00")),
  );
  return { applications, pools };
}

/** A line as the application that it was drawn of. */
export function applicationOf(key: string, row: RankingRow): RankedApplication {
  return {
    key,
    case: row.case,
    standing: { total: row.points, criteria: row.criteria ?? {} },
    requested: amountOf(row.amount),
    pool: row.pool,
    kinds: row.kinds,
    tie: row.tie,
  };
}

/** A pool as the allocation takes it: what is free of it, and how much more may be promised. */
export function poolOf(id: string, free: Grosze, beyond: Grosze): AllocationPool {
  return { id, amount: addMoney(free, beyond), ...(beyond === 0 ? {} : { beyond }) };
}

/** What pools had when a list was drawn; undefined where no more might be promised. */
export function moneyOfPools(pools: readonly ListedPool[]): PoolMoney | undefined {
  if (pools.every(({ beyond }) => beyond === undefined)) return undefined;
  return new Map(pools.map(({ pool, free }) => [pool, amountOf(free)]));
}

/** Whether a kept list is the one of this hash, and comes out the same when it is drawn anew. */
export function isDrawnSo(kept: KeptList, hash: string, ranking: RankingRules): boolean {
  return listHash(kept) === hash && listHash(drawnAnew(kept, ranking)) === hash;
}

function amountOf(text: string): Grosze {
  const read = parseMoney(text);
  return read.ok ? read.grosze : grosze(0);
}
