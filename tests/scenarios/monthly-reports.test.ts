import { readFileSync } from "node:fs";
import { loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { playScenario, readScenarios } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/programmes/strefa-wielkomiejska/", import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const basis = ["regulations-2015"];
const document = read("programme.json");
const { people, scenarios: kept } = read("scenarios/ends.json");

/** The zone's programme with a report after each month, by the 10th of the next; the project begins amid a month. */
function monthly(touched: "separate" | "joined" | "skipped") {
  const [call] = document.calls;
  return {
    ...document,
    calls: [{ ...call, realisation: { from: "2015-06-15", to: "2015-09-30" } }],
    progress: { basis },
    deadlines: {
      ...document.deadlines,
      progress: {
        each: { period: "month", touched },
        on: { day: 10, monthAfter: "period.end" },
        roll: "nextWorkingDay",
        basis,
      },
    },
  };
}

const submit = (on: string, month: string, expect: object = {}) => ({
  on,
  does: "progress.submit",
  with: { month, done: "Zajęcia w świetlicy", spent: "900.00" },
  expect,
});

const scenarios = [
  {
    name: "month-by-month",
    title: { pl: "Sprawozdania miesiąc po miesiącu", en: "Reports month by month" },
    continues: "paid",
    steps: [
      // June has its own report, though only half of it belongs to the project.
      { expect: { terms: { progress: "2015-07-10" }, state: "reporting" } },
      submit("2015-05-20", "2015-06", { refused: "OGW273" }),
      submit("2015-06-30", "2015-05", { refused: "OGW249" }),
      submit("2015-07-02", "2015-06", {
        // 10 August is a Monday.
        terms: { progress: "2015-08-10" },
        letters: ["progressReceived"],
      }),
      submit("2015-07-03", "2015-06", { terms: { progress: "2015-08-10" } }),
      { on: "2015-07-06", does: "progress.accept", with: { month: "2015-06" } },
      submit("2015-07-07", "2015-06", { refused: "OGW249" }),
      {
        on: "2015-07-07",
        does: "progress.accept",
        with: { month: "2015-06" },
        expect: { refused: "OGW249" },
      },
      { on: "2015-08-10 23:59", expect: { terms: { progress: "2015-08-10" } } },
      // July is missing: time says so, and August is next.
      { on: "2015-08-11", expect: { terms: { progress: "2015-09-10" }, letters: ["progressOverdue"] } },
      submit("2015-08-20", "2015-07", { terms: { progress: "2015-09-10" } }),
      {
        on: "2015-09-01",
        does: "progress.omit",
        with: { month: "2015-08" },
        // 10 October is a Saturday.
        expect: { terms: { progress: "2015-10-12" } },
      },
      submit("2015-10-01", "2015-09", { letters: ["reportDue", "progressReceived"] }),
      { expect: { state: "reporting" } },
    ],
  },
  {
    name: "shortened",
    title: { pl: "Aneks skraca projekt", en: "An amendment shortens the project" },
    continues: "paid",
    steps: [
      submit("2015-07-02", "2015-06"),
      {
        on: "2015-07-03",
        does: "amendment.request",
        with: { change: "Kończymy wcześniej", realisationTo: "2015-08-14" },
      },
      { on: "2015-07-06", does: "amendment.approve", expect: { terms: { progress: "2015-08-10" } } },
      submit("2015-08-03", "2015-07", { terms: { progress: "2015-09-10" } }),
      // The last day of the project has come, though not that of the month.
      submit("2015-08-14", "2015-08"),
      submit("2015-09-30", "2015-09", { refused: "OGW249" }),
    ],
  },
  {
    name: "terminated",
    title: { pl: "Rozwiązanie zamyka sprawozdania", en: "Termination closes the reports" },
    continues: "paid",
    steps: [
      { on: "2015-07-13", expect: { letters: ["progressOverdue"] } },
      {
        on: "2015-07-14",
        does: "agreement.terminate",
        with: { reason: "controlRefused" },
        expect: { state: "awaitingFullRepayment" },
      },
      submit("2015-08-03", "2015-07", { refused: "OGW203" }),
    ],
  },
];

/** The scenarios that come before, as far as the agreement that is paid. */
function before(name: string): readonly object[] {
  const one = kept.find((scenario: { readonly name: string }) => scenario.name === name);
  return one.continues === undefined ? [one] : [...before(one.continues), one];
}

const whole = { people, scenarios: [...before("paid"), ...scenarios] };

describe("monthly reports of a project", () => {
  const programme = parseProgramme(JSON.stringify(monthly("separate")));

  it("are stated and played without a finding", () => {
    expect(loadProgramme(JSON.stringify(monthly("separate"))).problems).toEqual([]);
    expect(readScenarios(JSON.stringify(whole), programme).problems).toEqual([]);
  });

  it.each(scenarios.map(({ name }) => name))("%s", async (name) => {
    const file = readScenarios(JSON.stringify(whole), programme);
    const scenario = file.scenarios.find((one) => one.name === name);
    if (scenario === undefined) throw new Error("no scenario was read");
    expect((await playScenario(programme, scenario)).failures.map(({ message }) => message.en)).toEqual([]);
  });
});
