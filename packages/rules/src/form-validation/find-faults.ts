import { findingLimits } from "../bounds/index.ts";
import { canonicalJson } from "../canonical/index.ts";
import { isPlainObject, joinPointer } from "../document/index.ts";
import { needObject } from "../errors/index.ts";
import { charactersOf } from "../form/answer-reader.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import type { Fault } from "./fault.ts";
import type { OwnKeywords } from "./own-keywords.ts";

/**
 * Finds the faults of a value by a prepared form, in the order of the form, and stops at the hundredth: more help
 * nobody. Needs no generated code.
 *
 * @param prepared what `prepareForm` made
 */
export function findFaults(prepared: JsonSchema, keywords: OwnKeywords, value: unknown): readonly Fault[] {
  needObject(prepared, { of: "findFaults", name: "the form", is: "what prepareForm made" });
  needObject(keywords, { of: "findFaults", name: "the keywords", is: "an object: keyword → test" });
  const search = new FaultSearch(keywords);
  search.look(prepared, value, "");
  return search.faults;
}

type Test = (written: unknown, value: unknown) => boolean;
type Keyword = readonly [keyword: string, holds: OwnKeywords[string]];

class FaultSearch {
  readonly faults: Fault[] = [];
  readonly #keywords: readonly Keyword[];
  /** The keywords that a schema states, found once for all the items that it judges. */
  readonly #stated = new Map<JsonSchema, readonly Keyword[]>();

  constructor(keywords: OwnKeywords) {
    this.#keywords = [...TESTS, ...Object.entries(keywords)];
  }

  get #isFull(): boolean {
    return this.faults.length >= findingLimits.problems.max;
  }

  #testsOf(schema: JsonSchema): readonly Keyword[] {
    const known = this.#stated.get(schema);
    if (known !== undefined) return known;
    const stated = this.#keywords.filter(([keyword]) => schema[keyword] !== undefined);
    this.#stated.set(schema, stated);
    return stated;
  }

  /** Looks at a value and all in it. */
  look(schema: JsonSchema, value: unknown, pointer: string): void {
    if (this.#isFull) return;
    for (const [keyword, test] of this.#testsOf(schema)) {
      if (!test(schema[keyword], value, schema)) this.faults.push({ keyword, schema, pointer });
    }
    if (schema.if !== undefined || schema.allOf !== undefined) this.#conditions(schema, value, pointer);
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) this.#items(schema, value, pointer);
    else if (isPlainObject(value)) this.#members(schema, value, pointer);
  }

  #items({ items }: JsonSchema, list: readonly unknown[], pointer: string): void {
    if (!isPlainObject(items)) return;
    for (let index = 0; index < list.length; index += 1) {
      if (this.#isFull) return;
      this.look(items, list[index], joinPointer(pointer, index));
    }
  }

  #members(schema: JsonSchema, group: Readonly<Record<string, unknown>>, pointer: string): void {
    const properties = isPlainObject(schema.properties) ? schema.properties : {};
    for (const [name, property] of Object.entries(properties)) {
      if (this.#isFull) return;
      if (Object.hasOwn(group, name))
        this.look(property as JsonSchema, group[name], joinPointer(pointer, name));
    }
    if (schema.additionalProperties !== false) return;
    // One for the group: its text names the strangers.
    if (Object.keys(group).some((name) => !Object.hasOwn(properties, name)))
      this.faults.push({ keyword: "additionalProperties", schema, pointer });
  }

  #conditions(schema: JsonSchema, value: unknown, pointer: string): void {
    if (isPlainObject(schema.if)) {
      const branch = fulfils(schema.if, value) ? schema.then : schema.else;
      if (isPlainObject(branch)) this.look(branch, value, pointer);
    }
    if (Array.isArray(schema.allOf))
      for (const one of schema.allOf) this.look(one as JsonSchema, value, pointer);
  }
}

/** Whether a value fulfils a condition; stops at the first thing that it does not. */
function fulfils(condition: JsonSchema, value: unknown): boolean {
  for (const [keyword, test] of TESTS) {
    if (condition[keyword] !== undefined && !test(condition[keyword], value)) return false;
  }
  const { properties, items, allOf } = condition;
  if (isPlainObject(condition.if)) {
    const branch = fulfils(condition.if, value) ? condition.then : condition.else;
    if (isPlainObject(branch) && !fulfils(branch, value)) return false;
  }
  if (Array.isArray(allOf) && !allOf.every((one) => fulfils(one as JsonSchema, value))) return false;
  if (Array.isArray(value)) return !isPlainObject(items) || value.every((item) => fulfils(items, item));
  if (!isPlainObject(value) || !isPlainObject(properties)) return true;
  return Object.entries(properties).every(
    ([name, property]) => !Object.hasOwn(value, name) || fulfils(property as JsonSchema, value[name]),
  );
}

/** Keywords of JSON Schema that look at one value; one of another type than they speak of passes. */
const TESTS: readonly (readonly [keyword: string, test: Test])[] = [
  [
    "type",
    (written, value) => (Array.isArray(written) ? written : [written]).some((kind) => isOf(kind, value)),
  ],
  ["enum", (written, value) => Array.isArray(written) && written.some((one) => isSame(one, value))],
  ["const", isSame],
  ["minimum", (written, value) => typeof value !== "number" || value >= Number(written)],
  ["maximum", (written, value) => typeof value !== "number" || value <= Number(written)],
  ["minLength", (written, value) => typeof value !== "string" || isAtLeast(value, Number(written))],
  ["maxLength", (written, value) => typeof value !== "string" || !isAtLeast(value, Number(written) + 1)],
  ["minItems", (written, value) => !Array.isArray(value) || value.length >= Number(written)],
  ["maxItems", (written, value) => !Array.isArray(value) || value.length <= Number(written)],
  ["required", (written, value) => !isPlainObject(value) || hasAll(written, value)],
  [
    "dependentRequired",
    (written, value) =>
      !isPlainObject(value) ||
      !isPlainObject(written) ||
      Object.entries(written).every(([name, names]) => !Object.hasOwn(value, name) || hasAll(names, value)),
  ],
];

function isOf(kind: unknown, value: unknown): boolean {
  switch (kind) {
    case "object":
      return isPlainObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    default:
      return typeof value === kind;
  }
}

function isSame(written: unknown, value: unknown): boolean {
  if (written === value) return true;
  if (written === null || value === null || typeof written !== "object" || typeof value !== "object")
    return false;
  return canonicalJson(written) === canonicalJson(value);
}

function hasAll(names: unknown, value: Readonly<Record<string, unknown>>): boolean {
  return (
    !Array.isArray(names) || names.every((name) => typeof name !== "string" || Object.hasOwn(value, name))
  );
}

/** Whether a text has so many characters; most are told by their length alone, as a character is one or two units. */
function isAtLeast(text: string, characters: number): boolean {
  if (text.length < characters) return false;
  return text.length >= 2 * characters || charactersOf(text) >= characters;
}
