import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeHolidays, type HolidayChanges } from "./changed-holidays.ts";
import { computeTerm } from "./compute-term.ts";
import { addDays, lastDayOfMonth } from "./date-arithmetic.ts";
import type { TermRoll } from "./deadline-spec.ts";
import { polishHolidays } from "./polish-holidays.ts";
import { isWorkingDay } from "./rest-day.ts";
import type { TermVariant } from "./term.ts";
import { fromCivil } from "./zone.ts";

const zone = "Europe/Warsaw";
const day = fc.integer({ min: 0, max: 14_000 }).map((after) => addDays("2017-01-01", after)); // 25 years back the table of holidays is still complete
const title = { pl: "Dzień urzędu", en: "Office day" };
const monthDay = day.map((date) => date.slice(5));

/** Changes of the calendar, and days that are free by them, said the slow way. */
const changes: fc.Arbitrary<HolidayChanges> = fc.record({
  saturdays: fc.oneof(
    fc.constantFrom("free" as const, "working" as const),
    day.map((workingUntil) => ({ workingUntil })),
    day.map((workingFrom) => ({ workingFrom })),
  ),
  add: fc.array(
    fc.oneof(day, monthDay).map((on) => ({ on, title })),
    { maxLength: 3 },
  ),
  remove: fc.array(
    fc.tuple(fc.oneof(day, monthDay), day).map(([on, from]) => ({ on, from })),
    { maxLength: 3 },
  ),
});

/** Whether a day is free, asked of each change in turn. */
function isFree(date: string, { saturdays = "free", add = [], remove = [] }: HolidayChanges): boolean {
  const isOn = ({ on }: { readonly on: string }) => date.endsWith(on);
  if (remove.some((change) => isOn(change) && (change.from ?? "") <= date)) return false;
  if (add.some(isOn)) return true;
  if (new Date(date).getUTCDay() !== 6) return !isWorkingDay(date, polishHolidays);
  // A Saturday is free for the weekly rest, unless it is a holiday as well.
  const isHoliday = polishHolidays.holidays.some(({ id }) => id === namedBy(date));
  const { workingFrom = "0001-01-01", workingUntil = "9999-12-31" } =
    saturdays === "working" ? {} : saturdays === "free" ? { workingFrom: "9999-12-31" } : saturdays;
  return isHoliday || date < workingFrom || date > workingUntil;
}

/** The holiday that a day is when nothing rests for the week. */
function namedBy(date: string): string | undefined {
  return polishHolidays.holidays.find(
    (holiday) => !isWorkingDay(date, { ...polishHolidays, weeklyRest: [], holidays: [holiday] }),
  )?.id;
}

/** The last day of a term, counted day by day. */
function slowLastDay(
  { before, amount = 0, unit, roll, atLatest }: TermVariant,
  event: string,
  isFreeDay: (date: string) => boolean,
): string {
  const step = before === undefined ? 1 : -1;
  let last = event;
  if (unit === "month" || unit === "year")
    last = sameDayMonthsOn(event, step * amount * (unit === "year" ? 12 : 1));
  const days = unit === "week" ? amount * 7 : unit === "day" || unit === "workingDay" ? amount : 0;
  for (let left = days; left > 0; ) {
    last = addDays(last, step);
    if (unit !== "workingDay" || !isFreeDay(last)) left -= 1;
  }
  const usual: TermRoll = before === undefined ? "nextWorkingDay" : "previousWorkingDay";
  const direction = { none: 0, nextWorkingDay: 1, previousWorkingDay: -1 }[roll ?? usual];
  while (direction !== 0 && isFreeDay(last)) last = addDays(last, direction);
  const stated = typeof atLatest === "string" ? atLatest : undefined;
  const cap = stated?.length === "MM-DD".length ? `${event.slice(0, 4)}-${stated}` : stated;
  return cap !== undefined && cap < last ? cap : last;
}

/** The day of the same number in a month so many months away, or that month's last day: walked month by month. */
function sameDayMonthsOn(date: string, months: number): string {
  let first = `${date.slice(0, 8)}01`;
  for (let left = Math.abs(months); left > 0; left -= 1) {
    first = months > 0 ? addDays(lastDayOfMonth(first), 1) : `${addDays(first, -1).slice(0, 8)}01`;
  }
  const wanted = `${first.slice(0, 8)}${date.slice(8)}`;
  return wanted < lastDayOfMonth(first) ? wanted : lastDayOfMonth(first);
}

const counts = fc.record({
  amount: fc.integer({ min: 1, max: 25 }),
  unit: fc.constantFrom(
    "day" as const,
    "workingDay" as const,
    "week" as const,
    "month" as const,
    "year" as const,
  ),
});
const caps = fc.option(
  fc.oneof(
    day,
    monthDay.filter((on) => on !== "02-29"),
  ),
  { nil: undefined },
);

describe("computeTerm, held against a count day by day", () => {
  it("ends on the same day, in calendars that programmes change, forward and back, capped or not", () => {
    const rolls = fc.constantFrom<(TermRoll | undefined)[]>(
      undefined,
      "none",
      "previousWorkingDay",
      "nextWorkingDay",
    );
    fc.assert(
      fc.property(
        day,
        counts,
        rolls,
        caps,
        changes,
        fc.boolean(),
        (event, count, roll, atLatest, changed, back) => {
          const variant: TermVariant = {
            ...count,
            ...(back ? { before: "e" } : { from: "e" }),
            ...(roll === undefined || (back && roll === "nextWorkingDay") ? {} : { roll }),
            ...(atLatest === undefined ? {} : { atLatest }),
          };
          const term = computeTerm([variant], {
            zone,
            calendar: changeHolidays(polishHolidays, changed),
            moment: () => event,
            holds: () => undefined,
          });
          const expected = slowLastDay(variant, event, (date) => isFree(date, changed));
          expect(term).toMatchObject({
            kind: "due",
            deadline: { lastDay: expected, dueAt: fromCivil(expected, "24:00", zone), inclusive: false },
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("counts hours by the clock of the world, over both changes of the local one", () => {
    const hours = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(day, hours, fc.boolean(), (date, amount, back) => {
        const at = fromCivil(date, "10:30", zone);
        const start = back ? { before: "e" } : { from: "e" };
        const term = computeTerm([{ ...start, amount, unit: "hour" }], {
          zone,
          calendar: polishHolidays,
          moment: () => at,
          holds: () => undefined,
        });
        const expected = new Date(Date.parse(at) + (back ? -1 : 1) * amount * 3_600_000).toISOString();
        expect(term).toMatchObject({ deadline: { dueAt: expected } });
      }),
    );
  });
});
