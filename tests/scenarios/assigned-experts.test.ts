import { readFileSync } from "node:fs";
import { loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const document = read("programme.json");
const { people, scenarios: kept } = read("scenarios/ends.json");
const basis = ["regulations-2015"];

/** The zone's programme with experts who are drawn and open a file by declaring that they are impartial. */
const assigning = {
  ...document,
  scoring: { ...document.scoring, assignment: { by: "draw", declaration: "opensFile", basis } },
};
const submitted = kept.find((scenario: { readonly name: string }) => scenario.name === "submitted");
const appoint = (expert: string) => ({ on: "2015-04-01", does: "expert.appoint", with: { expert } });
const scores = { needs: 5, participation: 5, idea: 5, feasibility: 5, costs: 2 };
const declare = (who: string, expected: object = {}) => ({
  on: "2015-04-08",
  does: "review.declare",
  who,
  expect: expected,
});

const scenarios = [
  {
    name: "drawn",
    title: { pl: "Eksperci z losowania, jeden się wyłącza", en: "Experts from a draw, one is recused" },
    continues: "submitted",
    steps: [
      appoint("expert-1"),
      appoint("expert-2"),
      { on: "2015-04-01", does: "experts.draw", with: { draw: "latarnia" }, expect: { refused: "OGW255" } },
      { on: "2015-04-02", does: "formalCheck.complete" },
      { on: "2015-04-07", does: "experts.draw", with: { draw: "latarnia" } },
      { ...declare("expert:1", { refused: "OGW259" }), on: "2015-04-07" },
      { on: "2015-04-07", does: "experts.assign", expect: { state: "underMeritReview" } },
      { on: "2015-04-08", does: "review.record", who: "expert:1", expect: { refused: "OGW236" } },
      declare("expert:1", { legal: { expert: ["review.draft", "review.record", "review.recuse"] } }),
      { on: "2015-04-08", does: "review.recuse", who: "expert:2", with: { reason: "partner" } },
      { on: "2015-04-09", does: "experts.assign", expect: { refused: "OGW254" } },
      { on: "2015-04-09", does: "expert.appoint", with: { expert: "expert-3" } },
      {
        on: "2015-04-09",
        does: "experts.assign",
        with: { experts: ["expert-3"] },
        expect: { refused: "OGW256" },
      },
      { on: "2015-04-09", does: "experts.assign" },
      { ...declare("expert:3"), on: "2015-04-09" },
      { on: "2015-04-10", does: "review.record", who: "expert:1", with: { scores } },
      { on: "2015-04-10", does: "review.record", who: "expert:3", with: { scores } },
      { expect: { state: "awaitingRanking" } },
    ],
  },
];
const whole = { people, scenarios: [submitted, ...scenarios] };

describe("experts who are assigned", () => {
  const programme = parseProgramme(JSON.stringify(assigning));

  it("are stated and played without a finding", () => {
    expect(loadProgramme(JSON.stringify(assigning)).problems).toEqual([]);
    expect(readScenarios(JSON.stringify(whole), programme).problems).toEqual([]);
  });

  it.each(scenarios.map(({ name }) => name))("%s", async (name) => {
    const file = readScenarios(JSON.stringify(whole), programme);
    const scenario = file.scenarios.find((one) => one.name === name);
    if (scenario === undefined) throw new Error("no scenario was read");
    expect((await playScenario(programme, scenario)).failures.map(({ message }) => message.en)).toEqual([]);
  });
});
