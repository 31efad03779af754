import { needList, needText } from "../errors/index.ts";
/**
 * Appends one name or index to a JSON Pointer (RFC 6901), escaping `~` and `/`.
 *
 * @example
 * joinPointer("/rules/0", "a/b"); // "/rules/0/a~1b"
 */
export function joinPointer(pointer: string, segment: string | number): string {
  const name = String(segment);
  // Hardly a name holds either, and pointers are joined for every answer that is read.
  if (!name.includes("~") && !name.includes("/")) return `${pointer}/${name}`;
  return `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * Writes a list of names and indexes as a JSON Pointer; the empty list is the root `""`.
 *
 * @example
 * formatPointer(["rules", 0, "when"]); // "/rules/0/when"
 */
export function formatPointer(segments: readonly (string | number)[]): string {
  needList(segments, { of: "formatPointer", name: "the list of names", is: "a list of names and indexes" });
  return segments.reduce<string>(joinPointer, "");
}

const POINTER = { of: "parsePointer", name: "the pointer", is: 'a JSON Pointer such as "/rules/0"' };

/**
 * Splits a JSON Pointer into its names, or gives undefined when the text is no JSON Pointer.
 *
 * @example
 * parsePointer("/a~1b/0"); // ["a/b", "0"]
 */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === "") return [];
  needText(pointer, POINTER);
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Reads the value that a JSON Pointer names, by own properties only; undefined when nothing is there.
 *
 * @example
 * valueAt({ rules: [{ id: "x" }] }, "/rules/0/id"); // "x"
 */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of parsePointer(pointer) ?? [undefined]) {
    if (segment === undefined || value === null || typeof value !== "object") return undefined;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(segment)) return undefined;
    if (!Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
