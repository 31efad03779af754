import { readFileSync } from "node:fs";
import { parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const basis = ["regulations-2015"];
const document = read("programme.json");
const { people } = read("scenarios/ends.json");

/** The zone's programme with terms from other events, from a delivery, on paper, and an act that is barred. */
const programme = parseProgramme(
  JSON.stringify({
    ...document,
    delivery: { deemedAfter: 14, basis },
    bars: [
      {
        act: "agreement.sign",
        until: { from: "agreement.offer", amount: 2, unit: "day", roll: "none", basis },
      },
    ],
    deadlines: {
      ...document.deadlines,
      supplement: {
        from: "letter.supplementRequested.delivered",
        amount: 5,
        unit: "workingDay",
        roll: "nextWorkingDay",
        inTimeBy: { by: "postmark", waitsDays: 7 },
        basis,
      },
      payment: {
        fromLatest: ["agreement.countersign", "project.start"],
        amount: 14,
        unit: "day",
        roll: "none",
        basis,
      },
    },
  }),
);

const submitted = [
  { on: "2015-03-10", does: "application.submit" },
  // Deemed delivered after 14 days, then five working days.
  { on: "2015-04-02", does: "formalCheck.complete", expect: { terms: { supplement: "2015-04-23" } } },
];
const letter = { path: "/letterOfIntent/signed", value: true };

const scenarios = [
  {
    name: "posted-in-time",
    title: { pl: "Stempel w terminie, list tydzień później", en: "Posted in time, the letter comes later" },
    cases: { A: "without-letter" },
    steps: [
      ...submitted,
      {
        on: "2015-04-08",
        does: "delivery.record",
        with: { letter: "supplementRequested", deliveredOn: "2015-04-03" },
        // Easter Monday does not count.
        expect: { terms: { supplement: "2015-04-13" } },
      },
      {
        on: "2015-04-14",
        does: "application.supplement",
        with: { answers: [letter] },
        expect: { refused: "OGW248" },
      },
      {
        on: "2015-04-17",
        does: "application.recordSupplement",
        with: { answers: [letter], filedOn: "2015-04-14" },
        expect: { refused: "OGW248" },
      },
      {
        does: "application.recordSupplement",
        with: { answers: [letter], filedOn: "2015-04-13" },
        expect: { state: "underFormalCheck", letters: ["supplementReceived"] },
      },
    ],
  },
  {
    name: "never-posted",
    title: { pl: "Nic nie przyszło do końca czekania", en: "Nothing came until the wait was over" },
    cases: { A: "without-letter" },
    steps: [
      ...submitted,
      { on: "2015-04-30 23:59", expect: { state: "awaitingSupplement" } },
      { on: "2015-05-01 00:00", expect: { state: "leftUnconsidered" } },
    ],
  },
];

describe("a scenario of a programme with terms of its own", () => {
  it("may name every command that takes in a document, and its day", () => {
    expect(readScenarios(JSON.stringify({ people, scenarios }), programme).problems).toEqual([]);
  });

  it.each(scenarios.map(({ name }) => name))("%s", async (name) => {
    const file = readScenarios(JSON.stringify({ people, scenarios }), programme);
    const scenario = file.scenarios.find((one) => one.name === name);
    if (scenario === undefined) throw new Error("no scenario was read");
    expect((await playScenario(programme, scenario)).failures.map(({ message }) => message.en)).toEqual([]);
  });
});
