import { Unknown } from "./no-value.ts";
import type { Tri } from "./tri.ts";
import type { Value } from "./value.ts";

/** An order relation. */
export type Relation = "<" | "<=" | ">" | ">=";

/** Kleene comparison of two ordered values; unknown ones are compared by their bounds. */
export function compareValues(left: Value, right: Value, relation: Relation): Tri {
  if (relation === ">") return compareValues(right, left, "<");
  if (relation === ">=") return compareValues(right, left, "<=");
  if (typeof left !== "number" && !(left instanceof Unknown)) return 3;
  if (typeof right !== "number" && !(right instanceof Unknown)) return 3;
  const lowest = typeof left === "number" ? left : left.lo;
  const highest = typeof left === "number" ? left : left.hi;
  const least = typeof right === "number" ? right : right.lo;
  const most = typeof right === "number" ? right : right.hi;
  if (relation === "<") return highest < least ? 1 : lowest >= most ? 0 : 2;
  return highest <= least ? 1 : lowest > most ? 0 : 2;
}
