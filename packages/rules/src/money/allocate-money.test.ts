import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grosze, sumMoney } from "./index.ts";
import { allocateMoney, type RemainderPolicy } from "./shares.ts";

const amounts = fc.maxSafeInteger().map(grosze);
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((weight) => weight > 0));
const policies = fc.constantFrom<RemainderPolicy>("largestRemainder", "first", "last");

describe("dividing money by weights", () => {
  it("loses and invents nothing, and no part is a whole grosz off its share", () => {
    fc.assert(
      fc.property(amounts, weights, policies, (amount, list, policy) => {
        const parts = allocateMoney(amount, list, policy);
        const total = BigInt(list.reduce((sum, weight) => sum + weight, 0));
        expect(sumMoney(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(list[index] ?? 0);
          expect(off < total && off > -total).toBe(true);
        }
      }),
    );
  });

  it("gives a larger weight no smaller part under largestRemainder", () => {
    fc.assert(
      fc.property(fc.nat(), weights, (amount, list) => {
        const parts = allocateMoney(grosze(amount), list, "largestRemainder");
        for (const [left, weight] of list.entries()) {
          for (const [right, other] of list.entries()) {
            if (weight > other) expect(parts[left]).toBeGreaterThanOrEqual(parts[right] ?? 0);
          }
        }
      }),
    );
  });

  it("gives back a return as it was given out", () => {
    fc.assert(
      fc.property(amounts, weights, policies, (amount, list, policy) => {
        const back = allocateMoney(grosze(-amount), list, policy);
        expect(back.map((part) => 0 - part)).toEqual([...allocateMoney(amount, list, policy)]);
      }),
    );
  });

  it.each([
    ["largestRemainder", [34, 33, 33]],
    ["first", [34, 33, 33]],
    ["last", [33, 33, 34]],
  ] as const)("gives the odd grosz of a złoty in three by %s", (policy, expected) => {
    expect(allocateMoney(grosze(100), [1, 1, 1], policy)).toEqual(expected);
  });

  it("gives the odd grosz to whom rounding hurt most", () => {
    expect(allocateMoney(grosze(100), [1, 1, 4], "largestRemainder")).toEqual([17, 17, 66]);
    expect(allocateMoney(grosze(100), [1, 1, 4], "last")).toEqual([16, 17, 67]);
    expect(allocateMoney(grosze(10), [5, 0, 5, 5], "last")).toEqual([3, 0, 3, 4]);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[Number.NaN]]])("refuses the weights %j", (list) => {
    expect(() => allocateMoney(grosze(100), list, "first")).toThrow("OGW112");
  });

  it("refuses a policy that it does not know", () => {
    expect(() => allocateMoney(grosze(100), [1], "random" as RemainderPolicy)).toThrow("OGW112");
  });
});
