import canonicalize from "canonicalize";
import { joinPointer } from "../document/index.ts";
import { describeValue, OgwError } from "../errors/index.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Writes a plain JSON value in the one form that RFC 8785 (JCS) allows, so that equal values have equal texts.
 *
 * Refuses everything whose meaning would be lost silently: `undefined`, NaN and infinities, functions, symbols,
 * bigints, Dates and other class instances, accessors, holes, cycles, lone surrogates.
 *
 * @throws OgwError OGW108 naming the place of the first such value.
 * @example
 * canonicalJson({ b: 1, a: [true, null] }); // '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  refuseWhatIsNotJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw notJson("", "has no JSON form");
  return text;
}

type Visit =
  | { readonly kind: "enter"; readonly value: unknown; readonly pointer: string }
  | { readonly kind: "leave"; readonly value: object };

function refuseWhatIsNotJson(root: unknown): void {
  const open = new Set<object>();
  const visits: Visit[] = [{ kind: "enter", value: root, pointer: "" }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    if (visit.kind === "leave") {
      open.delete(visit.value);
      continue;
    }
    const { value, pointer } = visit;
    if (value === null || typeof value !== "object") {
      refuseScalar(value, pointer);
      continue;
    }
    if (open.has(value)) throw notJson(pointer, "is a cycle");
    open.add(value);
    visits.push({ kind: "leave", value });
    for (const [key, child] of members(value, pointer)) {
      visits.push({ kind: "enter", value: child, pointer: joinPointer(pointer, key) });
    }
  }
}

function refuseScalar(value: unknown, pointer: string): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) throw notJson(pointer, "holds half of a surrogate pair");
    return;
  }
  throw notJson(pointer, `is ${describeValue(value)}`);
}

function members(value: object, pointer: string): readonly (readonly [string, unknown])[] {
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (isList ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null) {
    throw notJson(pointer, "is not a plain object or list");
  }
  const found: (readonly [string, unknown])[] = [];
  for (const key of Reflect.ownKeys(value)) {
    if (isList && key === "length") continue;
    const place = joinPointer(pointer, String(key));
    if (typeof key === "symbol") throw notJson(place, "has a symbol for a name");
    if (LONE_SURROGATE.test(key)) throw notJson(place, "has half of a surrogate pair in its name");
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property === undefined || !("value" in property)) throw notJson(place, "is an accessor");
    if (property.enumerable !== true) throw notJson(place, "is not enumerable");
    found.push([key, property.value]);
  }
  if (isList && found.length !== value.length) throw notJson(pointer, "is a list with holes or extra names");
  return found;
}

function notJson(pointer: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW108",
    subject: pointer === "" ? "canonicalJson" : `canonicalJson at ${describeValue(pointer)}`,
    problem: `the value ${problem}`,
    allowed:
      "Only null, booleans, finite numbers, well-formed text, plain lists and plain objects have a canonical form",
    remedy:
      "Turn the value into plain JSON first, for instance a date into its ISO text, or leave the name out",
  });
}
