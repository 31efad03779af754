import { joinPointer } from "../../document/json-pointer.ts";

/** What makes a value unfit to be read as JSON. */
export type JsonFaultKind =
  | "tooDeep"
  | "cyclic"
  | "tooManyNodes"
  | "listTooLong"
  | "textTooLong"
  | "accessor"
  | "notPlain"
  | "notJson"
  | "reservedName";

/** The first fault found in a value, and where. */
export interface JsonFault {
  readonly kind: JsonFaultKind;
  readonly pointer: string;
}

/** How large a value may be. */
export interface JsonBounds {
  readonly maxNodes: number;
  readonly maxDepth: number;
  readonly maxListItems: number;
  readonly maxTextLength: number;
}

interface OpenContainer {
  readonly value: object;
  readonly keys: readonly string[];
  next: number;
}

/**
 * Looks for the first part of a value that is not plain JSON or is out of bounds, without recursion and
 * without running any code of the value: accessors, class instances, symbols and functions are faults.
 * `undefined` passes, as it does where plain JSON-logic meets it.
 *
 * @example
 * inspectJson({ a: [1] }, { maxNodes: 10, maxDepth: 1, maxListItems: 5, maxTextLength: 5 });
 * // { kind: "tooDeep", pointer: "/a" }
 */
export function inspectJson(root: unknown, bounds: JsonBounds): JsonFault | undefined {
  const open: OpenContainer[] = [];
  let nodes = 0;
  let value = root;
  for (;;) {
    nodes += 1;
    const fault = nodes > bounds.maxNodes ? "tooManyNodes" : enter(value, open, bounds);
    if (fault !== undefined) return { kind: fault, pointer: pointerOf(open) };
    let container = open.at(-1);
    while (container !== undefined && container.next === container.keys.length) {
      open.pop();
      container = open.at(-1);
    }
    if (container === undefined) return undefined;
    const key = container.keys[container.next] as string;
    container.next += 1;
    const property = Object.getOwnPropertyDescriptor(container.value, key);
    if (property === undefined || !("value" in property))
      return { kind: "accessor", pointer: pointerOf(open) };
    value = property.value;
  }
}

/** Checks one value by itself and, when it holds others, opens a container for them. */
function enter(value: unknown, open: OpenContainer[], bounds: JsonBounds): JsonFaultKind | undefined {
  if (typeof value === "string") return value.length > bounds.maxTextLength ? "textTooLong" : undefined;
  if (typeof value !== "object" || value === null) {
    return value === null || JSON_SCALARS.has(typeof value) ? undefined : "notJson";
  }
  if (open.length >= bounds.maxDepth) {
    return open.some((container) => container.value === value) ? "cyclic" : "tooDeep";
  }
  const keys = plainKeys(value, bounds);
  if (typeof keys === "string") return keys;
  open.push({ value, keys, next: 0 });
  return undefined;
}

const JSON_SCALARS: ReadonlySet<string> = new Set(["number", "boolean", "undefined"]);

function plainKeys(value: object, bounds: JsonBounds): readonly string[] | JsonFaultKind {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype) return "notPlain";
    if (value.length > bounds.maxListItems) return "listTooLong";
    const keys = Reflect.ownKeys(value);
    // The keys of a whole list are its indexes and "length", in this order; holes and extras change the count.
    if (keys.length !== value.length + 1 || keys.pop() !== "length") return "notPlain";
    return keys as string[];
  }
  if (prototype !== Object.prototype && prototype !== null) return "notPlain";
  const keys = Reflect.ownKeys(value);
  for (const key of keys) if (typeof key !== "string") return "notPlain";
  return keys as string[];
}

function pointerOf(open: readonly OpenContainer[]): string {
  return open.reduce(
    (pointer, container) => joinPointer(pointer, container.keys[container.next - 1] as string),
    "",
  );
}
