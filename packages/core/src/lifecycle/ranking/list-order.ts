import { lineKey, type RankingRow } from "../ground/sets.ts";
import { compareRanked, isTied, type RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

type Lines = ReadonlyMap<string, RankingRow>;

/** The lines of a published list with their numbers, the best first, corrected ones in the places that they took. */
export function inListOrder(lines: Lines): readonly (readonly [string, RankingRow])[] {
  return [...lines]
    .map((line) => ({ line, key: lineKey(line[1]) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ line }) => line);
}

/** The places of a published list by number, from 1 on; as long as no line was corrected they are the ranks. */
export function placesOnList(lines: Lines): ReadonlyMap<string, number> {
  return new Map(inListOrder(lines).map(([number], index) => [number, index + 1]));
}

/** A rank, and where among those before the line of that rank. */
export type ListPlace = Pick<RankingRow, "rank" | "between">;

/**
 * Where an application with corrected points stands on a list of which the others keep their places: before the first line
 * that it goes before by points and ties. Behind those that nothing tells apart from it: they were published first.
 *
 * @param others the other lines, as applications, in the order of the list
 */
export function correctedPlace(
  application: RankedApplication,
  others: readonly (readonly [RankedApplication, ListPlace])[],
  ties: RankingRules["ties"],
): ListPlace {
  const isBetter = (other: RankedApplication) =>
    compareRanked(application, other, ties) < 0 &&
    (ties.includes("earlierSubmission") || !isTied(application, other, ties));
  const found = others.findIndex(([other]) => isBetter(other));
  const below = found === -1 ? undefined : others[found]?.[1];
  const above = others[(found === -1 ? others.length : found) - 1]?.[1];
  const rank = below?.rank ?? (above === undefined ? 1 : above.rank + (above.between === undefined ? 1 : 0));
  const low = above?.rank === rank ? above.between : undefined;
  return { rank, between: halfway(low, below?.between) };
}

/** The digits of a decimal fraction halfway between two, which are 0 and 1 when left out. */
function halfway(low = "", high: string | undefined): string {
  const digits = Math.max(low.length, high?.length ?? 0) + 1;
  const from = BigInt(low.padEnd(digits, "0"));
  const to = high === undefined ? 10n ** BigInt(digits) : BigInt(high.padEnd(digits, "0"));
  return String((from + to) / 2n)
    .padStart(digits, "0")
    .replace(/0+$/, "");
}
