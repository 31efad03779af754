import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OgwError } from "../errors/index.ts";
import { canonicalJson } from "./index.ts";

function codeOf(value: unknown): string | undefined {
  try {
    canonicalJson(value);
    return undefined;
  } catch (error) {
    return OgwError.isInstance(error) ? error.code : "another error";
  }
}

/** Any JSON value of well-formed text, as a parser would give it. */
const json = fc.jsonValue({ stringUnit: "grapheme" });

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, shuffled(child)]),
  );
}

describe("canonical JSON", () => {
  it("writes the example of RFC 8785, section 3.2.2", () => {
    const input = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts names by UTF-16 units as RFC 8785, section 3.2.3 shows", () => {
    const names = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual([...names].sort());
    expect([...text.matchAll(/"((?:\\.|[^"])*)":/g)].map((match) => JSON.parse(`"${match[1]}"`))).toEqual([
      "\r",
      "1",
      "\u0080",
      "\u00f6",
      "\u20ac",
      "\ud83d\ude00",
      "\ufb33",
    ]);
  });

  it("writes minus zero as zero", () => {
    expect(canonicalJson([-0])).toBe("[0]");
  });

  it("reads back to the same value, whatever the order of names", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ["undefined", undefined],
    ["an undefined member", { a: undefined }],
    ["NaN", [Number.NaN]],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a date", new Date(0)],
    ["a function", { toJSON: () => 1 }],
    ["a bigint", 1n],
    ["a map", new Map()],
    ["a boxed number", Object(1)],
    ["a symbol for a name", { [Symbol("s")]: 1 }],
    ["an accessor", Object.defineProperty({}, "a", { get: () => 1, enumerable: true })],
    ["a hidden member", Object.defineProperty({}, "a", { value: 1 })],
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    ["a hole", [1, , 2]],
    ["a list with a name", Object.assign([1], { extra: 2 })],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a name", { "\udc00": 1 }],
  ])("refuses %s instead of losing it", (_, value) => {
    expect(codeOf(value)).toBe("OGW108");
  });

  it("refuses a cycle, but not a value that stands in two places", () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    const shared = { a: 1 };
    expect(codeOf(cycle)).toBe("OGW108");
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it("takes objects without a prototype", () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  it("names the place of what it refuses", () => {
    expect(() => canonicalJson({ "a/b": [0, { c: Number.NaN }] })).toThrow(
      'at "/a~1b/1/c": the value is NaN',
    );
  });

  it("writes what the canonicalize library writes", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it("refuses nesting that would exhaust the stack, and takes ten times what documents may have", () => {
    const nested = (depth: number) => {
      let value: unknown = 1;
      for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
      return value;
    };
    expect(codeOf(nested(1_000))).toBeUndefined();
    expect(codeOf(nested(1_001))).toBe("OGW108");
    expect(codeOf(nested(200_000))).toBe("OGW108");
  });
});
