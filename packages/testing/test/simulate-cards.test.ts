import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  parseProgramme,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { applicationRow } from "../src/builders/application-row.ts";
import { minimalProgramme } from "../src/builders/minimal-programme.ts";
import { createSimulatedClock } from "../src/clock/simulated-clock.ts";
import { playScenario } from "../src/playing/play-scenario.ts";
import { readScenarios } from "../src/scenario/read-scenarios.ts";
import { simulate } from "../src/simulation/simulate.ts";

const { scoring } = minimalProgramme();
const programme = parseProgramme(
  JSON.stringify(
    minimalProgramme({ scoring: { ...scoring, minJustification: 300, minJustificationPerCriterion: 100 } }),
  ),
);

describe("cards that justify each criterion", () => {
  it("are written so by simulated experts", async () => {
    const [store, clock] = [createMemoryStore(), createSimulatedClock()];
    const workflow = createGrantWorkflow({
      programmes: [programme],
      store,
      clock,
      ids: createSeededIds("1"),
    });
    const rows = [applicationRow("r1")];
    const { problems, refused } = await simulate({ programme, workflow, clock, rows, seed: 1 });
    expect([problems, refused]).toEqual([[], []]);
    const cards = (await store.journal("case:r1")).filter(({ event }) => event.type === "review.record");
    expect(cards.length).toBeGreaterThan(0);
  });

  it("go without saying in a scenario that states the points alone", async () => {
    const scores = Object.fromEntries(scoring.criteria.map(({ id, max }) => [id, Number(max)]));
    const text = JSON.stringify({
      people: { sound: { answers: applicationRow("r1").answers } },
      scenarios: [
        {
          name: "scored",
          title: { pl: "Ocena", en: "Scored" },
          cases: { A: "sound" },
          steps: [
            { on: "2026-03-10", does: "application.submit", case: "A" },
            { on: "2026-03-23", does: "formalCheck.complete", case: "A" },
            { on: "2026-03-24", who: "expert:1", does: "review.record", case: "A", with: { scores } },
          ],
        },
      ],
    });
    const { scenarios, problems } = readScenarios(text, programme);
    expect(problems).toEqual([]);
    const played = await Promise.all(scenarios.map((scenario) => playScenario(programme, scenario)));
    expect(played.flatMap(({ failures }) => failures)).toEqual([]);
    expect(played).toHaveLength(1);
  });
});
