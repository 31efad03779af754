import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OgwError } from "../errors/index.ts";
import { computeTerm } from "./compute-term.ts";
import { addDays, daysBetween } from "./date-arithmetic.ts";
import { polishHolidays } from "./polish-holidays.ts";
import { isWorkingDay } from "./rest-day.ts";
import type { CountedTerm, TermMoment, TermVariant } from "./term.ts";
import { fromCivil } from "./zone.ts";

const zone = "Europe/Warsaw";
const day = fc.integer({ min: 0, max: 14_000 }).map((after) => addDays("1995-01-01", after));

function counted(
  ways: TermVariant | readonly TermVariant[],
  moments: Readonly<Record<string, TermMoment>>,
  rules: Readonly<Record<string, boolean>> = {},
): CountedTerm {
  return computeTerm(Array.isArray(ways) ? ways : [ways as TermVariant], {
    zone,
    calendar: polishHolidays,
    moment: (event) => moments[event],
    holds: (rule) => rules[rule],
  });
}
const lastDay = (term: CountedTerm) => (term.kind === "due" ? term.deadline.lastDay : term.kind);

describe("computeTerm", () => {
  it("runs back to the last working day that leaves so many days before the event", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (event, amount) => {
        const term = counted({ before: "event", amount, unit: "day" }, { event });
        // Day by day: the first working day, looking back, from which the event is at least `amount` days away.
        let expected = event;
        while (daysBetween(expected, event) < amount || !isWorkingDay(expected, polishHolidays)) {
          expected = addDays(expected, -1);
        }
        expect(lastDay(term)).toBe(expected);
        expect(term).toMatchObject({ deadline: { dueAt: fromCivil(expected, "24:00", zone) } });
      }),
    );
  });

  it("counts working days both ways as a walk over the calendar does", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), fc.boolean(), (event, amount, back) => {
        const start = back ? { before: "event" } : { from: "event" };
        const term = counted({ ...start, amount, unit: "workingDay", roll: "none" }, { event });
        let expected = event;
        for (let left = amount; left > 0; ) {
          expected = addDays(expected, back ? -1 : 1);
          if (isWorkingDay(expected, polishHolidays)) left -= 1;
        }
        expect(lastDay(term)).toBe(expected);
      }),
    );
  });

  it("takes the latest and the earliest of events whatever their order, and waits as it must", () => {
    fc.assert(
      fc.property(day, day, day, (one, two, three) => {
        const moments = { one, two: fromCivil(two, "10:00", zone), three };
        const names = ["one", "two", "three"];
        const [first, , last] = [one, two, three].sort() as [string, string, string];
        const latest = counted({ fromLatest: names, amount: 1, unit: "day", roll: "none" }, moments);
        const earliest = counted({ fromEarliest: names, amount: 1, unit: "day", roll: "none" }, moments);
        expect([lastDay(latest), lastDay(earliest)]).toEqual([addDays(last, 1), addDays(first, 1)]);
        const { three: _, ...known } = moments;
        expect(counted({ fromLatest: names, amount: 1, unit: "day" }, known)).toEqual({
          kind: "waits",
          for: ["three"],
        });
        expect(counted({ fromEarliest: names, amount: 1, unit: "day" }, known).kind).toBe("due");
      }),
    );
  });

  it("never ends after its cap, and the cap never rolls", () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 90 }), (event, cap, amount) => {
        const free = counted({ from: "event", amount, unit: "day" }, { event });
        const capped = counted({ from: "event", amount, unit: "day", atLatest: cap }, { event });
        expect(lastDay(capped)).toBe(lastDay(free) < cap ? lastDay(free) : cap);
        // The same by the day of an event, an instant of it too; as long as nobody knows it, nothing is cut short.
        const byEvent: TermVariant = { from: "event", amount, unit: "day", atLatest: { event: "last" } };
        expect(lastDay(counted(byEvent, { event, last: cap }))).toBe(lastDay(capped));
        expect(lastDay(counted(byEvent, { event, last: `${cap}T10:00:00.000Z` }))).toBe(lastDay(capped));
        expect(lastDay(counted(byEvent, { event }))).toBe(lastDay(free));
      }),
    );
  });

  it.each<[string, TermVariant, string, string]>([
    [
      "years from the next 1 January",
      { fromNextJanuary: "e", amount: 6, unit: "year", roll: "none" },
      "2027-03-10",
      "2033-12-31",
    ],
    [
      "and from a 1 January too",
      { fromNextJanuary: "e", amount: 1, unit: "year", roll: "none" },
      "2027-01-01",
      "2028-12-31",
    ],
    ["a day of the year after", { on: { day: "02-20", yearAfter: "e" } }, "2027-12-31", "2028-02-20"],
    [
      "29 February of a year that has it",
      { on: { day: "02-29", yearAfter: "e" } },
      "2027-12-31",
      "2028-02-29",
    ],
    ["and of one that has not", { on: { day: "02-29", yearOf: "e" } }, "2027-12-31", "2027-02-28"],
    ["day 31 of a short month", { on: { day: 31, monthAfter: "e" } }, "2027-01-31", "2027-02-28"],
    ["day 5 of January after December", { on: { day: 5, monthAfter: "e" } }, "2027-12-01", "2028-01-05"],
    ["a date on a Sunday, which stands", { on: { date: "2027-05-02" } }, "2027-01-01", "2027-05-02"],
    [
      "and rolls where the term says so",
      { on: { date: "2027-05-02" }, roll: "nextWorkingDay" },
      "2027-01-01",
      "2027-05-04",
    ],
    [
      "months back to a shorter month",
      { before: "e", amount: 1, unit: "month", roll: "none" },
      "2027-03-31",
      "2027-02-28",
    ],
    [
      "a cap of the year of the start",
      { from: "e", amount: 30, unit: "day", atLatest: "12-05" },
      "2027-11-30",
      "2027-12-05",
    ],
  ])("counts %s", (_, variant, e, expected) => {
    expect(lastDay(counted(variant, { e }))).toBe(expected);
  });

  it("ends at its cut-off, on the day of a clock change as well", () => {
    const term = counted({ on: { date: "2027-10-31" }, cutOff: "16:00" }, {});
    expect(term).toMatchObject({ deadline: { dueAt: "2027-10-31T15:00:00.000Z" } });
    const hours = counted({ from: "e", amount: 24, unit: "hour" }, { e: "2027-10-30T22:00:00.000Z" });
    expect(hours).toMatchObject({ deadline: { dueAt: "2027-10-31T22:00:00.000Z" } });
  });

  it("takes the first way whose rule holds, and says which it cannot decide", () => {
    const fixed = (date: string, rule?: string) =>
      ({ on: { date }, ...(rule === undefined ? {} : { when: { rule } }) }) as const;
    const ways = [fixed("2027-01-01", "a"), fixed("2027-02-01", "b"), fixed("2027-03-01")];
    expect(lastDay(counted(ways, {}, { a: false, b: true }))).toBe("2027-02-01");
    expect(lastDay(counted(ways, {}, { a: false, b: false }))).toBe("2027-03-01");
    expect(counted(ways, {}, { b: true })).toEqual({ kind: "undecided", rule: "a" });
    expect(counted(ways.slice(0, 1), {}, { a: false })).toEqual({ kind: "none" });
  });

  it("says what it counted from and where it would have ended", () => {
    expect(
      counted(
        { from: "e", amount: 3, unit: "day", roll: "nextWorkingDay", atLatest: "2027-05-03" },
        { e: "2027-04-28" },
      ),
    ).toMatchObject({
      kind: "due",
      way: 0,
      start: { event: "e", at: "2027-04-28" },
      cappedFrom: "2027-05-04",
      deadline: { lastDay: "2027-05-03" },
    });
  });

  it.each<[string, TermVariant, string, string]>([
    ["the event's own day", { from: "e", amount: 0, unit: "day" }, "2027-04-28", "2027-04-28"],
    ["or the next working day", { from: "e", amount: 0, unit: "day" }, "2027-05-01", "2027-05-04"],
    [
      "or, backward, the working day before",
      { before: "e", amount: 0, unit: "day" },
      "2027-05-01",
      "2027-04-30",
    ],
  ])("takes 0 days as %s", (_, variant, e, expected) => {
    expect(lastDay(counted(variant, { e }))).toBe(expected);
  });

  it("puts a day alone after every instant of that day", () => {
    const moments = { signed: "2027-04-28T21:59:59.000Z", ended: "2027-04-28" };
    const names = ["ended", "signed"];
    const start = (ways: TermVariant) => counted(ways, moments);
    expect(start({ fromLatest: names, amount: 1, unit: "day" })).toMatchObject({ start: { event: "ended" } });
    expect(start({ fromEarliest: names, amount: 1, unit: "day" })).toMatchObject({
      start: { event: "signed" },
    });
  });

  const sound = { from: "e", amount: 3, unit: "day" } as const;
  it.each<[string, unknown, string]>([
    ["nothing", null, "null"],
    ["no start", { amount: 3, unit: "day" }, "no start"],
    ["two starts", { ...sound, before: "e" }, "from, before"],
    ["no event to choose of", { fromLatest: [], amount: 3, unit: "day" }, "fromLatest"],
    ["a misspelt member", { ...sound, atlatest: "2027-05-03" }, "atlatest"],
    ["no amount", { from: "e", unit: "day" }, "amount"],
    ["no unit", { from: "e", amount: 3 }, "unit"],
    ["0 of another unit", { from: "e", amount: 0, unit: "workingDay" }, "amount"],
    ["a negative amount", { ...sound, amount: -3 }, "amount"],
    [
      "a roll towards the event",
      { before: "e", amount: 3, unit: "day", roll: "nextWorkingDay" },
      "rolls towards",
    ],
    ["an unknown roll", { ...sound, roll: "earlierWorkingDay" }, "roll"],
    ["a cap that no year has", { ...sound, atLatest: "02-30" }, "atLatest"],
    ["a cap of no event", { ...sound, atLatest: { event: 3 } }, "atLatest"],
    ["a cap that is nothing", { ...sound, atLatest: null }, "atLatest"],
    ["a cut-off of hours", { from: "e", amount: 3, unit: "hour", cutOff: "16:00" }, "cutOff"],
    ["a fixed day that counts", { on: { date: "2027-05-02" }, amount: 3 }, "fixed day"],
    ["a fixed day that no year has", { on: { day: "04-31", yearOf: "e" } }, "on"],
    ["a fixed day without an event", { on: { day: "04-30" } }, "on"],
    ["a fixed day of two", { on: { day: "04-30", yearOf: "e", yearAfter: "e" } }, "on"],
    ["day 0 of a month", { on: { day: 0, monthAfter: "e" } }, "on"],
    ["a condition that is no rule", { ...sound, when: "small" }, "when"],
  ])("refuses %s", (_, variant, named) => {
    const refusal = () => counted(variant as TermVariant, { e: "2027-04-28T10:00:00.000Z" });
    expect(refusal).toThrow(OgwError);
    expect(refusal).toThrow(/^\[OGW117\]/);
    expect(refusal).toThrow(named);
  });

  it("refuses a way that would not even be taken", () => {
    const ways = [sound, { from: "e", amount: -1, unit: "day" }] as const;
    expect(() => counted(ways, { e: "2027-04-28" })).toThrow("its way 1");
  });
});
