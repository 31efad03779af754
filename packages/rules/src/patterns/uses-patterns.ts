import { isPlainObject, type PlainObject } from "../document/plain-object.ts";

/**
 * Whether any rule is a use of a pattern. Cheap, so that programmes without patterns pay nothing.
 *
 * @example
 * usesPatterns([{ id: "a", pattern: "amountBetween", with: {} }]); // true
 */
export function usesPatterns(rules: unknown): boolean {
  return Array.isArray(rules) && rules.some(isUse);
}

/** Whether a rule of a programme is a use of a pattern. */
export function isUse(rule: unknown): rule is PlainObject {
  return isPlainObject(rule) && Object.hasOwn(rule, "pattern");
}
