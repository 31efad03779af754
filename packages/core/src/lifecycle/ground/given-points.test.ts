import { describe, expect, it } from "vitest";
import { givenPointsPayload } from "./given-points.ts";

const read = (given: object) =>
  givenPointsPayload().parse([{ rule: "need", points: 3, reason: "Seen.", ...given }]);

describe("points that a person gives", () => {
  it("are whole ones for a rule, with a reason without the blanks around it", () => {
    expect(read({ reason: "  Seen on site. " })).toEqual([
      { rule: "need", points: 3, reason: "Seen on site." },
    ]);
    expect(read({ reason: "x".repeat(2000) })).toHaveLength(1);
  });

  it.each([
    { reason: "" },
    { reason: " \u00a0 " },
    { reason: "x".repeat(2001) },
    { rule: "" },
    { points: 2.5 },
  ])("are refused with %j", (given) => {
    expect(() => read(given)).toThrow();
  });
});
