import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExactSum } from "./exact-sum.ts";

const sumOf = (values: readonly number[]) => {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.total();
};

describe("an exact sum", () => {
  it("is that of whole numbers of any size, in any order", () => {
    const whole = fc.oneof(
      fc.maxSafeInteger(),
      fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
    );
    let large = 0;
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 12 }), (values) => {
        const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
        const fits = Number.isSafeInteger(Number(exact));
        if (!fits) large += 1;
        const expected = fits ? Number(exact) : undefined;
        expect(sumOf(values)).toBe(expected);
        expect(sumOf([...values].reverse())).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(large).toBeGreaterThan(100);
  });

  it("keeps a unit that numbers alone would lose", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(most + 2 - most).not.toBe(2);
    expect(sumOf([most, 2, -most])).toBe(2);
    expect(sumOf([most, most, 1, -most, -most])).toBe(1);
    expect(sumOf([most, 1])).toBeUndefined();
    expect(sumOf([most, 1, -Infinity])).toBe(-Infinity);
    expect(sumOf([])).toBe(0);
  });
});
