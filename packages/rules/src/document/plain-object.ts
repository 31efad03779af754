/** An object as JSON makes them. */
export type PlainObject = { readonly [name: string]: unknown };

/**
 * Whether a value is an object as JSON makes them: no null, no list, of no class. Nothing of it is run.
 *
 * @example
 * isPlainObject({ amount: 1 }); // true
 * isPlainObject([1]); // false
 */
export function isPlainObject(value: unknown): value is PlainObject {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return true;
  // Objects of another realm have that realm's Object.prototype, which has none above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
