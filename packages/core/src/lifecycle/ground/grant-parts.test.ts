import { describe, expect, it } from "vitest";
import { freedOf, withheldOf } from "./grant-parts.ts";

const parts = [
  { part: "build", line: "pool", amount: "1000.00" },
  { part: "upkeep", line: "upkeep", amount: "200.00" },
  { part: "outside", line: "outside", amount: "50.00", unlimited: true },
] as const;

describe("a grant whose agreement is terminated", () => {
  it("with all of it withheld goes back to the budget as a whole, on the line of each part", () => {
    expect(withheldOf({ released: "0.00", withheld: "1250.00" }, parts)).toEqual([
      { line: "pool", amount: 100_000 },
      { line: "upkeep", amount: 20_000 },
      { line: "outside", amount: 5_000 },
    ]);
    expect(freedOf({ released: "0.00", withheld: "1250.00" }, parts)).toBe(0);
  });

  it("that is free again leaves to the budget what is limited elsewhere", () => {
    expect(withheldOf({ released: "1250.00" }, parts)).toEqual([{ line: "outside", amount: 5_000 }]);
    expect(freedOf({ released: "1250.00" }, parts)).toEqual([
      { line: "pool", amount: 100_000 },
      { line: "upkeep", amount: 20_000 },
    ]);
  });

  it("without parts is one sum, free again or not", () => {
    expect(withheldOf({ released: "0.00", withheld: "700.00" }, undefined)).toBe(70_000);
    expect(withheldOf({ released: "500.00", withheld: "200.00" }, undefined)).toBe(20_000);
    expect(freedOf({ released: "500.00", withheld: "200.00" }, undefined)).toBe(50_000);
  });
});
