import { grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { degreeOf, settle } from "./settle.ts";

const rules = { bands: { full: 80, proportional: 50 }, proportionalBase: "acceptedSpending" as const };
const zloty = (amount: number) => grosze(amount * 100);
const facts = (num: number, den: number) => ({
  paid: zloty(4000),
  spent: zloty(3800),
  ineligible: zloty(300),
  degree: { num, den },
});

describe("settle", () => {
  it("settles accepted spending whole from 80 % of the indicators on, the bound included", () => {
    expect(settle(facts(80, 100), rules)).toEqual({
      accepted: 350_000,
      ineligible: 30_000,
      unspent: 20_000,
      settled: 350_000,
      due: 50_000,
      band: "full",
    });
  });

  it("settles in proportion from 50 % on, and takes everything back below", () => {
    expect(settle(facts(50, 100), rules)).toMatchObject({
      settled: 175_000,
      due: 225_000,
      band: "proportional",
    });
    expect(settle(facts(499, 1000), rules)).toMatchObject({ settled: 0, due: 400_000, band: "none" });
  });

  it("never settles more than the accepted spending when the proportion is taken of the grant", () => {
    const poor = { ...facts(79, 100), spent: zloty(1000), ineligible: zloty(0) };
    expect(settle(poor, { ...rules, proportionalBase: "grant" })).toMatchObject({
      settled: 100_000,
      due: 300_000,
    });
  });

  it("counts spending above the payment as the grantee's own", () => {
    const over = { ...facts(1, 1), spent: zloty(9000), ineligible: zloty(0) };
    expect(settle(over, rules)).toMatchObject({ accepted: 400_000, unspent: 0, due: 0 });
  });

  it("keeps paid = settled + due and never goes below zero", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map(grosze);
    const degree = fc.record({ num: fc.integer({ min: 0, max: 100 }), den: fc.constant(100) });
    fc.assert(
      fc.property(amount, amount, amount, degree, (paid, spent, ineligible, reached) => {
        const result = settle({ paid, spent, ineligible, degree: reached }, rules);
        expect(result.settled + result.due).toBe(paid);
        expect(Math.min(result.accepted, result.unspent, result.settled, result.due)).toBeGreaterThanOrEqual(
          0,
        );
        expect(result.settled).toBeLessThanOrEqual(result.accepted);
      }),
    );
  });
});

describe("degreeOf", () => {
  it("caps each indicator at its plan before it takes the mean", () => {
    const degree = degreeOf(
      [
        { planned: 100, achieved: 300 },
        { planned: 10, achieved: 5 },
      ],
      "mean",
    );
    expect(degree).toEqual({ num: 3, den: 4 });
  });

  it("takes the lowest indicator when the programme says so", () => {
    expect(
      degreeOf(
        [
          { planned: 4, achieved: 4 },
          { planned: 3, achieved: 1 },
        ],
        "lowest",
      ),
    ).toEqual({ num: 1, den: 3 });
  });

  it("takes for an indicator planned at zero what a person gave, neither all nor nothing by itself", () => {
    expect(degreeOf([{ planned: 0, achieved: 0, given: 100 }], "mean")).toEqual({ num: 1, den: 1 });
    const half = [
      { planned: 4, achieved: 4 },
      { planned: 0, achieved: 9, given: 50 },
    ];
    expect(degreeOf(half, "mean")).toEqual({ num: 3, den: 4 });
    expect(degreeOf(half, "lowest")).toEqual({ num: 1, den: 2 });
  });

  it("is held in numbers that hold it, rounded down where its own are too large for them", () => {
    const plans = [999_999_937, 999_999_929, 999_999_893];
    const degree = degreeOf(
      plans.map((planned) => ({ planned, achieved: planned - 1 })),
      "mean",
    );
    expect([degree.num, degree.den].every(Number.isSafeInteger)).toBe(true);
    const exact = plans.map((planned) => (planned - 1) / planned).reduce((sum, one) => sum + one, 0) / 3;
    expect(degree.num / degree.den).toBeCloseTo(exact, 12);
    expect(degree.num).toBeLessThan(degree.den);
  });

  it("stays exact at a bound when many large plans share no divisor", () => {
    const plans = [999_983, 999_979, 999_961, 999_959, 999_953];
    const reached = plans.map((planned) => ({ planned, achieved: planned }));
    expect(degreeOf(reached, "mean")).toEqual({ num: 1, den: 1 });
    const short = reached.map((one, index) => (index === 0 ? { ...one, achieved: one.achieved - 1 } : one));
    const degree = degreeOf(short, "mean");
    expect(Number.isSafeInteger(degree.num) && Number.isSafeInteger(degree.den)).toBe(true);
    const full = { bands: { full: 100, proportional: 0 }, proportionalBase: "acceptedSpending" as const };
    expect(settle({ ...facts(1, 1), degree }, full).band).toBe("proportional");
  });
});
