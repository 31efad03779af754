import type { TypedNode } from "../../language/typed-node.ts";

/** A comparison of a field with itself: which field, and how it comes out whatever is answered. */
export interface BesideItself {
  readonly field: TypedNode;
  readonly holds: "always" | "never";
}

/** What a comparison of a field with itself comes to; undefined for any other test. */
export function besideItself({ comparisons = [], equality }: TypedNode): BesideItself | undefined {
  if (equality !== undefined) {
    const { left, right, same } = equality;
    return isOneField(left, right) ? { field: left, holds: same ? "always" : "never" } : undefined;
  }
  const found = comparisons.find(({ left, right }) => isOneField(left, right));
  if (found === undefined) return undefined;
  if (found.relation.length === 1) return { field: found.left, holds: "never" };
  return comparisons.length === 1 ? { field: found.left, holds: "always" } : undefined;
}

/** Whether two nodes read one field, of one item where they stand in a list. */
export function isOneField({ origin: one }: TypedNode, { origin: other }: TypedNode): boolean {
  return one.from === "fact" && other.from === "fact" && one.field === other.field && one.hops === other.hops;
}
