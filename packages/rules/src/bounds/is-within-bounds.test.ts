import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partProblem as checked } from "./checked-part.ts";
import { isWithinBounds } from "./is-within-bounds.ts";
import { type PartLimits, partProblem } from "./part-bounds.ts";
import { partLimits } from "./part-limits.ts";

const few: PartLimits = {
  depth: { ...partLimits.rules.depth, max: 4 },
  values: { ...partLimits.rules.values, max: 12 },
  text: { ...partLimits.rules.text, max: 6 },
  characters: { ...partLimits.rules.text, max: 30 },
  name: { ...partLimits.rules.text, max: 5 },
  list: { ...partLimits.rules.values, max: 3 },
  members: { ...partLimits.rules.values, max: 3 },
};

const odd = fc.constantFrom<unknown>(
  undefined,
  Number.NaN,
  "\ud800",
  () => 1,
  new Map(),
  new (class Odd {})(),
  Object.assign([1], { more: 1 }),
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried
  [1, , 2],
  Object.defineProperty({}, "made", { enumerable: true, get: () => 1 }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.jsonValue({ maxDepth: 2 }),
    odd,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 7 }), tie("value"), { maxKeys: 4 }),
  ),
}));

describe("isWithinBounds", () => {
  it("holds whatever partProblem finds nothing wrong with, and nothing else", () => {
    fc.assert(
      fc.property(value, (part) => {
        expect(isWithinBounds(part, few)).toBe(partProblem(part, "", few) === undefined);
        expect(checked(part, "/x", few)).toEqual(partProblem(part, "/x", few));
      }),
      { numRuns: 1000 },
    );
  });

  it("never runs code of the value, nor goes round in a circle", () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    const trap = Object.defineProperty({}, "made", {
      enumerable: true,
      get: () => {
        throw new Error("it was read");
      },
    });
    expect([circle, trap].map((part) => isWithinBounds(part, partLimits.rules))).toEqual([false, false]);
  });

  it("leaves to the walk that needs no stack what may be very deep", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    const limits = { ...partLimits.rules, depth: { ...partLimits.rules.depth, max: 1_000_000 } };
    expect(isWithinBounds(deep, limits)).toBe(false);
    expect(checked(deep, "", { ...limits, values: { ...limits.values, max: 100_000 } })).toBeUndefined();
  });
});
