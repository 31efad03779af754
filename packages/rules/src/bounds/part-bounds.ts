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

/** A list or object to look into, and the way to it; its pointer is made for a fault alone. */
interface Visit {
  readonly value: object;
  readonly parent: Visit | undefined;
  readonly key: string;
  readonly depth: number;
}

/**
 * Walks plain JSON without recursion and reports the first bound that it breaks: items, depth, number of values, length
 * of a text or name, a cycle (which is endless depth), or a value that is no JSON. Reads no more than the bounds allow.
 */
export function partProblem(value: unknown, pointer: string, limits: PartLimits): Problem | undefined {
  return tooManyItems(value, pointer, limits) ?? new PartCount(pointer, limits).firstProblem(value);
}

/** What was counted of a part so far. Only what holds values is kept to be looked into; all else is judged at once. */
class PartCount {
  readonly #pointer: string;
  readonly #limits: PartLimits;
  readonly #name: Coded;
  readonly #open: Visit[] = [];
  #values = 0;
  #characters = 0;

  constructor(pointer: string, limits: PartLimits) {
    this.#pointer = pointer;
    this.#limits = limits;
    this.#name = limits.name ?? nameLimit;
  }

  firstProblem(value: unknown): Problem | undefined {
    let problem = this.#judge(value, undefined, "");
    while (problem === undefined) {
      const each = this.#open.pop();
      if (each === undefined) return undefined;
      problem = this.#enter(each);
    }
    return problem;
  }

  /** Counts a value, and puts aside what has to be looked into. */
  #judge(value: unknown, parent: Visit | undefined, key: string): Problem | undefined {
    const { values, depth: depths, text, characters } = this.#limits;
    const depth = parent === undefined ? 1 : parent.depth + 1;
    this.#values += 1;
    if (this.#values > values.max) return beyondLimit(values, this.#pointer);
    if (depth > depths.max) return beyondLimit(depths, this.#pointer);
    const isText = typeof value === "string";
    if (isText && value.length > text.max) return beyondLimit(text, this.#place(parent, key));
    this.#characters += key.length + (isText ? value.length : 0);
    if (characters !== undefined && this.#characters > characters.max)
      return beyondLimit(characters, this.#pointer);
    const fault = notJson(value);
    if (fault !== undefined) return notPlain(this.#place(parent, key), fault);
    if (typeof value === "object" && value !== null) this.#open.push({ value, parent, key, depth });
    return undefined;
  }

  /** Judges the members of an object or list, or tells of one that has a bad name or is computed by code. */
  #enter(each: Visit): Problem | undefined {
    const { value } = each;
    const room = this.#limits.values.max - this.#values;
    // The names of a list are as many as its items, unless it has holes; then it is no plain JSON.
    if (Array.isArray(value)) {
      const { list } = this.#limits;
      if (list !== undefined && value.length > list.max) return beyondLimit(list, this.#at(each));
      if (value.length > room) return beyondLimit(this.#limits.values, this.#pointer);
    }
    const keys = Object.keys(value);
    const wrong = this.#tooWide(each, keys.length, room);
    if (wrong !== undefined) return wrong;
    for (const key of keys) {
      if (key.length > this.#name.max) return beyondLimit(this.#name, this.#at(each));
      if (!key.isWellFormed()) return notPlain(this.#at(each), HALF_CHARACTER);
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (property === undefined || !("value" in property))
        return notPlain(joinPointer(this.#at(each), key), COMPUTED);
      const problem = this.#judge(property.value, each, key);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #tooWide(each: Visit, names: number, room: number): Problem | undefined {
    const { members, values } = this.#limits;
    const isList = Array.isArray(each.value);
    if (!isList && members !== undefined && names > members.max) return beyondLimit(members, this.#at(each));
    if (names > room) return beyondLimit(values, this.#pointer);
    if (!isList || names === (each.value as readonly unknown[]).length) return undefined;
    return notPlain(this.#at(each), { pl: "lista z dziurami", en: "a list with holes" });
  }

  #at({ parent, key }: Visit): string {
    return this.#place(parent, key);
  }

  #place(parent: Visit | undefined, key: string): string {
    return parent === undefined ? this.#pointer : joinPointer(this.#at(parent), key);
  }
}

const COMPUTED = { pl: "własność obliczana kodem", en: "a property computed by code" };

function tooManyItems(value: unknown, pointer: string, { items }: PartLimits): Problem | undefined {
  if (items === undefined) return undefined;
  const { of, limit } = items;
  const named =
    of === undefined || !isPlainObject(value) ? undefined : Object.getOwnPropertyDescriptor(value, of);
  const list: unknown = named === undefined ? value : named.value;
  if (!Array.isArray(list) || list.length <= limit.max) return undefined;
  return beyondLimit(limit, named === undefined ? pointer : joinPointer(pointer, of ?? ""));
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
