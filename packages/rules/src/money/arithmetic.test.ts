import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoney,
  decimalFraction,
  fraction,
  type Grosze,
  grosze,
  LARGEST_AMOUNT,
  multiplyMoney,
  percentOf,
  roundMoney,
  subtractMoney,
  sumMoney,
} from "./index.ts";
import { compareShare } from "./shares.ts";

const amounts = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map(grosze);

describe("sums of money", () => {
  it("do not depend on order, and subtraction undoes addition", () => {
    fc.assert(
      fc.property(fc.array(amounts), amounts, (list, amount) => {
        expect(sumMoney(list)).toBe(sumMoney(list.toReversed()));
        expect(sumMoney([...list, amount])).toBe(addMoney(sumMoney(list), amount));
        expect(subtractMoney(addMoney(sumMoney(list), amount), amount)).toBe(sumMoney(list));
      }),
    );
  });

  it("of nothing is zero", () => {
    expect(sumMoney([])).toBe(0);
  });

  it("may pass through what is too large to hold, but not end there", () => {
    expect(sumMoney([LARGEST_AMOUNT, grosze(1), grosze(-1)])).toBe(LARGEST_AMOUNT);
    expect(() => sumMoney([LARGEST_AMOUNT, grosze(1)])).toThrow("OGW110");
    expect(() => addMoney(LARGEST_AMOUNT, grosze(1))).toThrow("OGW110");
    expect(subtractMoney(grosze(0), LARGEST_AMOUNT)).toBe(-LARGEST_AMOUNT);
    expect(() => subtractMoney(grosze(-1), LARGEST_AMOUNT)).toThrow("OGW110");
  });

  it.each([0.1, Number.NaN, "100"])("refuse %j as an amount", (broken) => {
    const amount = broken as Grosze;
    expect(() => addMoney(amount, grosze(1))).toThrow("OGW110");
    expect(() => subtractMoney(grosze(1), amount)).toThrow("OGW110");
    expect(() => sumMoney([amount])).toThrow("OGW110");
    expect(() => multiplyMoney(amount, fraction(1, 1), "down")).toThrow("OGW110");
    expect(() => compareShare(grosze(1), amount, fraction(1, 1))).toThrow("OGW110");
  });
});

describe("a percentage of money", () => {
  it("is exact where floats are not: 20 % of 1999.99 zł", () => {
    expect(percentOf(2_000, grosze(199_999), "halfUp")).toBe(40_000);
    expect(percentOf(2_000, grosze(199_999), "down")).toBe(39_999);
  });

  it("of 100 % is the amount itself, and of 0 % nothing", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(percentOf(10_000, amount, "up")).toBe(amount);
        expect(percentOf(0, amount, "up")).toBe(0);
      }),
    );
  });

  it("refuses a rate that is not whole basis points", () => {
    expect(() => percentOf(12.5, grosze(100), "down")).toThrow("OGW112");
  });

  it("by parts never strays by more than the roundings", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const parts = percentOf(rate, amount, "halfUp") + percentOf(10_000 - rate, amount, "halfUp");
        expect(Math.abs(parts - amount)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("rounding to a step", () => {
  it("rounds to whole złoty and tens of them", () => {
    expect(roundMoney(grosze(150_049), grosze(100), "halfUp")).toBe(150_000);
    expect(roundMoney(grosze(150_050), grosze(100), "halfUp")).toBe(150_100);
    expect(roundMoney(grosze(150_050), grosze(100), "halfEven")).toBe(150_000);
    expect(roundMoney(grosze(-150_050), grosze(1_000), "up")).toBe(-151_000);
  });

  it("refuses a step that is not positive", () => {
    expect(() => roundMoney(grosze(1), grosze(0), "down")).toThrow("OGW112");
  });
});

describe("a share at its bound", () => {
  it("meets exactly 85 % to the grosz (1 185 903 of 1 395 180)", () => {
    const limit = fraction(85, 100);
    expect(compareShare(grosze(118_590_300), grosze(139_518_000), limit)).toBe(0);
    expect(compareShare(grosze(118_590_301), grosze(139_518_000), limit)).toBe(1);
    expect(compareShare(grosze(118_590_299), grosze(139_518_000), limit)).toBe(-1);
  });

  it("has no size when the whole is nothing", () => {
    expect(compareShare(grosze(0), grosze(0), fraction(1, 2))).toBeUndefined();
  });

  it("compares as exact fractions do, for wholes of either sign", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer(), fc.integer({ min: 1 }), (part, whole, top, bottom) => {
        fc.pre(whole !== 0);
        // part/whole against top/bottom, brought to one positive denominator.
        const sign = whole < 0 ? -1n : 1n;
        const difference = sign * BigInt(part) * BigInt(bottom) - sign * BigInt(whole) * BigInt(top);
        const expected = difference === 0n ? 0 : difference > 0n ? 1 : -1;
        expect(compareShare(part, whole, fraction(top, bottom))).toBe(expected);
      }),
    );
  });
});

describe("an exact fraction", () => {
  it("is read from decimal text", () => {
    expect(decimalFraction("12.5")).toEqual({ num: 125, den: 10 });
    expect(decimalFraction("-0.85")).toEqual({ num: -85, den: 100 });
    expect(decimalFraction("10")).toEqual({ num: 10, den: 1 });
  });

  it.each(["", "1,5", "1.", ".5", "01", "1e3", "9".repeat(16), "0.12345678901", "999999999999999.99"])(
    "is not read from %j",
    (text) => {
      expect(decimalFraction(text)).toBeUndefined();
    },
  );

  it("has whole parts and a positive denominator", () => {
    expect(() => fraction(1, 0)).toThrow("OGW112");
    expect(() => fraction(1, -2)).toThrow("OGW112");
    expect(() => fraction(0.5, 1)).toThrow("OGW112");
    expect(() => multiplyMoney(grosze(1), { num: 1, den: 0 }, "down")).toThrow("OGW112");
  });
});
