import { readFileSync } from "node:fs";
import { parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { placesProgramme } from "./programme.ts";

const programme = parseProgramme(JSON.stringify(placesProgramme()));
const text = readFileSync(new URL("scenarios.json", import.meta.url), "utf8");

describe("scenarios of money that comes free, of parts and quotas", () => {
  const { scenarios, problems } = readScenarios(text, programme);

  it("are read without a problem", () => {
    expect(problems).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(3);
  });

  it.each(scenarios.map((scenario) => ({ name: scenario.name, scenario })))(
    "$name comes out as it says",
    async ({ scenario }) => {
      expect((await playScenario(programme, scenario)).failures).toEqual([]);
    },
  );
});
