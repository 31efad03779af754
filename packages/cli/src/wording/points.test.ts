import { describe, expect, it } from "vitest";
import { pointsOf, pointsText } from "./points.ts";

describe("points for display", () => {
  it("are cut, so that 12.996 does not look like a reached 13", () => {
    expect(pointsOf({ num: 3899, den: 300 })).toBe(12.99);
    expect(pointsOf({ num: 13, den: 1 })).toBe(13);
  });

  it("are written as each language does", () => {
    expect([pointsText({ num: 31, den: 2 }, "pl"), pointsText({ num: 31, den: 2 }, "en")]).toEqual([
      "15,5",
      "15.5",
    ]);
  });
});
