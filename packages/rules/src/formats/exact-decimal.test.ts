import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, isMultiple } from "./exact-decimal.ts";

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const written = (value: number) =>
  `${value < 0 ? "-" : ""}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, "0")}`;

describe("exact decimals", () => {
  it("compare as the whole numbers they stand for", () => {
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        expect(compareDecimals(written(one), written(other))).toBe(Math.sign(one - other));
      }),
    );
  });

  it("know multiples that binary fractions miss", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 999 }), (times, step) => {
        expect(isMultiple(Number(written(times * step)), Number(written(step)))).toBe(true);
      }),
    );
    expect(isMultiple(0.30000000000000004, 0.1)).toBe(false);
    expect(isMultiple(1e21, 1e-7)).toBe(true);
  });

  it("do not compare what is no decimal", () => {
    for (const text of ["", "1,5", "NaN", "0x10", "1e9999", " 1"])
      expect(compareDecimals(text, "1")).toBeUndefined();
    expect(isMultiple(1, 0)).toBe(false);
    expect(isMultiple(Number.NaN, 1)).toBe(false);
  });
});
