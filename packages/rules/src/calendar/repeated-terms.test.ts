import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./date-arithmetic.ts";
import { monthPeriods, type PartialMonths, type TermPeriod } from "./month-periods.ts";
import { polishHolidays } from "./polish-holidays.ts";
import { computeRepeatedTerms, type TermRepetition } from "./repeated-terms.ts";
import type { TermCircumstances, TermVariant } from "./term.ts";

const circumstances: TermCircumstances = {
  zone: "Europe/Warsaw",
  calendar: polishHolidays,
  moment: (event) => (event === "agreement.sign" ? "2027-02-10" : undefined),
  holds: () => undefined,
};
const span = (from: string, to: string): TermPeriod => ({ from, to });
const texts = (periods: readonly TermPeriod[]) => periods.map(({ from, to }) => `${from} ${to}`);

/** Every day of a span, one after another. */
function days({ from, to }: TermPeriod): readonly string[] {
  const all: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
}

describe("the months of a period", () => {
  const spans = fc
    .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 500 }))
    .map(([after, length]) => span(addDays("1990-01-01", after), addDays("1990-01-01", after + length)));

  it("take every day of it once, in order, and own ones never leave their month", () => {
    fc.assert(
      fc.property(spans, fc.constantFrom<PartialMonths>("own", "joined"), (whole, partial) => {
        const periods = monthPeriods(whole, partial);
        expect(periods.flatMap(days)).toEqual(days(whole));
        if (partial === "joined") return;
        const months = periods.map(({ from }) => from.slice(0, 7));
        expect(periods.map(({ to }) => to.slice(0, 7))).toEqual(months);
        expect(months).toEqual([...new Set(days(whole).map((day) => day.slice(0, 7)))]);
      }),
    );
  });

  it.each<[string, PartialMonths, TermPeriod, string[]]>([
    ["a part of one month", "own", span("2027-03-10", "2027-03-20"), ["2027-03-10 2027-03-20"]],
    ["the same, joined to nothing", "joined", span("2027-03-10", "2027-03-20"), ["2027-03-10 2027-03-20"]],
    [
      "parts at both ends",
      "own",
      span("2027-01-20", "2027-03-10"),
      ["2027-01-20 2027-01-31", "2027-02-01 2027-02-28", "2027-03-01 2027-03-10"],
    ],
    [
      "parts that join one whole month",
      "joined",
      span("2027-01-20", "2027-03-10"),
      ["2027-01-20 2027-03-10"],
    ],
    [
      "two parts without a whole month",
      "joined",
      span("2027-01-20", "2027-02-10"),
      ["2027-01-20 2027-02-10"],
    ],
    [
      "parts that join the months beside them",
      "joined",
      span("2027-01-20", "2027-04-10"),
      ["2027-01-20 2027-02-28", "2027-03-01 2027-04-10"],
    ],
    ["whole months", "joined", span("2028-02-01", "2028-02-29"), ["2028-02-01 2028-02-29"]],
  ])("cut %s (%s)", (_, partial, whole, expected) => {
    expect(texts(monthPeriods(whole, partial))).toEqual(expected);
  });

  it.each<[string, unknown, unknown, string]>([
    ["a period that ends before it begins", span("2027-03-02", "2027-03-01"), "own", "OGW119"],
    ["more than a hundred years", span("2000-01-01", "2101-01-01"), "own", "OGW119"],
    ["a day that is none", span("2027-02-29", "2027-03-01"), "own", "OGW113"],
    ["another way with partial months", span("2027-03-01", "2027-03-31"), "dropped", "OGW117"],
    ["no period", undefined, "own", "OGW410"],
  ])("refuse %s", (_, whole, partial, code) => {
    expect(() => monthPeriods(whole as TermPeriod, partial as PartialMonths)).toThrow(code);
  });
});

describe("a term that comes back each month", () => {
  const months = (from: string, to: string): TermRepetition => ({
    each: "month",
    of: { from, to },
    partial: "own",
  });
  const lastDays = (ways: readonly TermVariant[], repetition: TermRepetition) =>
    computeRepeatedTerms(ways, repetition, circumstances).map(({ term }) =>
      term.kind === "due" ? term.deadline.lastDay : term.kind,
    );

  it("falls on a day of the month after each, the last one of a shorter month", () => {
    const ways = [{ on: { day: 31, monthAfter: "period" } }];
    // 31 January, 28 February, 31 March.
    expect(lastDays(ways, months("2026-12-15", "2027-02-20"))).toEqual([
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
    ]);
  });

  it("is counted from the last day of each, or from its first", () => {
    const ofMonths = months("2027-03-01", "2027-05-31");
    // 7 working days after 31 March, 30 April (with 3 May between) and 31 May.
    expect(lastDays([{ from: "period", amount: 7, unit: "workingDay" }], ofMonths)).toEqual([
      "2027-04-09",
      "2027-05-12",
      "2027-06-09",
    ]);
    expect(lastDays([{ from: "period.start", amount: 0, unit: "day", roll: "none" }], ofMonths)).toEqual([
      "2027-03-01",
      "2027-04-01",
      "2027-05-01",
    ]);
  });

  it("knows other events as well, and waits for them", () => {
    const latest = (event: string): TermVariant[] => [
      { fromLatest: ["period", event], amount: 1, unit: "day", roll: "none" },
    ];
    const ofMonths = months("2027-01-01", "2027-02-28");
    expect(lastDays(latest("agreement.sign"), ofMonths)).toEqual(["2027-02-11", "2027-03-01"]);
    expect(lastDays(latest("payment.confirm"), ofMonths)).toEqual(["waits", "waits"]);
  });

  it("refuses another repetition, and none", () => {
    const ways = [{ from: "period", amount: 1, unit: "day" }] as const;
    const each = { ...months("2027-01-01", "2027-02-28"), each: "week" } as unknown as TermRepetition;
    expect(() => computeRepeatedTerms(ways, each, circumstances)).toThrow("OGW117");
    expect(() => computeRepeatedTerms(ways, undefined as never, circumstances)).toThrow("OGW410");
  });
});
