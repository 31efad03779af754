import { readdirSync, readFileSync } from "node:fs";
import { parseProgramme } from "@opus/grant-workflow";
import { type PlayedScenario, playScenario, readScenarios, scenarioEnds } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { heldProgrammes } from "../generated/example-programmes.ts";

const programmes = new URL("../../examples/programmes/", import.meta.url);

describe.each(heldProgrammes)("the scenarios of %s", (name) => {
  const folder = new URL(`${name}/`, programmes);
  const programme = parseProgramme(readFileSync(new URL("programme.json", folder), "utf8"));
  const files = readdirSync(new URL("scenarios/", folder)).map((file) =>
    readScenarios(readFileSync(new URL(`scenarios/${file}`, folder), "utf8"), programme),
  );
  const scenarios = files.flatMap((file) => file.scenarios);
  const played: PlayedScenario[] = [];

  it("are written right, in both languages", () => {
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(20);
    expect(scenarios.filter(({ title }) => title.pl === title.en)).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
    const result = await playScenario(programme, scenario);
    expect(result.failures.map(({ message }) => message.en)).toEqual([]);
    played.push(result);
  });

  it("reach each end of a case and of a call", () => {
    const missed = scenarioEnds(programme, played).filter(({ reachedBy }) => reachedBy.length === 0);
    expect(missed.map(({ on, state }) => `${on} ${state}`)).toEqual([]);
  });
});
