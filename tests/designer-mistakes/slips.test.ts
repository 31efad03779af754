import { loadProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { exampleText, slips, withSlip } from "./edited.ts";

describe("a slip in an example programme gives one finding, at its place, with a remedy in both languages", () => {
  it.each(["seniors", "zone"] as const)("and %s has none", (of) => {
    expect(loadProgramme(exampleText(of)).problems).toEqual([]);
  });

  it("each by a name of its own", () => {
    expect(new Set(slips.map(({ what }) => what)).size).toBe(slips.length);
    expect(slips.length).toBeGreaterThanOrEqual(120);
  });

  it.each(slips)("$of: $what", (slip) => {
    const { problems, placeOf, programme } = loadProgramme(withSlip(slip));
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([slip.finding]);
    const [problem] = problems;
    expect(problem?.severity).toBe(slip.severity ?? "error");
    expect(programme !== undefined).toBe(slip.severity === "warning");
    expect(problem?.place).toEqual(placeOf(problem?.pointer ?? ""));
    for (const said of [problem?.message, problem?.remedy]) {
      expect(said?.pl).toMatch(/\S/);
      expect(said?.en).toMatch(/\S/);
      expect(said?.pl).not.toMatch(/undefined|NaN|Infinity/);
      expect(said?.en).not.toMatch(/undefined|NaN|Infinity/);
    }
  });
});
