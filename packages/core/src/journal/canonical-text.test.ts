import { canonicalJson } from "@opus/grant-rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalParts, canonicalText, inCanonicalOrder } from "./canonical-text.ts";

const json = fc.jsonValue({ stringUnit: "binary" });
const attempt = (write: (value: unknown) => string, value: unknown) => {
  try {
    return write(value);
  } catch (cause) {
    return (cause as { code?: string }).code;
  }
};

describe("the text of what the core writes", () => {
  it("is canonical JSON for every value, in whatever order its names come, or is refused alike", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(attempt(canonicalText, value)).toBe(attempt(canonicalJson, value));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, unknown]>([
    ["names that are whole numbers", { b: 1, 10: 2, 9: 3, a: { 2: 1, 1: 0, x: 1 } }],
    ["names that begin with a digit", { "9a": 1, 10: 2, A: 3 }],
    ["names beyond the first plane", { "\ufb33": 1, "\ud83d\ude00": 2, "€": 3 }],
    ["an own __proto__", JSON.parse('{"b":1,"__proto__":{"c":1}}')],
    ["minus zero", [-0, { b: -0, a: 1 }]],
    ["an undefined member", { b: undefined, a: 1 }],
    ["a date", { at: new Date(0) }],
    ["infinity", { n: Number.POSITIVE_INFINITY }],
    ["half a character", { b: "\ud83d", a: 1 }],
    ["a backslash before what looks like an escape", { a: "\\ud83d" }],
  ])("is canonical JSON for %s, or refused alike", (_, value) => {
    expect(attempt(canonicalText, value)).toBe(attempt(canonicalJson, value));
  });
});

describe("a value in canonical order", () => {
  const isKept = (value: unknown) => inCanonicalOrder(value) === value;
  const written = (value: unknown) => JSON.stringify(inCanonicalOrder(value));

  it("is itself when its names are in order already, however deep, so that nothing is copied", () => {
    for (const value of ["b", 1, true, null, [], {}, [1, "b", null], { A: 1, b: [{ c: 1, d: 2 }], e: "" }])
      expect([value, isKept(value)]).toEqual([value, true]);
    expect(isKept(Object.assign(Object.create(null), { a: 1, b: 2 }))).toBe(true);
    expect(written(Object.assign(Object.create(null), { b: 2, a: 1 }))).toBe('{"a":1,"b":2}');
  });

  it("is a copy with its names in order otherwise, of which only what had to move is new", () => {
    const sound = { a: 1, b: 2 };
    const moved = { z: sound, list: [sound, { y: 1, x: sound }, sound], a: "text", b: true, c: null };
    const ordered = inCanonicalOrder(moved);
    expect(JSON.stringify(ordered)).toBe(canonicalJson(moved));
    expect(ordered).toEqual(moved);
    expect(ordered).not.toBe(moved);
    expect(ordered.z).toBe(sound);
    expect(ordered.list[0]).toBe(sound);
    expect(Object.keys(moved)[0]).toBe("z");
    expect(Object.keys(moved.list[1] ?? {})).toEqual(["y", "x"]);
  });

  it.each([
    [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
    [{ a: { c: 1, b: 2 } }, '{"a":{"b":2,"c":1}}'],
    [{ a: 1, b: { d: 1, c: 2 }, e: 3 }, '{"a":1,"b":{"c":2,"d":1},"e":3}'],
    [{ b: 0, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":0}'],
    [{ "": 1, A: 2, "/": 3, ":": 4 }, '{"":1,"/":3,":":4,"A":2}'],
    [{ b: "x", a: "y" }, '{"a":"y","b":"x"}'],
    [{ b: true, a: false }, '{"a":false,"b":true}'],
    [{ b: null, a: null }, '{"a":null,"b":null}'],
    [{ b: [], a: {} }, '{"a":{},"b":[]}'],
  ])("of %j is written %s", (value, text) => {
    expect(written(value)).toBe(text);
  });

  it("puts any number of names in order", () => {
    for (const length of [2, 3, 31, 32, 33, 34, 100]) {
      const names = Array.from(
        { length },
        (_, index) => `n${String((index * 37) % length).padStart(3, "0")}`,
      );
      const value = Object.fromEntries(names.map((name, index) => [name, index]));
      expect(Object.keys(inCanonicalOrder(value))).toEqual(names.toSorted());
    }
  });

  it("is left as it is where no order of names would do, or what it holds is no plain JSON", () => {
    const odd: readonly unknown[] = [
      { b: 1, a: 1, 0: 2 },
      { b: 1, a: 1, 9: 2 },
      { b: 1, "5x": 2 },
      JSON.parse('{"b":1,"__proto__":{"c":1}}'),
      { b: 1, a: new Date(0) },
      { b: 1, a: [Number.NaN] },
      { b: 1, a: undefined },
      { b: [Number.POSITIVE_INFINITY], a: 1 },
      [{ b: 1, a: 1 }, () => 1],
      new Map(),
    ];
    for (const value of odd) expect(isKept(value)).toBe(true);
  });
});

describe("a value that is written with its parts", () => {
  it("comes with the value in the order of its text, which reading the text would give", () => {
    const { text, ordered } = canonicalParts({ b: [{ d: 1, c: 2 }], a: "x" });
    expect(text).toBe('{"a":"x","b":[{"c":2,"d":1}]}');
    expect(ordered).toEqual(JSON.parse(text));
    expect(JSON.stringify(ordered)).toBe(text);
  });

  it("comes as text alone where no order of names would do, so that nobody takes another value for it", () => {
    const odd = { b: 1, 9: 2, 10: 3 };
    expect(canonicalParts(odd)).toEqual({ text: canonicalJson(odd) });
    expect(() => canonicalParts({ b: 1, a: new Date(0) })).toThrow("OGW108");
  });
});
