import { COMPUTED, ownData } from "../../document/own-data.ts";
import type { JsonBounds } from "./inspect-json.ts";
import { ownItem } from "./own-item.ts";

/** Deepest level that the quick look goes down to, whatever the bounds allow, as it goes by recursion. */
const DEEPEST = 16;

/** Parts left when the quick look does not know. */
const UNSURE = -1;

/**
 * Whether a value is certainly plain JSON within bounds, by a quick look that keeps no account of where it is. What it is
 * unsure of, and all that is at fault, is for `inspectJson` to tell. It runs no code of the value either.
 *
 * @example
 * isSurelySound({ a: [1] }, { maxNodes: 10, maxDepth: 5, maxListItems: 5, maxTextLength: 5 }); // true
 */
export function isSurelySound(value: unknown, bounds: JsonBounds): boolean {
  return partsLeft(value, bounds, Math.min(bounds.maxDepth, DEEPEST), bounds.maxNodes) >= 0;
}

/** How many further parts the bounds allow beside this one and those inside of it. */
function partsLeft(value: unknown, bounds: JsonBounds, levels: number, before: number): number {
  const left = before - 1;
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined)
    return left;
  if (typeof value === "string") return value.length <= bounds.maxTextLength ? left : UNSURE;
  if (typeof value !== "object" || levels <= 0 || left < 0) return UNSURE;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Object.getOwnPropertySymbols(value).length > 0) return UNSURE;
  if (Array.isArray(value))
    return prototype === Array.prototype ? partsLeftOfList(value, bounds, levels - 1, left) : UNSURE;
  if (prototype !== Object.prototype && prototype !== null) return UNSURE;
  return partsLeftOfRecord(value, bounds, levels - 1, left);
}

function partsLeftOfRecord(value: object, bounds: JsonBounds, levels: number, before: number): number {
  let left = before;
  const names = Object.getOwnPropertyNames(value);
  for (let index = 0; index < names.length && left >= 0; index += 1) {
    const part = ownData(value, names[index] as string);
    left = part === COMPUTED ? UNSURE : partsLeft(part, bounds, levels, left);
  }
  return left;
}

function partsLeftOfList(
  list: readonly unknown[],
  bounds: JsonBounds,
  levels: number,
  before: number,
): number {
  const size = list.length;
  if (size > bounds.maxListItems) return UNSURE;
  // The names of a whole list are its indexes and "length", in this order; holes and further names change that.
  const names = Object.getOwnPropertyNames(list);
  if (names.length !== size + 1 || names[size] !== "length") return UNSURE;
  let left = before;
  for (let index = 0; index < size && left >= 0; index += 1) {
    const part = ownItem(list, index);
    left = part === COMPUTED ? UNSURE : partsLeft(part, bounds, levels, left);
  }
  return left;
}
