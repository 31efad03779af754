import { type Grosze, subtractMoney, sumMoney } from "@opus/grant-rules/money";
import type { Json, JsonObject } from "../values/json.ts";
import type { Fraction } from "../machines/case-context.ts";
import { moneyOf } from "../money/json-money.ts";
import type { RegistryRow } from "../ports/store.ts";

/** A published line of the ranking as its registry row keeps it; money is a decimal string. */
export interface RankingRow {
  readonly case: string;
  readonly rank: number;
  readonly points: Fraction;
  readonly amount: string;
  /** `promoted` once it left the reserve. */
  readonly outcome: "funded" | "reserve" | "promoted";
}

/** The row as JSON. */
export function rankingValue(row: RankingRow): JsonObject {
  return { ...row, points: row.points as unknown as Json };
}

/** Reads a row back. */
export function rankingRow(row: RegistryRow): RankingRow {
  return row.value as unknown as RankingRow;
}

/**
 * What is left of the pool: all awards of the list, less those whose application has ended without an agreement.
 * Computed from the list, so that awards not yet granted count as spent.
 */
export function freePool(
  pool: Grosze,
  ranking: ReadonlyMap<string, RegistryRow>,
  ends: ReadonlyMap<string, RegistryRow>,
): Grosze {
  const held = [...ranking.entries()].filter(([number, row]) => {
    const end = ends.get(number)?.value.end;
    return rankingRow(row).outcome !== "reserve" && end !== "resigned" && end !== "withdrawn";
  });
  return subtractMoney(pool, sumMoney(held.map(([, row]) => moneyOf(rankingRow(row).amount))));
}
