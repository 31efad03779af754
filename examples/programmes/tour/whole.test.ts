import { readFileSync } from "node:fs";
import { runRuleCases } from "@opus/grant-rules";
import { createMemoryStore, loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { generatedWhole } from "./generate.ts";

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const files = [...generatedWhole()];
const programme = parseProgramme(text("../tour-whole/programme.json"));

describe("the whole tour in one programme", () => {
  it.each(files)("%s is what the stops make of it", (path, value) => {
    expect(JSON.parse(text(path))).toEqual(value);
  });

  it("has no problem, and calls with members of their own for each stop but the first", () => {
    expect(loadProgramme(text("../tour-whole/programme.json")).problems).toEqual([]);
    expect(programme.ofCalls?.map(({ document }) => document.calls.map(({ id }) => id).join())).toEqual([
      ...[
        "nearer-card",
        "operator-decides",
        "pools",
        "offered-units",
        "open-ties",
        "agreed-card",
        "rounds",
        "parts",
      ],
      ...["over-contracting", "over-contracting-nabor-kwotowy-2031"],
      ...["continuous-call", "continuous-call-nabor-reszty-2031"],
      ...["two-stages", "two-stages-fiszki-2031"],
      ...["sign-up", "sign-up-spotkanie-2031", "sign-up-warsztat-2031"],
    ]);
  });

  it("passes every rule case of every call, and no rule lacks one", () => {
    const ofCall = [programme, ...(programme.ofCalls ?? [])];
    expect(files.filter(([path]) => path.includes("/rule-cases."))).toHaveLength(ofCall.length - 1);
    for (const [index, each] of ofCall.entries()) {
      const [call = ""] = each.document.calls.slice(-1).map(({ id }) => id);
      const file = `../tour-whole/rule-cases.${index === 0 ? "" : `${call}.`}json`;
      // Cases of patterns are enough for the rules of the idea sheets.
      if (!files.some(([path]) => path === file)) continue;
      const report = runRuleCases(each.rules, JSON.parse(text(file)));
      expect([call, report.problems, report.results.filter(({ passed }) => !passed)]).toEqual([call, [], []]);
      expect([call, report.coverage.filter(({ lacking }) => lacking.length > 0)]).toEqual([call, []]);
    }
  });

  const scenarios = files
    .filter(([path]) => path.includes("/scenarios/"))
    .map(([path]) => readScenarios(text(path), programme));

  it("has scenarios of every stop, written right", () => {
    expect(scenarios.flatMap(({ problems }) => problems)).toEqual([]);
    expect(scenarios.flatMap((file) => file.scenarios).length).toBeGreaterThan(100);
  });

  it.each(scenarios.flatMap((file) => file.scenarios.map((one) => [one.name, one] as const)))(
    "plays %s",
    async (_, scenario) => {
      const { failures } = await playScenario(programme, scenario, { store: createMemoryStore() });
      expect(failures.map(({ message }) => message.en)).toEqual([]);
    },
  );
});
