import type { Allotment } from "../allocation/allocation.ts";
import { isTied, type RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** Applications that nothing tells apart, by number, as the list would have them. */
export type OpenTie = readonly string[];

type Terms = Pick<RankingRules, "ties" | "mostGrants" | "quota">;

/**
 * Puts applications that ties leave equal into the order that a person decided for just these, and says which groups are
 * equal still. A tie is one of its pool, since each pool has a list and money of its own; where a limit spans pools, so
 * does the tie. Nothing is left equal where a programme ends with the earlier submission.
 *
 * @param sorted in the order of ranks
 */
export function withSettledTies<A extends RankedApplication>(
  sorted: readonly A[],
  { ties, mostGrants, quota = [] }: Terms,
): { readonly order: readonly A[]; readonly open: readonly (readonly number[])[] } {
  if (ties.includes("earlierSubmission")) return { order: sorted, open: [] };
  const spans = mostGrants !== undefined || quota.some(({ per }) => per === "call");
  const order = [...sorted];
  const open: (readonly number[])[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && isTied(sorted[from] as A, sorted[to] as A, ties)) to += 1;
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    for (const group of spans ? [places] : byPool(places, sorted)) {
      if (group.length === 1) continue;
      const tied = group.map((place) => sorted[place] as A);
      if (!isSettled(tied)) {
        open.push(group);
        continue;
      }
      tied.sort((left, right) => placeIn(left) - placeIn(right));
      for (const [index, place] of group.entries()) order[place] = tied[index] as A;
    }
    from = to;
  }
  return { order, open };
}

/** One decision covers just this group when all carry its name, each a place of its own, and none is missing. */
function isSettled(group: readonly RankedApplication[]): boolean {
  const of = group[0]?.tie?.of;
  const places = group.map(placeIn).sort((left, right) => left - right);
  return (
    of !== undefined &&
    group.every(({ tie }) => tie?.of === of) &&
    places.every((place, index) => place === index + 1)
  );
}

function placeIn({ tie }: RankedApplication): number {
  return tie?.place ?? 0;
}

/**
 * The open ties that matter for money or lists: among applications that are all given what they ask for, it is nobody's
 * matter who stands first.
 */
export function openTiesThatMatter(
  order: readonly RankedApplication[],
  allotments: readonly Pick<Allotment, "outcome">[],
  open: readonly (readonly number[])[],
): readonly OpenTie[] {
  return open
    .filter((group) => group.some((place) => allotments[place]?.outcome !== "funded"))
    .map((group) => group.map((place) => order[place]?.key ?? ""));
}

function byPool(places: readonly number[], order: readonly RankedApplication[]): readonly number[][] {
  const parts = new Map<string | undefined, number[]>();
  for (const place of places) {
    const pool = order[place]?.pool;
    const part = parts.get(pool) ?? [];
    parts.set(pool, part);
    part.push(place);
  }
  return [...parts.values()];
}
