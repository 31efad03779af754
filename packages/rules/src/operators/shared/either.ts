import { boundsOf } from "../../language/quantity.ts";
import { Failure, NOT_COMPUTED, numberBetween, UNKNOWN } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Value } from "../../values/value.ts";

/**
 * What two values agree on of which one will hold: the value, or an interval that holds both.
 *
 * @param side whether which of them holds is unknown (2), or cannot be computed (3)
 */
export function either(side: Tri, left: Value, right: Value): Value {
  if (left === right && typeof left !== "object") return left;
  if (side === 3) return NOT_COMPUTED;
  const [low, high] = [boundsOf(left), boundsOf(right)];
  if (low !== undefined && high !== undefined)
    return numberBetween(Math.min(low.lo, high.lo), Math.max(low.hi, high.hi));
  return [left, right].find((value) => value instanceof Failure) ?? UNKNOWN;
}
