import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  fromEpochDay,
  type HolidayCalendar,
  isWorkingDay,
  nearestWorkingDay,
  polishHolidays,
  toEpochDay,
  workingDaysBetween,
} from "./index.ts";

const withoutCentenary: HolidayCalendar = {
  ...polishHolidays,
  holidays: polishHolidays.holidays.filter((holiday) => holiday.id !== "independence-centenary"),
};

const dates = fc.integer({ min: toEpochDay("1992-01-01"), max: toEpochDay("2100-12-31") }).map(fromEpochDay);

describe("counting working days", () => {
  it.each([
    ["2025-12-19", 5, "2025-12-31"],
    ["2026-04-30", 3, "2026-05-06"],
    ["2018-11-09", 3, "2018-11-15"],
    ["2026-11-23", 10, "2026-12-07"],
    ["2026-05-02", 1, "2026-05-04"],
    ["2026-05-04", -1, "2026-04-30"],
    ["2026-05-06", -3, "2026-04-30"],
    ["2026-05-02", 0, "2026-05-02"],
  ])("%s and %i working days are %s", (date, count, expected) => {
    expect(addWorkingDays(date, count, polishHolidays)).toBe(expected);
  });

  it("of November 2018 ends a day earlier where the centenary is no holiday", () => {
    expect(addWorkingDays("2018-11-09", 3, withoutCentenary)).toBe("2018-11-14");
  });

  it("lands on a working day, with exactly that many on the way", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addWorkingDays(date, count, polishHolidays);
        expect(isWorkingDay(end, polishHolidays)).toBe(true);
        expect(workingDaysBetween(date, end, polishHolidays)).toBe(count);
        expect(workingDaysBetween(date, addDays(end, -1), polishHolidays)).toBe(count - 1);
      }),
    );
  });

  it("goes back over the days it went forward over, from a working day", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, count) => {
        fc.pre(isWorkingDay(date, polishHolidays));
        const end = addWorkingDays(date, count, polishHolidays);
        expect(addWorkingDays(end, -count, polishHolidays)).toBe(date);
        expect(workingDaysBetween(date, end, polishHolidays)).toBe(count + 0);
      }),
    );
  });

  it("counts none between a day and itself, or over a weekend", () => {
    expect(workingDaysBetween("2026-05-04", "2026-05-04", polishHolidays)).toBe(0);
    expect(workingDaysBetween("2026-05-08", "2026-05-10", polishHolidays)).toBe(0);
    expect(workingDaysBetween("2026-05-11", "2026-05-08", polishHolidays)).toBe(-1);
  });

  it("names every rest day that it passed over, in the order met", () => {
    expect(nearestWorkingDay("2025-12-24", 1, polishHolidays)).toEqual({
      date: "2025-12-29",
      passed: [
        { date: "2025-12-24", holiday: "christmas-eve" },
        { date: "2025-12-25", holiday: "christmas-day" },
        { date: "2025-12-26", holiday: "second-christmas-day" },
        { date: "2025-12-27", weekday: 6 },
        { date: "2025-12-28", weekday: 7 },
      ],
    });
    expect(nearestWorkingDay("2025-12-28", -1, polishHolidays).date).toBe("2025-12-23");
    expect(nearestWorkingDay("2025-12-29", -1, polishHolidays)).toEqual({ date: "2025-12-29", passed: [] });
  });

  it("refuses numbers and calendars on which counting would not end", () => {
    const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
    const idle: HolidayCalendar = {
      ...polishHolidays,
      weeklyRest: weekdays.map((weekday) => ({ weekday, name: { pl: "wolne", en: "off" }, source: "none" })),
    };
    expect(() => addWorkingDays("2026-01-01", 1, idle)).toThrow("OGW119");
    expect(() => addWorkingDays("2026-01-01", 100_001, polishHolidays)).toThrow("OGW119");
    expect(() => addWorkingDays("2026-01-01", 1.5, polishHolidays)).toThrow("OGW119");
    expect(() => workingDaysBetween("2026-01-01", "2999-01-01", polishHolidays)).toThrow("OGW119");
  });
});
