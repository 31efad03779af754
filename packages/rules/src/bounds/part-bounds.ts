import { joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import type { OgwCode, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { nameLimit } from "../limits/document-limits.ts";
import { beyondLimit, type Limit } from "../limits/limit.ts";

/** Bounds of a whole part of the programme document. */
export interface PartLimits {
  readonly depth: Coded;
  readonly values: Coded;
  readonly text: Coded;
  /** Most characters of all texts and names together. */
  readonly characters?: Coded;
  /** Most characters of a name; `programmeLimits.name` by default. */
  readonly name?: Coded;
  /** Most items of any list, and members of any object. */
  readonly list?: Coded;
  readonly members?: Coded;
  /** Most items where the part is a list, or has a list under this name. */
  readonly items?: { readonly of?: string; readonly limit: Coded };
}

type Coded = Limit & { readonly code: OgwCode };

/** A value to look at, and the way to it; its pointer is made for a fault alone. */
interface Visit {
  readonly value: unknown;
  readonly parent: Visit | undefined;
  readonly key: string;
  readonly depth: number;
}

/**
 * Walks plain JSON without recursion and reports the first bound that it breaks: items, depth, number of values, length
 * of a text or name, a cycle (which is endless depth), or a value that is no JSON. Reads no more than the bounds allow.
 */
export function partProblem(value: unknown, pointer: string, limits: PartLimits): Problem | undefined {
  const tooMany = tooManyItems(value, pointer, limits);
  if (tooMany !== undefined) return tooMany;
  let characters = 0;
  const stack: Visit[] = [{ value, parent: undefined, key: "", depth: 1 }];
  for (let nodes = 1; stack.length > 0; nodes += 1) {
    const each = stack.pop();
    if (each === undefined) break;
    if (nodes > limits.values.max) return beyondLimit(limits.values, pointer);
    if (each.depth > limits.depth.max) return beyondLimit(limits.depth, pointer);
    if (typeof each.value === "string" && each.value.length > limits.text.max)
      return beyondLimit(limits.text, pointerOf(each, pointer));
    characters += each.key.length + (typeof each.value === "string" ? each.value.length : 0);
    if (limits.characters !== undefined && characters > limits.characters.max)
      return beyondLimit(limits.characters, pointer);
    const fault = notJson(each.value);
    if (fault !== undefined) return notPlain(pointerOf(each, pointer), fault);
    if (each.value === null || typeof each.value !== "object") continue;
    const wide = tooWide(each, limits, pointer);
    if (wide !== undefined) return wide;
    const room = limits.values.max - nodes - stack.length;
    // The names of a list are as many as its items, unless it has holes; then it is no plain JSON.
    if (Array.isArray(each.value) && each.value.length > room) return beyondLimit(limits.values, pointer);
    const keys = Object.keys(each.value);
    if (keys.length > room) return beyondLimit(limits.values, pointer);
    const inside = enter(each, keys, pointer, limits.name ?? nameLimit);
    if ("code" in inside) return inside;
    for (const visit of inside) stack.push(visit);
  }
  return undefined;
}

function tooWide(each: Visit, { list, members }: PartLimits, pointer: string): Problem | undefined {
  if (Array.isArray(each.value))
    return list !== undefined && each.value.length > list.max
      ? beyondLimit(list, pointerOf(each, pointer))
      : undefined;
  if (members === undefined || Object.keys(each.value as object).length <= members.max) return undefined;
  return beyondLimit(members, pointerOf(each, pointer));
}

/** The members of an object or list, or the problem of one that has a bad name or is computed by code. */
function enter(
  each: Visit,
  keys: readonly string[],
  pointer: string,
  name: Coded,
): readonly Visit[] | Problem {
  const { value, depth } = each as Visit & { readonly value: object };
  if (Array.isArray(value) && keys.length !== value.length)
    return notPlain(pointerOf(each, pointer), { pl: "lista z dziurami", en: "a list with holes" });
  const inside: Visit[] = [];
  for (const key of keys) {
    if (key.length > name.max) return beyondLimit(name, pointerOf(each, pointer));
    if (!key.isWellFormed()) return notPlain(pointerOf(each, pointer), HALF_CHARACTER);
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property === undefined || !("value" in property)) {
      return notPlain(joinPointer(pointerOf(each, pointer), key), {
        pl: "własność obliczana kodem",
        en: "a property computed by code",
      });
    }
    inside.push({ value: property.value, parent: each, key, depth: depth + 1 });
  }
  return inside;
}

/** The problem of a part that has more items than it may; looked at before anything in it. */
export function tooManyItems(value: unknown, pointer: string, { items }: PartLimits): Problem | undefined {
  if (items === undefined) return undefined;
  const { of, limit } = items;
  const named =
    of === undefined || !isPlainObject(value) ? undefined : Object.getOwnPropertyDescriptor(value, of);
  const list: unknown = named === undefined ? value : named.value;
  if (!Array.isArray(list) || list.length <= limit.max) return undefined;
  return beyondLimit(limit, named === undefined ? pointer : joinPointer(pointer, of ?? ""));
}

function pointerOf({ parent, key }: Visit, root: string): string {
  return parent === undefined ? root : joinPointer(pointerOf(parent, root), key);
}

const HALF_CHARACTER = { pl: "tekst z połową znaku", en: "a text with half a character" };

function notJson(value: unknown) {
  switch (typeof value) {
    case "string":
      return value.isWellFormed() ? undefined : HALF_CHARACTER;
    case "number":
      return Number.isFinite(value)
        ? undefined
        : { pl: "liczba, która nie jest skończona", en: "a number that is not finite" };
    case "boolean":
      return undefined;
    case "object": {
      if (value === null || Array.isArray(value)) return undefined;
      const prototype: unknown = Object.getPrototypeOf(value);
      return prototype === null ||
        prototype === Object.prototype ||
        Object.getPrototypeOf(prototype as object) === null
        ? undefined
        : { pl: "obiekt, który nie jest zwykłym JSON-em", en: "an object that is not plain JSON" };
    }
    default:
      return { pl: `wartość typu ${typeof value}`, en: `a value of type ${typeof value}` };
  }
}

function notPlain(pointer: string, what: { readonly pl: string; readonly en: string }): Problem {
  return problemAt(
    "OGW135",
    pointer,
    { pl: `To nie jest zwykły JSON: ${what.pl}.`, en: `This is not plain JSON: ${what.en}.` },
    { pl: "Podaj dokument odczytany z pliku JSON.", en: "Give a document that was read from a JSON file." },
  );
}
