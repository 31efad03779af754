import type { CallRows } from "./call-rows.ts";
import type { RankingTurn } from "./ranking.ts";

/** Whose turn it is in a continuous call, and for whom others wait, by the numbers of those that nobody has decided. */
export function turnsOf({
  rows: { queue, ranking, ends },
}: Pick<CallRows, "rows">): ReadonlyMap<string, RankingTurn> {
  const waiting = [...queue].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const [offered] = [...ranking].flatMap(([number, { outcome }]) =>
    outcome === "offered" && !ends.has(number) ? [number] : [],
  );
  let first: string | null = null;
  const turns = new Map<string, RankingTurn>();
  for (const [, { number, passable }] of waiting) {
    const after = offered !== undefined && offered !== number ? offered : first;
    turns.set(number, { after, isPassable: passable === true });
    if (passable !== true) first ??= number;
  }
  return turns;
}
