import { canonicalJson } from "@opus/grant-rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "./canonical-text.ts";

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
