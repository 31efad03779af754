import type { CallDocument } from "../../document/call-schema.ts";
import { placeOfReceipt } from "../../lifecycle/ground/queue.ts";
import type { UnrankedReason } from "../../lifecycle/ground/sets.ts";
import { placesOnList } from "../../lifecycle/ranking/list-order.ts";
import { inOrderOfRanks } from "../../lifecycle/ranking/rank-order.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import { sortOut } from "../../lifecycle/ranking/sort-out.ts";
import type { CallRows } from "./call-rows.ts";
import type { RankingLine } from "./ranking.ts";

/** Places by number: those of the published list, or those that the applications assessed so far would have. */
export function placesOf(
  { rows: { standings, ranking, ends } }: CallRows,
  isPublished: boolean,
  rules: RankingRules,
): ReadonlyMap<string, number> {
  if (isPublished) return placesOnList(ranking);
  const { ranked } = sortOut([...standings].filter(([number]) => !ends.has(number)));
  return new Map(inOrderOfRanks(ranked, rules.ties).map(({ key }, index) => [key, index + 1]));
}

/** Places of receipt by number, in a call that decides in that order. */
export function placesOfReceipt(
  { rows: { receipts } }: Pick<CallRows, "rows">,
  call: CallDocument,
): ReadonlyMap<string, number> {
  return new Map([...receipts.keys()].map((number) => [number, placeOfReceipt(call, number)]));
}

/** Those without a place: first who is awaited, then who is held back, then who is out. */
const behind = ({ outcome }: RankingLine) =>
  outcome === "out" ? 2 : outcome === "below" || outcome === "notInvited" ? 1 : 0;

/** By place; then those without one, each kind in the order of their numbers. */
export function inOrderOfPlaces(lines: readonly RankingLine[]): readonly RankingLine[] {
  return lines.toSorted(
    (left, right) =>
      (left.place ?? Number.POSITIVE_INFINITY) - (right.place ?? Number.POSITIVE_INFINITY) ||
      behind(left) - behind(right) ||
      left.number.length - right.number.length ||
      (left.number < right.number ? -1 : 1),
  );
}

/** Why applications have no place, by number: those the published list left out, or those that any list would. */
export function unrankedOf(
  { rows: { standings, unranked } }: CallRows,
  isPublished: boolean,
): ReadonlyMap<string, UnrankedReason> {
  if (isPublished) return new Map([...unranked].map(([number, { because }]) => [number, because]));
  return new Map(sortOut(standings).unranked.map(({ key, because }) => [key, because]));
}
