import { foreseenTerms, type ProgrammeDocument, parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";

/**
 * Terms of a document, counted by hand on a printed calendar. In 2026: 1 January is a Thursday, Easter Monday 6 April,
 * Corpus Christi Thursday 4 June, All Saints a Sunday, Christmas Eve (free since 2025) a Thursday. Realisation is from
 * Monday, 1 June to Wednesday, 30 September 2026.
 */
const basis = ["regulations"];
const day = { fact: "eventOn" };
const from = { from: day };
const none = { roll: "none" };
const next = { roll: "nextWorkingDay" };

const weekLater = {
  title: { pl: "Tydzień później", en: "A week later" },
  type: "date",
  is: { "date.add": [{ var: "lastOn" }, 7, "day"] },
};

function counted(way: object, eventOn: string, changes: object = {}) {
  const base = minimalProgramme();
  const form = base.form as { required: string[]; properties: object };
  const title = { pl: "Dzień imprezy", en: "Day of the event" };
  const document = {
    ...base,
    ...changes,
    form: {
      ...form,
      required: [...form.required, "eventOn", "lastOn"],
      properties: {
        ...form.properties,
        eventOn: { type: "string", format: "date", "x-title": title },
        lastOn: { type: "string", format: "date", "x-title": title },
      },
    },
    ...(JSON.stringify(way).includes("weekLater") ? { calculations: { weekLater } } : {}),
    deadlines: { ...base.deadlines, report: { ...way, basis } },
  } as unknown as ProgrammeDocument;
  const answers = {
    ...{ applicantKind: "ngo", title: "Wspólne podwórko", requested: "2000.00", participants: 40 },
    ...{ letterSigned: true, eventOn, lastOn: "2026-10-24" },
  };
  const submittedAt = "2026-03-28T09:00:00.000Z";
  const terms = foreseenTerms(parseProgramme(JSON.stringify(document)), {
    call: "spring",
    answers,
    submittedAt,
  });
  const found = terms.find(({ name }) => name === "report")?.counted;
  return found?.kind === "due" ? found.deadline : undefined;
}

const unit = (name: string, amount: number) => ({ amount, unit: name });
const polish = (changes: object) => ({ holidays: { base: "PL", ...changes } });
const names = { title: { pl: "Dzień wolny", en: "Day off" } };

describe("a term of a document ends on the day of the calendar", () => {
  it.each<[string, object, string, string, object?]>([
    [
      "31 January + 1 month is 28 February",
      { ...from, ...unit("month", 1), ...none },
      "2026-01-31",
      "2026-02-28",
    ],
    ["a Saturday, so Monday", { ...from, ...unit("month", 1), ...next }, "2026-01-31", "2026-03-02"],
    [
      "28 February + 1 month is 28 March",
      { ...from, ...unit("month", 1), ...none },
      "2026-02-28",
      "2026-03-28",
    ],
    ["31 August + 6 months", { ...from, ...unit("month", 6), ...none }, "2026-08-31", "2027-02-28"],
    ["29 February + 1 year", { ...from, ...unit("year", 1), ...none }, "2028-02-29", "2029-02-28"],
    [
      "a week to Christmas Eve, so the Monday after",
      { ...from, ...unit("week", 1), ...next },
      "2026-12-17",
      "2026-12-28",
    ],
    [
      "a week to Christmas Eve while it was a working day",
      { ...from, ...unit("week", 1), ...next },
      "2024-12-17",
      "2024-12-24",
    ],
    ["working days over Easter", { ...from, ...unit("workingDay", 3), ...none }, "2026-04-02", "2026-04-08"],
    [
      "a month back, clipped, and earlier off a Saturday",
      { before: day, ...unit("month", 1) },
      "2026-03-31",
      "2026-02-27",
    ],
    [
      "days back to a Saturday, so the Friday before",
      { before: day, ...unit("day", 7) },
      "2026-06-13",
      "2026-06-05",
    ],
    [
      "days back to Corpus Christi, so the day before",
      { before: day, ...unit("day", 8) },
      "2026-06-12",
      "2026-06-03",
    ],
    ["working days back over Easter", { before: day, ...unit("workingDay", 2) }, "2026-04-07", "2026-04-02"],
    [
      "back from the start of the project",
      { before: "project.start", ...unit("workingDay", 10) },
      "2026-01-01",
      "2026-05-18",
    ],
    [
      "from the end of the project",
      { from: "project.end", ...unit("day", 30), ...next },
      "2026-01-01",
      "2026-10-30",
    ],
    [
      "the latest of two, which is the project's end",
      { fromLatest: [day, "project.end"], ...unit("day", 14), ...none },
      "2026-09-10",
      "2026-10-14",
    ],
    [
      "the latest of two, which is the answer's day",
      { fromLatest: [day, "project.end"], ...unit("day", 14), ...none },
      "2026-10-10",
      "2026-10-24",
    ],
    [
      "the earliest of two",
      { fromEarliest: [day, "project.end"], ...unit("day", 14), ...none },
      "2026-09-10",
      "2026-09-24",
    ],
    [
      "rolled over All Saints to Monday",
      { ...from, ...unit("day", 30), ...next },
      "2026-10-01",
      "2026-11-02",
    ],
    [
      "capped after rolling, by a Saturday that stands",
      { ...from, ...unit("day", 30), ...next, atLatest: "10-31" },
      "2026-10-01",
      "2026-10-31",
    ],
    [
      "capped by a date, a Sunday that stands",
      { ...from, ...unit("day", 30), ...next, atLatest: "2026-11-01" },
      "2026-10-01",
      "2026-11-01",
    ],
    [
      "a cap that lies behind changes nothing",
      { ...from, ...unit("day", 30), ...next, atLatest: "11-03" },
      "2026-10-01",
      "2026-11-02",
    ],
    [
      "capped by a day of the form, a Saturday that stands",
      { ...from, ...unit("day", 30), ...next, atLatest: { fact: "lastOn" } },
      "2026-10-01",
      "2026-10-24",
    ],
    [
      "capped by a calculated day",
      { ...from, ...unit("day", 30), ...next, atLatest: { calc: "weekLater" } },
      "2026-10-01",
      "2026-10-31",
    ],
    [
      "a day of the form that lies behind changes nothing",
      { ...from, ...unit("day", 3), ...next, atLatest: { fact: "lastOn" } },
      "2026-10-01",
      "2026-10-05",
    ],
    ["day 31 of the month after, clipped", { on: { day: 31, monthAfter: day } }, "2026-01-31", "2026-02-28"],
    [
      "a fixed day that is a Sunday stands",
      { on: { day: "01-31", yearAfter: day } },
      "2026-11-05",
      "2027-01-31",
    ],
    [
      "unless the document rolls it",
      { on: { day: "01-31", yearAfter: day }, ...next },
      "2026-11-05",
      "2027-02-01",
    ],
    [
      "years from the next 1 January",
      { fromNextJanuary: day, ...unit("year", 5), ...none },
      "2026-03-10",
      "2031-12-31",
    ],
    [
      "from a 1 January itself, those from the next one",
      { fromNextJanuary: day, ...unit("year", 1), ...none },
      "2026-01-01",
      "2027-12-31",
    ],
    [
      "Saturdays that work",
      { ...from, ...unit("month", 1), ...next },
      "2026-01-31",
      "2026-02-28",
      polish({ saturdays: "working" }),
    ],
    [
      "Saturdays that work no longer",
      { ...from, ...unit("month", 1), ...next },
      "2026-01-31",
      "2026-03-02",
      polish({ saturdays: { workingUntil: "2026-02-15" } }),
    ],
    [
      "Saturdays that work by then",
      { ...from, ...unit("month", 1), ...next },
      "2026-01-31",
      "2026-02-28",
      polish({ saturdays: { workingFrom: "2026-02-20" } }),
    ],
    [
      "a day off added",
      { ...from, ...unit("month", 1), ...next },
      "2026-01-31",
      "2026-03-03",
      polish({ add: [{ on: "2026-03-02", ...names }] }),
    ],
    [
      "a day off of later years",
      { ...from, ...unit("month", 1), ...next },
      "2026-01-31",
      "2026-03-02",
      polish({ add: [{ on: "03-02", from: "2027-01-01", ...names }] }),
    ],
    [
      "a holiday removed",
      { before: day, ...unit("day", 8) },
      "2026-06-12",
      "2026-06-04",
      polish({ remove: [{ on: "2026-06-04" }] }),
    ],
    [
      "a holiday removed for other years",
      { ...from, ...unit("day", 1), ...next },
      "2026-11-10",
      "2026-11-12",
      polish({ remove: [{ on: "11-11", from: "2027-01-01" }] }),
    ],
    [
      "and for this one",
      { ...from, ...unit("day", 1), ...next },
      "2026-11-10",
      "2026-11-11",
      polish({ remove: [{ on: "11-11", to: "2026-12-31" }] }),
    ],
  ])("%s", (_what, way, eventOn, lastDay, changes) => {
    expect(counted(way, eventOn, changes)?.lastDay).toBe(lastDay);
  });

  it.each<[string, object, string, string]>([
    [
      "the end of the last day, in winter",
      { before: day, ...unit("month", 1) },
      "2026-03-31",
      "2026-02-27T23:00:00.000Z",
    ],
    ["and in summer", { before: day, ...unit("day", 7) }, "2026-06-13", "2026-06-05T22:00:00.000Z"],
    [
      "its own hour",
      { ...from, ...unit("day", 1), ...none, cutOff: "16:00" },
      "2026-06-01",
      "2026-06-02T14:00:00.000Z",
    ],
    [
      "so many hours of the world over the change of clocks",
      { from: "application.submit", ...unit("hour", 48) },
      "2026-06-01",
      "2026-03-30T09:00:00.000Z",
    ],
  ])("and at %s", (_what, way, eventOn, dueAt) => {
    expect(counted(way, eventOn)?.dueAt).toBe(dueAt);
  });
});
