import type { Allotment } from "../allocation/allocation.ts";
import { isTied, type RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

/** Applications that nothing tells apart, by number, as the list would have them. */
export type OpenTie = readonly string[];

/**
 * Puts applications that ties leave equal into the order that a person decided for just these, and says which groups are
 * equal still. Nothing is left equal where a programme ends with the earlier submission.
 *
 * @param sorted in the order of ranks
 */
export function withSettledTies<A extends RankedApplication>(
  sorted: readonly A[],
  ties: RankingRules["ties"],
): { readonly order: readonly A[]; readonly open: readonly (readonly number[])[] } {
  if (ties.includes("earlierSubmission")) return { order: sorted, open: [] };
  const order: A[] = [];
  const open: number[][] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && isTied(sorted[from] as A, sorted[to] as A, ties)) to += 1;
    const group = sorted.slice(from, to);
    if (group.length > 1 && isSettled(group)) group.sort((left, right) => placeIn(left) - placeIn(right));
    else if (group.length > 1) open.push(group.map((_, index) => from + index));
    order.push(...group);
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
 * The open ties that matter for money or lists: among applications of one pool that are all given what they ask for, it
 * is nobody's matter who stands first. Where a limit spans pools, so does the tie.
 */
export function openTiesThatMatter(
  order: readonly RankedApplication[],
  allotments: readonly Pick<Allotment, "outcome">[],
  open: readonly (readonly number[])[],
  { mostGrants, quota = [] }: RankingRules,
): readonly OpenTie[] {
  const spans = mostGrants !== undefined || quota.some(({ per }) => per === "call");
  return open.flatMap((group) => {
    const parts = spans ? [group] : byPool(group, order);
    const matters = parts.some(
      (part) => part.length > 1 && part.some((place) => allotments[place]?.outcome !== "funded"),
    );
    return matters ? [group.map((place) => order[place]?.key ?? "")] : [];
  });
}

function byPool(group: readonly number[], order: readonly RankedApplication[]): readonly number[][] {
  const parts = new Map<string | undefined, number[]>();
  for (const place of group) {
    const pool = order[place]?.pool;
    parts.set(pool, [...(parts.get(pool) ?? []), place]);
  }
  return [...parts.values()];
}
