import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUNDINGS, type Rounding } from "./index.ts";
import { divideRounded } from "./rounding.ts";

const magnitude = (value: bigint) => (value < 0n ? -value : value);
const dividend = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const divisor = fc.bigInt({ min: 1n, max: 10n ** 6n });

describe("rounding a quotient", () => {
  it.each([
    ["halfUp", [-3n, -2n, -2n, 2n, 2n, 3n]],
    ["halfEven", [-2n, -2n, -2n, 2n, 2n, 2n]],
    ["down", [-2n, -2n, -1n, 1n, 2n, 2n]],
    ["up", [-3n, -3n, -2n, 2n, 3n, 3n]],
  ] as const)("%s: -2.5, -2.1, -1.6, 1.6, 2.1, 2.5", (rounding, expected) => {
    const tenths = [-25n, -21n, -16n, 16n, 21n, 25n];
    expect(tenths.map((tenth) => divideRounded(tenth, 10n, rounding))).toEqual(expected);
  });

  it("halfEven takes 3.5 to the even neighbour", () => {
    expect(divideRounded(35n, 10n, "halfEven")).toBe(4n);
  });

  it.each(ROUNDINGS)("%s is less than one away and mirrors around zero", (rounding) => {
    fc.assert(
      fc.property(dividend, divisor, (numerator, denominator) => {
        const result = divideRounded(numerator, denominator, rounding);
        expect(magnitude(result * denominator - numerator) < denominator).toBe(true);
        expect(divideRounded(-numerator, denominator, rounding)).toBe(-result);
      }),
    );
  });

  it.each(["halfUp", "halfEven"] as const)("%s is at most half away", (rounding) => {
    fc.assert(
      fc.property(dividend, divisor, (numerator, denominator) => {
        const result = divideRounded(numerator, denominator, rounding);
        expect(2n * magnitude(result * denominator - numerator) <= denominator).toBe(true);
      }),
    );
  });

  it("refuses a rounding that nobody named and a denominator that is not positive", () => {
    expect(() => divideRounded(1n, 3n, "nearest" as Rounding)).toThrow("OGW112");
    expect(() => divideRounded(1n, 0n, "down")).toThrow("OGW112");
    expect(() => divideRounded(1n, -1n, "down")).toThrow("OGW112");
  });
});
