import { joinPointer } from "../../document/json-pointer.ts";
import { COMPUTED, ownData } from "../../document/own-data.ts";
import { inspectJson, type JsonBounds, type JsonFault } from "./inspect-json.ts";
import type { DataRead } from "./json-logic-reads.ts";
import { ownItem } from "./own-item.ts";

/** What stands for the bounds of data that cannot change any more. */
const FOR_GOOD: unique symbol = Symbol("for good");

/** Data that were found sound as a whole, within which bounds; they may have changed since, unless they are frozen. */
const FOUND_SOUND = new WeakMap<object, JsonBounds | typeof FOR_GOOD>();

/** Notes that data were checked and deeply frozen, so that they cannot have changed since. */
export function markPrepared(data: object): void {
  FOUND_SOUND.set(data, FOR_GOOD);
}

/** The data that were found sound last: the next rule is mostly asked about the same, and looking them up takes longer. */
let latest: object | undefined;
let latestBounds: JsonBounds | undefined;
/** Whether they need not be noted: they are already, or several rules were asked about them in turn. */
let isSettled = true;

/** Checks data before a rule runs on them; gives the first fault. */
export type CheckData = (data: unknown) => JsonFault | undefined;

/**
 * The check of the data of one rule: as a whole when they are first met, by any rule, and later in those parts that
 * the rule can read, since data may have been changed in between. So many rules on one application look through all
 * of it once.
 */
export function dataCheck(reads: readonly DataRead[], bounds: JsonBounds): CheckData {
  return (data) => {
    if (data === latest && bounds === latestBounds) {
      isSettled = true;
      return inspectReads(data, reads, bounds);
    }
    if (typeof data !== "object" || data === null) return inspectJson(data, bounds);
    const found = FOUND_SOUND.get(data);
    if (found === FOR_GOOD) return undefined;
    const fault = found === bounds ? inspectReads(data, reads, bounds) : inspectJson(data, bounds);
    if (fault === undefined) meet(data, bounds, found === bounds);
    return fault;
  };
}

/** Notes data only when the next are met after one rule alone: then it is rule by rule, and they come again. */
function meet(data: object, bounds: JsonBounds, isNoted: boolean): void {
  if (!isSettled && latest !== undefined && latestBounds !== undefined) FOUND_SOUND.set(latest, latestBounds);
  latest = data;
  latestBounds = bounds;
  isSettled = isNoted;
}

function inspectReads(data: unknown, reads: readonly DataRead[], bounds: JsonBounds): JsonFault | undefined {
  for (let index = 0; index < reads.length; index += 1) {
    const fault = inspectRead(data, reads[index] as DataRead, bounds);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What a path leads to is looked through; on the way only what is stepped on. */
function inspectRead(data: unknown, { names, ofItems }: DataRead, bounds: JsonBounds): JsonFault | undefined {
  let value = data;
  for (let index = 0; index < names.length; index += 1) {
    if (isScalar(value)) return undefined;
    if (!isPlain(value)) return { kind: "notPlain", pointer: pointerTo(names, index) };
    // What is not its own, as "toString", is no part of the data; a rule that asks for it gets null.
    value = ownData(value, names[index] as string);
    if (value === COMPUTED) return { kind: "accessor", pointer: pointerTo(names, index + 1) };
  }
  if (typeof value === "string" ? value.length <= bounds.maxTextLength : isScalar(value)) return undefined;
  const fault =
    ofItems !== undefined && Array.isArray(value)
      ? inspectItems(value, ofItems, bounds)
      : inspectJson(value, bounds);
  return fault === undefined
    ? undefined
    : { kind: fault.kind, pointer: pointerTo(names, names.length) + fault.pointer };
}

/**
 * Of a list that is only asked about its items: whether it is one, and what is read of each item. Quantifiers go
 * through it by index, so what else somebody may have put onto it since does nothing.
 */
function inspectItems(
  list: readonly unknown[],
  reads: readonly DataRead[],
  bounds: JsonBounds,
): JsonFault | undefined {
  if (Object.getPrototypeOf(list) !== Array.prototype) return { kind: "notPlain", pointer: "" };
  if (list.length > bounds.maxListItems) return { kind: "listTooLong", pointer: "" };
  for (let index = 0; index < list.length; index += 1) {
    const item = ownItem(list, index);
    if (item === COMPUTED) return { kind: "accessor", pointer: `/${index}` };
    if (item === undefined && !Object.hasOwn(list, index)) return { kind: "notPlain", pointer: "" };
    const fault = inspectReads(item, reads, bounds);
    if (fault !== undefined) return { kind: fault.kind, pointer: `/${index}${fault.pointer}` };
  }
  return undefined;
}

/** What has no names that a path could follow but those of all its kind. */
function isScalar(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || prototype === Array.prototype;
}

function pointerTo(names: readonly string[], count: number): string {
  return names.slice(0, count).reduce(joinPointer, "");
}
