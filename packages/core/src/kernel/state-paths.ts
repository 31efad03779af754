import type { Json } from "../values/json.ts";

/**
 * The active leaf states of a state value, dotted and in the machine's order.
 *
 * @example
 * ```ts
 * statePaths({ execution: { payment: "paid", settlement: "inRealisation" } });
 * // ["execution.payment.paid", "execution.settlement.inRealisation"]
 * ```
 */
export function statePaths(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const paths = statePaths(child ?? {});
    return paths.length === 0 ? [key] : paths.map((path) => `${key}.${path}`);
  });
}
