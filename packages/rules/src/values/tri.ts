/**
 * Result of a test: strong Kleene with a fourth value for errors.
 *
 * The numbers are chosen so that `and` is 0 if any operand is 0, else the greatest,
 * and `or` is 1 if any operand is 1, else the greatest. Hence both are order-free,
 * a deciding operand absorbs unknown and error, and error wins over unknown.
 */
export type Tri = 0 | 1 | 2 | 3;

export const FALSE = 0;
export const TRUE = 1;
export const OPEN = 2;
export const ERROR = 3;

const NOT: readonly Tri[] = [1, 0, 2, 3];

/** Kleene `and`. */
export function triAnd(left: Tri, right: Tri): Tri {
  if (left === 0 || right === 0) return 0;
  return left > right ? left : right;
}

/** Kleene `or`. */
export function triOr(left: Tri, right: Tri): Tri {
  if (left === 1 || right === 1) return 1;
  return left > right ? left : right;
}

/** Kleene `not`. */
export function triNot(operand: Tri): Tri {
  return NOT[operand] as Tri;
}

/** `if` over tests: an open or failed guard leaves what both branches agree on. */
export function triIf(guard: Tri, then: Tri, otherwise: Tri): Tri {
  if (guard === 1) return then;
  if (guard === 0) return otherwise;
  if (then === otherwise && then <= 1) return then;
  return guard === 3 || then === 3 || otherwise === 3 ? 3 : 2;
}

/** The result as it is written in reasons. */
export function triName(tri: Tri): true | false | "unknown" | "error" {
  return tri === 1 ? true : tri === 0 ? false : tri === 2 ? "unknown" : "error";
}
