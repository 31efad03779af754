import { canonicalJson } from "@opus/grant-rules";

/** An escape that `JSON.stringify` writes only for half of a surrogate pair, after an even run of backslashes. */
const LONE_SURROGATE_ESCAPE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * The canonical JSON (RFC 8785) of a value that the core itself has built or read: the same text as `canonicalJson`
 * gives, without looking for what plain JSON never holds. Objects whose names are in order already are not copied,
 * which is most of what is written: snapshots come from such texts.
 *
 * @throws OgwError OGW108 for a value that has no canonical form
 */
export function canonicalText(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === NOT_PLAIN ? canonicalJson(value) : textOf(ordered);
}

/**
 * The same text, with the value in canonical order that it was made of and that reading it would give again; the value
 * is missing where only the text tells of it.
 *
 * @throws OgwError OGW108 for a value that has no canonical form
 */
export function canonicalParts<Value>(value: Value): { readonly text: string; readonly ordered?: Value } {
  const ordered = inOrder(value);
  if (ordered === NOT_PLAIN) return { text: canonicalJson(value) };
  return { text: textOf(ordered), ordered: ordered as Value };
}

function textOf(ordered: unknown): string {
  const text = JSON.stringify(ordered);
  return text.includes("\\ud") && LONE_SURROGATE_ESCAPE.test(text) ? canonicalJson(ordered) : text;
}

/** The same value with names in canonical order, so that its text is written without a copy from then on. */
export function inCanonicalOrder<Value>(value: Value): Value {
  const ordered = inOrder(value);
  return ordered === NOT_PLAIN ? value : (ordered as Value);
}

/** Stands for a value that only the strict writer may judge. */
const NOT_PLAIN = Symbol("not plain");

/** The value itself when all names in it are in order, a copy with names in order otherwise. */
function inOrder(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : NOT_PLAIN;
  if (typeof value !== "object") return NOT_PLAIN;
  return Array.isArray(value)
    ? listInOrder(value)
    : objectInOrder(value as Readonly<Record<string, unknown>>);
}

function listInOrder(list: readonly unknown[]): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    const ordered = inOrder(item);
    if (ordered === NOT_PLAIN) return NOT_PLAIN;
    if (ordered !== item) copy ??= list.slice();
    if (copy !== undefined) copy[index] = ordered;
  }
  return copy ?? list;
}

function objectInOrder(object: Readonly<Record<string, unknown>>): unknown {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return NOT_PLAIN;
  let isSorted = true;
  let changed: Record<string, unknown> | undefined;
  let before = "";
  for (const name in object) {
    const member = object[name];
    const ordered = inOrder(member);
    if (ordered === NOT_PLAIN) return NOT_PLAIN;
    if (ordered !== member) {
      changed ??= {};
      changed[name] = ordered;
    }
    if (name < before) isSorted = false;
    before = name;
  }
  return isSorted && changed === undefined ? object : orderedCopy(object, changed);
}

/** A copy with names in order; `changed` holds the members that had to be copied themselves. */
function orderedCopy(
  object: Readonly<Record<string, unknown>>,
  changed: Readonly<Record<string, unknown>> | undefined,
): unknown {
  const copy: Record<string, unknown> = {};
  for (const name of sortedNames(object)) {
    const first = name.charCodeAt(0);
    // JavaScript puts names that are whole numbers first, whatever the order they were given in.
    if ((first >= 48 && first <= 57) || name === "__proto__") return NOT_PLAIN;
    copy[name] = changed !== undefined && Object.hasOwn(changed, name) ? changed[name] : object[name];
  }
  return copy;
}

/** The names of an object in order. Few and mostly in order already, where the language's own sort makes copies. */
function sortedNames(object: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(object);
  if (names.length > 32) return names.sort();
  for (let end = 1; end < names.length; end += 1) {
    const name = names[end] as string;
    let place = end;
    for (; place > 0 && (names[place - 1] as string) > name; place -= 1)
      names[place] = names[place - 1] as string;
    names[place] = name;
  }
  return names;
}
