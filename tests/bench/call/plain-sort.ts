import type { RankedApplication } from "../../../packages/core/src/lifecycle/ranking/rank-order.ts";

/** The same keys in the same order, by a comparison that somebody would write by hand: points, need, number. */
export function sortOnly(applications: readonly RankedApplication[]): readonly RankedApplication[] {
  return [...applications].sort(
    (left, right) =>
      right.standing.total.num * left.standing.total.den -
        left.standing.total.num * right.standing.total.den ||
      (right.standing.criteria.need?.num ?? 0) * (left.standing.criteria.need?.den ?? 1) -
        (left.standing.criteria.need?.num ?? 0) * (right.standing.criteria.need?.den ?? 1) ||
      (left.key < right.key ? -1 : 1),
  );
}
