import type { Grosze } from "@opus/grant-rules/money";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import type { RankingRow } from "../ground/sets.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** A published list, the money that it was drawn of, and the application whose result was corrected. */
export interface FollowedList {
  readonly lines: ReadonlyMap<string, RankingRow>;
  /** Applications that have ended: they get no money, and hold none. */
  readonly ends: ReadonlyMap<string, unknown>;
  readonly pools: readonly AllocationPool[];
  readonly ranking: Pick<RankingRules, "mostGrants">;
  readonly key: string;
}

/** A list as it stands from then on, and who holds a grant that it would not give. */
export interface SettledList {
  readonly lines: ReadonlyMap<string, RankingRow>;
  /** Numbers of those who hold a grant that the corrected list gives to others, the last on it first. */
  readonly displaced: readonly string[];
}

/**
 * Settles a list that was drawn anew with what has followed from it already: what was granted, or is offered, stands, whoever
 * was told of a place on the reserve keeps it, and everybody else gets what the list gives as far as the money lasts, the best
 * first. Where nothing has followed yet, this is the list as it was drawn.
 *
 * @param drawn lines of the list drawn anew
 */
export function asFarAsMoneyLasts(
  drawn: ReadonlyMap<string, RankingRow>,
  { lines: before, ends, pools, ranking, key }: FollowedList,
): SettledList {
  const isKept = (number: string) => number !== key && hasFollowed(before.get(number));
  const held = [...before].filter(([number, row]) => isHeld(row) && number !== key && !ends.has(number));
  const room = new Map<string, number>(pools.map(({ id, amount }) => [id, amount]));
  const take = (row: RankingRow) => room.set(poolOf(row), (room.get(poolOf(row)) ?? 0) - sumOf(row));
  for (const [, row] of held) take(row);
  let grants = held.filter(([, { over }]) => over !== true).length;
  const offersOpen = new Set(held.flatMap(([, row]) => (row.outcome === "offered" ? [poolOf(row)] : [])));
  const short = new Map<string, number>();
  const lines = new Map<string, RankingRow>();
  for (const [number, row] of [...drawn].sort(([, left], [, right]) => left.rank - right.rank)) {
    const was = before.get(number);
    if (was !== undefined && isKept(number)) lines.set(number, was);
    else if (row.outcome === "reserve" || ends.has(number)) lines.set(number, row);
    else if (
      sumOf(row) <= (room.get(poolOf(row)) ?? 0) &&
      grants < (ranking.mostGrants ?? Number.POSITIVE_INFINITY) &&
      !(row.outcome === "offered" && offersOpen.has(poolOf(row)))
    ) {
      take(row);
      grants += 1;
      lines.set(number, row);
    } else {
      short.set(poolOf(row), (short.get(poolOf(row)) ?? 0) + sumOf(row));
      lines.set(number, waits(row));
    }
  }
  return { lines, displaced: displacedBy(short, { drawn, held, room }) };
}

interface Displacing {
  readonly drawn: ReadonlyMap<string, RankingRow>;
  readonly held: readonly (readonly [string, RankingRow])[];
  readonly room: ReadonlyMap<string, number>;
}

/** Who holds money that the list would give to those who got none: as many of them, from the last on, as would pay for it. */
function displacedBy(
  short: ReadonlyMap<string, number>,
  { drawn, held, room }: Displacing,
): readonly string[] {
  const missing = new Map([...short].map(([pool, sum]) => [pool, sum - (room.get(pool) ?? 0)]));
  const rankOf = (number: string) => drawn.get(number)?.rank ?? Number.POSITIVE_INFINITY;
  return [...held]
    .filter(([number, row]) => row.over !== true && (drawn.get(number)?.outcome ?? "reserve") === "reserve")
    .sort(([left], [right]) => rankOf(right) - rankOf(left) || (left < right ? 1 : -1))
    .flatMap(([number, row]) => {
      const lacks = missing.get(poolOf(row)) ?? 0;
      if (lacks <= 0) return [];
      missing.set(poolOf(row), lacks - sumOf(row));
      return [number];
    });
}

/** Whether something has followed from a line: a grant, an offer, or that its applicant was told of its place on the reserve. */
export function hasFollowed(row: RankingRow | undefined): boolean {
  return row?.since !== undefined || row?.outcome === "promoted";
}

/** Whether a line holds money: a grant, or a part that is offered. */
function isHeld(row: RankingRow): boolean {
  return row.outcome === "promoted" || row.since === "granted" || row.since === "offered";
}

function poolOf({ pool = WHOLE_POOL }: Pick<RankingRow, "pool">): string {
  return pool;
}

function sumOf(row: RankingRow): Grosze {
  return moneyOf(row.outcome === "offered" ? (row.offered ?? "0.00") : row.amount);
}

function waits({ offered: _, ...row }: RankingRow): RankingRow {
  return { ...row, outcome: "reserve", log: [...(row.log ?? []), { step: "reserve", did: "doesNotFit" }] };
}
