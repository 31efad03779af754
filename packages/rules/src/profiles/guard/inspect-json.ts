import { joinPointer } from "../../document/json-pointer.ts";
import { COMPUTED, ownData } from "../../document/own-data.ts";
import { ownItem } from "./own-item.ts";
import { isSurelySound } from "./quick-look.ts";

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
  /** The names of a record; a list is gone through by its indexes. */
  readonly names: readonly string[] | undefined;
  readonly size: number;
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
  return isSurelySound(root, bounds) ? undefined : lookThrough(root, bounds);
}

function lookThrough(root: unknown, bounds: JsonBounds): JsonFault | undefined {
  const open: OpenContainer[] = [];
  let nodes = 1;
  const first = nodes > bounds.maxNodes ? "tooManyNodes" : enter(root, open, bounds);
  if (typeof first === "string") return { kind: first, pointer: "" };
  let container = first;
  while (container !== undefined) {
    if (container.next === container.size) {
      open.pop();
      container = open[open.length - 1];
      continue;
    }
    const { names, next } = container;
    container.next = next + 1;
    const value =
      names === undefined
        ? ownItem(container.value as readonly unknown[], next)
        : ownData(container.value, names[next] as string);
    nodes += 1;
    if ((typeof value === "number" || typeof value === "boolean") && nodes <= bounds.maxNodes) continue;
    const entered = nodes > bounds.maxNodes ? "tooManyNodes" : enter(value, open, bounds);
    if (typeof entered === "string") return { kind: entered, pointer: pointerOf(open) };
    if (entered !== undefined) container = entered;
  }
  return undefined;
}

/** Checks one value by itself; gives the container that it opens when it holds others. */
function enter(
  value: unknown,
  open: OpenContainer[],
  bounds: JsonBounds,
): OpenContainer | JsonFaultKind | undefined {
  if (typeof value === "string") return value.length > bounds.maxTextLength ? "textTooLong" : undefined;
  if (typeof value !== "object" || value === null) {
    if (value === null || JSON_SCALARS.has(typeof value)) return undefined;
    return value === COMPUTED ? "accessor" : "notJson";
  }
  if (open.length >= bounds.maxDepth) {
    return open.some((container) => container.value === value) ? "cyclic" : "tooDeep";
  }
  const container = Array.isArray(value) ? openList(value, bounds) : openRecord(value);
  if (typeof container !== "string") open.push(container);
  return container;
}

const JSON_SCALARS: ReadonlySet<string> = new Set(["number", "boolean", "undefined"]);

function openRecord(value: object): OpenContainer | JsonFaultKind {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return "notPlain";
  // Names and symbols apart: asking for both at once takes many times as long.
  const names = Object.getOwnPropertyNames(value);
  if (Object.getOwnPropertySymbols(value).length > 0) return "notPlain";
  return { value, names, size: names.length, next: 0 };
}

function openList(value: readonly unknown[], bounds: JsonBounds): OpenContainer | JsonFaultKind {
  if (Object.getPrototypeOf(value) !== Array.prototype) return "notPlain";
  const size = value.length;
  if (size > bounds.maxListItems) return "listTooLong";
  // The names of a whole list are its indexes and "length", in this order; holes and further names change that.
  const names = Object.getOwnPropertyNames(value);
  const isWhole = names.length === size + 1 && names[size] === "length";
  if (!isWhole || Object.getOwnPropertySymbols(value).length > 0) return "notPlain";
  return { value, names: undefined, size, next: 0 };
}

function pointerOf(open: readonly OpenContainer[]): string {
  return open.reduce(
    (pointer, { names, next }) =>
      joinPointer(pointer, names === undefined ? next - 1 : (names[next - 1] as string)),
    "",
  );
}
