import { readdirSync, readFileSync } from "node:fs";
import { runRuleCases } from "@opus/grant-rules";
import { createMemoryStore, loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { listedNames } from "../listed-names.ts";
import { generated } from "./generate.ts";
import { stops } from "./stops.ts";

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("has a folder for each stop, and no other", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(stops.map(({ id }) => id).sort());
});

it.each([...generated()])("%s is what the plan of the tour makes of it", (path, value) => {
  expect(JSON.parse(text(path))).toEqual(value);
});

describe.each(stops.map(({ id }) => id))("the stop %s", (id) => {
  const programme = parseProgramme(text(`${id}/programme.json`));
  const files = readdirSync(new URL(`${id}/scenarios/`, import.meta.url)).map((file) =>
    readScenarios(text(`${id}/scenarios/${file}`), programme),
  );
  const scenarios = files.flatMap((file) => file.scenarios);

  it("has no problem, passes every rule case, and no rule lacks one", () => {
    expect(loadProgramme(text(`${id}/programme.json`)).problems).toEqual([]);
    const report = runRuleCases(programme.rules, JSON.parse(text(`${id}/rule-cases.json`)));
    expect(report.problems).toEqual([]);
    expect(report.results.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.coverage.filter(({ lacking }) => lacking.length > 0)).toEqual([]);
  });

  it("has scenarios in both languages, written right", () => {
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(5);
    expect(scenarios.filter(({ title }) => title.pl === title.en)).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "plays %s",
    async (_, scenario) => {
      const store = createMemoryStore();
      const { failures } = await playScenario(programme, scenario, { store });
      expect(failures.map(({ message }) => message.en)).toEqual([]);
      expect(await listedNames(store, programme)).toMatchObject({ persons: [], unnamed: [] });
    },
  );
});
