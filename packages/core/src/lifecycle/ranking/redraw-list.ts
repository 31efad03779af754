import { canonicalJson } from "@opus/grant-rules";
import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import { offerKey, type RankingRow, type ReserveRow, reserveKey } from "../ground/sets.ts";
import { asFarAsMoneyLasts, hasFollowed } from "./as-far-as-money-lasts.ts";
import { correctedPlace, inListOrder } from "./list-order.ts";
import { rankApplications } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import { applicationOf, rankingRows } from "./ranking-list.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** A published list as it stands, and the money that it was drawn of. */
export interface PublishedLines {
  readonly call: string;
  readonly lines: ReadonlyMap<string, RankingRow>;
  readonly reserve: ReadonlyMap<string, ReserveRow>;
  readonly offers: ReadonlyMap<string, { readonly number: string; readonly place: string }>;
  /** Applications that have ended since: they keep their places and get no money. */
  readonly ends: ReadonlyMap<string, unknown>;
  readonly pools: readonly AllocationPool[];
  readonly ranking: RankingRules;
}

/** How a line stands. */
interface Stands {
  readonly rank: number;
  readonly outcome: RankingRow["outcome"];
}

/** What becomes of one line: how it stood, and how it stands. */
export interface LineChange {
  readonly number: string;
  readonly before?: Stands | undefined;
  readonly now?: Stands | undefined;
}

/** Money on the line of a pool. */
export interface PoolSum {
  readonly pool: string;
  readonly amount: string;
}

/** A row of the list that is written. */
export type ListWrite =
  | {
      readonly op: "insert" | "update";
      readonly set: "ranking";
      readonly key: string;
      readonly value: RankingRow;
    }
  | {
      readonly op: "insert" | "update";
      readonly set: "reserve";
      readonly key: string;
      readonly value: ReserveRow;
    }
  | {
      readonly op: "insert" | "update";
      readonly set: "offers";
      readonly key: string;
      readonly value: { readonly number: string; readonly place: string };
    }
  | { readonly op: "remove"; readonly set: "ranking" | "reserve" | "offers"; readonly key: string };

/** A list that was drawn anew: everything that it changes, as one plan. */
export interface RedrawnList {
  readonly changes: readonly LineChange[];
  /** What the list had promised of each pool and is free again, and what it promises now that it did not. */
  readonly freed: readonly PoolSum[];
  readonly promised: readonly PoolSum[];
  /** Numbers of those who hold a grant that the list now gives to others, where it was made before. */
  readonly displaced: readonly string[];
  readonly ranked: number;
  readonly funded: number;
  readonly rows: readonly ListWrite[];
  /** Whether applications that nothing tells apart stand where the money ends. */
  readonly isOpen: boolean;
}

/**
 * Draws a published list anew with the corrected result of one application, or without it, as it would have been drawn with
 * that result at first; what has followed from it already stands.
 */
export function redrawList(
  list: PublishedLines,
  key: string,
  corrected: RankedApplication | undefined,
): RedrawnList {
  const others = [...list.lines].flatMap(([number, row]) =>
    number === key ? [] : [applicationOf(number, row)],
  );
  const tie = list.lines.get(key)?.tie;
  const own = corrected === undefined ? [] : [{ ...corrected, ...(tie === undefined ? {} : { tie }) }];
  const drawn = rankApplications([...others, ...own], list.pools, list.ranking);
  const settled = asFarAsMoneyLasts(rankingRows(drawn.lines, list.ranking.ties), { ...list, key });
  const { displaced } = settled;
  const lines = inKeptPlaces(settled.lines, list, key, own[0]);
  const before = promises(list.lines, list.ends);
  const after = promises(lines, list.ends);
  return {
    changes: changesOf(list.lines, lines),
    freed: difference(before, after),
    promised: difference(after, before),
    displaced,
    ranked: lines.size,
    funded: [...lines.values()].filter(({ outcome }) => outcome === "funded").length,
    rows: [
      ...written("ranking", list.lines, lines),
      ...written("reserve", list.reserve, waiting(lines, list)),
      ...written("offers", list.offers, offered(lines, list.ends)),
    ],
    isOpen: list.ranking.openTie === "stop" && drawn.openTies.length > 0,
  };
}

/**
 * Once somebody was told of a place, everybody keeps theirs, and the corrected application stands between them; else the list
 * is numbered anew.
 */
function inKeptPlaces(
  lines: ReadonlyMap<string, RankingRow>,
  list: PublishedLines,
  key: string,
  own: RankedApplication | undefined,
): ReadonlyMap<string, RankingRow> {
  const others = inListOrder(list.lines).filter(([number]) => number !== key);
  if (!others.some(([, row]) => hasFollowed(row))) return lines;
  const place =
    own === undefined
      ? undefined
      : correctedPlace(
          own,
          others.map(([number, row]) => [applicationOf(number, row), row] as const),
          list.ranking.ties,
        );
  return new Map(
    [...lines].map(([number, row]) => {
      const { rank, between } = (number === key ? place : list.lines.get(number)) ?? row;
      const { between: _, ...kept } = row;
      return [number, { ...kept, rank, ...(between === undefined ? {} : { between }) }];
    }),
  );
}

function waiting(
  lines: ReadonlyMap<string, RankingRow>,
  { ends, reserve }: Pick<PublishedLines, "ends" | "reserve">,
): ReadonlyMap<string, ReserveRow> {
  const refused = new Map([...reserve.values()].map(({ number, refusedAt }) => [number, refusedAt]));
  return new Map(
    [...lines].flatMap(([number, row]) => {
      if (row.outcome !== "reserve" || ends.has(number)) return [];
      const refusedAt = refused.get(number);
      const place = { number, case: row.case, amount: row.amount };
      return [[reserveKey(row), { ...place, ...(refusedAt === undefined ? {} : { refusedAt }) }] as const];
    }),
  );
}

function offered(lines: ReadonlyMap<string, RankingRow>, ends: ReadonlyMap<string, unknown>) {
  return new Map(
    [...lines].flatMap(([number, row]) =>
      row.outcome === "offered" && !ends.has(number)
        ? [[offerKey(row), { number, place: reserveKey(row) }] as const]
        : [],
    ),
  );
}

/** What lines promise of each pool, grosze. */
function promises(
  lines: ReadonlyMap<string, RankingRow>,
  ends: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Grosze> {
  const sums = new Map<string, Grosze>();
  for (const [number, row] of lines) {
    if (ends.has(number)) continue;
    const sum =
      row.outcome === "funded"
        ? moneyOf(row.amount)
        : row.outcome === "offered"
          ? moneyOf(row.offered ?? "0.00")
          : 0;
    const pool = row.pool ?? WHOLE_POOL;
    if (sum > 0) sums.set(pool, addMoney(sums.get(pool) ?? grosze(0), grosze(sum)));
  }
  return sums;
}

/** How much more one promises than the other, of each pool. */
function difference(
  more: ReadonlyMap<string, Grosze>,
  less: ReadonlyMap<string, Grosze>,
): readonly PoolSum[] {
  return [...more]
    .map(([pool, sum]) => ({ pool, sum: sum - (less.get(pool) ?? 0) }))
    .filter(({ sum }) => sum > 0)
    .map(({ pool, sum }) => ({ pool, amount: moneyText(grosze(sum)) }))
    .sort((left, right) => (left.pool < right.pool ? -1 : 1));
}

function changesOf(
  before: ReadonlyMap<string, RankingRow>,
  after: ReadonlyMap<string, RankingRow>,
): readonly LineChange[] {
  const stands = (row: RankingRow | undefined): Stands | undefined =>
    row === undefined ? undefined : { rank: row.rank, outcome: row.outcome };
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((number) => {
    const [was, is] = [stands(before.get(number)), stands(after.get(number))];
    if (was?.rank === is?.rank && was?.outcome === is?.outcome) return [];
    return [
      { number, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { now: is }) },
    ];
  });
}

/** Rows of a set that are other than they were. */
function written<Value extends object>(
  set: "ranking" | "reserve" | "offers",
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly ListWrite[] {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const text = (value: object | undefined) => canonicalJson((value ?? null) as never);
  const kept = [...after].filter(([key, value]) => text(before.get(key)) !== text(value));
  return [
    ...gone.map((key) => ({ op: "remove" as const, set, key })),
    ...kept.map(
      ([key, value]) =>
        ({ op: before.has(key) ? "update" : "insert", set, key, value }) as unknown as ListWrite,
    ),
  ];
}
