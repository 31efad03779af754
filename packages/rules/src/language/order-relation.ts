import type { Value } from "./core.ts";
import { boundsOf } from "./quantity.ts";
import type { Tri } from "./tri.ts";

/** An order relation. */
export type Relation = "<" | "<=" | ">" | ">=";

/** Kleene comparison of two ordered values; unknown ones are compared by their bounds. */
export function compareValues(left: Value, right: Value, relation: Relation): Tri {
  if (relation === ">") return compareValues(right, left, "<");
  if (relation === ">=") return compareValues(right, left, "<=");
  const [low, high] = [boundsOf(left), boundsOf(right)];
  if (low === undefined || high === undefined) return 3;
  if (relation === "<") return low.hi < high.lo ? 1 : low.lo >= high.hi ? 0 : 2;
  return low.hi <= high.lo ? 1 : low.lo > high.hi ? 0 : 2;
}
