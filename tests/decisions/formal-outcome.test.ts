import type { RuleOutcome } from "@opus/grant-rules";
import { formalCheckOf, parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const programme = parseProgramme(JSON.stringify(minimalProgramme()));
const rule = String(programme.document.rules[0]?.id);
const outcome = (does: string, verdict = "notMet", more: object = {}) =>
  ({ rule, verdict, missing: [], consequence: { does }, ...more }) as unknown as RuleOutcome;
const ended = (name: string) => ({ outcome: name, supplementPaths: [], asked: [] });

describe("what the formal check comes to", () => {
  it.each<[string, string | null]>([
    ["none", null],
    ["nothing", "0.00"],
    ["less than nothing", "-5.00"],
    ["no number", "a lot"],
  ])("asks for the sum where it is %s, and for no person", (_, requested) => {
    expect(formalCheckOf(programme, [], requested)).toEqual({
      outcome: "curable",
      supplementPaths: ["/requested"],
      asked: [],
    });
    // What decides at once needs no sum.
    expect(formalCheckOf(programme, [outcome("reject")], requested)).toEqual(ended("ineligible"));
    expect(formalCheckOf(programme, [outcome("leaveUnconsidered")], requested)).toEqual(
      ended("unconsidered"),
    );
  });

  it("unlocks fields of the form whatever words their paths hold, and nothing of the case, call or report", () => {
    const undetermined = (...missing: string[]) => outcome("supplement", "undetermined", { missing });
    const { supplementPaths } = formalCheckOf(
      programme,
      [
        undetermined(
          "venue.call",
          "case.submittedOn",
          "venue.report",
          "call.id",
          "report.spent",
          "venue.case",
        ),
      ],
      "100.00",
    );
    expect(supplementPaths).toEqual(["/venue/call", "/venue/case", "/venue/report"]);
  });

  it("leaves what is not known to a person where nothing may be supplemented, and no defect", () => {
    const circumstances = { maySupplement: false };
    const unknown = [outcome("supplement", "undetermined", { missing: ["participants"] })];
    expect(formalCheckOf(programme, unknown, "100.00", circumstances)).toEqual({
      ...ended("needsFinding"),
      asked: [rule],
    });
    const defect = formalCheckOf(programme, [outcome("supplement")], "100.00", circumstances);
    expect(defect.outcome).toBe("curable");
    expect(defect.supplementPaths.length).toBeGreaterThan(0);
  });

  it("is a rejection before all else, then that it is left unconsidered", () => {
    const all = [outcome("askPerson"), outcome("leaveUnconsidered"), outcome("warn"), outcome("reject")];
    expect(formalCheckOf(programme, all, "100.00")).toEqual(ended("ineligible"));
    expect(formalCheckOf(programme, all.slice(0, 3), "100.00")).toEqual(ended("unconsidered"));
    expect(formalCheckOf(programme, [outcome("warn")], "0.01")).toEqual(ended("eligible"));
  });

  it("waits for a person, who is told on which rules; a ruling takes its place", () => {
    const asking = [outcome("askPerson", "undetermined")];
    expect(formalCheckOf(programme, asking, "100.00")).toEqual({ ...ended("needsFinding"), asked: [rule] });
    const rulings = [{ rule, does: "reject", reason: "r" }] as const;
    expect(formalCheckOf(programme, asking, "100.00", { rulings })).toEqual(ended("ineligible"));
    const passed = [{ rule, does: "warn", reason: "r" }] as const;
    expect(formalCheckOf(programme, asking, "100.00", { rulings: passed })).toEqual(ended("eligible"));
  });
});
