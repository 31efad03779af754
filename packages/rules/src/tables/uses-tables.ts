import { isPlainObject, type PlainObject } from "../document/plain-object.ts";

/**
 * Whether a rule or a calculation states a decision table. Cheap, so that programmes without tables pay nothing.
 *
 * @example
 * usesTables([{ id: "a", table: { columns: [], rows: [] } }]); // true
 */
export function usesTables(rules: unknown, calculations?: unknown): boolean {
  return (
    (Array.isArray(rules) && rules.some(hasTable)) ||
    (isPlainObject(calculations) && Object.values(calculations).some(hasTable))
  );
}

/** Whether a rule or a calculation states a table. */
export function hasTable(one: unknown): one is PlainObject {
  return isPlainObject(one) && Object.hasOwn(one, "table");
}
