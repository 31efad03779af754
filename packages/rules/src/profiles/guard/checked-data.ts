import { joinPointer } from "../../document/json-pointer.ts";
import { inspectJson, type JsonBounds, type JsonFault } from "./inspect-json.ts";
import { COMPUTED_PROPERTY, ownValue } from "./own-value.ts";

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

/** Checks data before a rule runs on them; gives the first fault. */
export type CheckData = (data: unknown) => JsonFault | undefined;

/**
 * The check of the data of one rule: as a whole when they are first met, by any rule, and later in those parts that
 * the rule can read, since data may have been changed in between. So many rules on one application look through all
 * of it once.
 *
 * @param reads dotted paths of all that the rule can read; the empty one stands for everything
 */
export function dataCheck(reads: readonly string[], bounds: JsonBounds): CheckData {
  const paths = disjoint(reads);
  return (data) => {
    if (data === latest && bounds === latestBounds) return inspectParts(data as object, paths, bounds);
    if (typeof data !== "object" || data === null) return inspectJson(data, bounds);
    const found = FOUND_SOUND.get(data);
    if (found === FOR_GOOD) return undefined;
    if (found !== bounds) {
      const fault = inspectJson(data, bounds);
      if (fault !== undefined) return fault;
      FOUND_SOUND.set(data, bounds);
    }
    [latest, latestBounds] = [data, bounds];
    return found === bounds ? inspectParts(data, paths, bounds) : undefined;
  };
}

/** The paths as names, without those that lie in others. */
function disjoint(reads: readonly string[]): readonly (readonly string[])[] {
  const isInside = (path: string) =>
    reads.some((other) => other !== path && (other === "" || path.startsWith(`${other}.`)));
  return [...new Set(reads)]
    .filter((path) => !isInside(path))
    .map((path) => (path === "" ? [] : path.split(".")));
}

function inspectParts(
  data: object,
  paths: readonly (readonly string[])[],
  bounds: JsonBounds,
): JsonFault | undefined {
  for (const names of paths) {
    const fault = inspectPart(data, names, bounds);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What a path leads to is looked through; on the way only what is stepped on. */
function inspectPart(data: object, names: readonly string[], bounds: JsonBounds): JsonFault | undefined {
  let value: unknown = data;
  for (let index = 0; index < names.length; index += 1) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!isPlain(value)) return { kind: "notPlain", pointer: pointerTo(names, index) };
    const name = names[index] as string;
    const next = ownValue(value, name);
    if (next === COMPUTED_PROPERTY) {
      // What is not its own, as "toString", is no part of the data; a rule that asks for it gets null.
      if (!Object.hasOwn(value, name)) return undefined;
      return { kind: "accessor", pointer: pointerTo(names, index + 1) };
    }
    value = next;
  }
  if (typeof value === "string" && value.length <= bounds.maxTextLength) return undefined;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return undefined;
  const fault = inspectJson(value, bounds);
  return fault === undefined
    ? undefined
    : { kind: fault.kind, pointer: pointerTo(names, names.length) + fault.pointer };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || prototype === Array.prototype;
}

function pointerTo(names: readonly string[], count: number): string {
  return names.slice(0, count).reduce(joinPointer, "");
}
