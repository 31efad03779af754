import { describe, expect, it } from "vitest";
import {
  addDays,
  easterSunday,
  type HolidayCalendar,
  holidayOn,
  isHoliday,
  isWorkingDay,
  nameRestDay,
  polishHolidays,
  restDayOn,
} from "./index.ts";

describe("Polish holidays", () => {
  it.each([
    [2018, "2018-04-01", "2018-05-31"],
    [2019, "2019-04-21", "2019-06-20"],
    [2024, "2024-03-31", "2024-05-30"],
    [2025, "2025-04-20", "2025-06-19"],
    [2026, "2026-04-05", "2026-06-04"],
    [2027, "2027-03-28", "2027-05-27"],
  ])("have Easter of %i on %s and Corpus Christi on %s", (year, easter, corpusChristi) => {
    expect(easterSunday(year)).toBe(easter);
    expect(holidayOn(corpusChristi, polishHolidays)?.id).toBe("corpus-christi");
  });

  it.each([
    [1818, "1818-03-22"],
    [1886, "1886-04-25"],
    [1943, "1943-04-25"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("have Easter of %i, at the edges of its range, on %s", (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it("are fourteen a year since Christmas Eve of 2025, thirteen since Epiphany of 2011, twelve before", () => {
    const countOf = (year: number) =>
      Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
        (date) => date.startsWith(String(year)) && isHoliday(date, polishHolidays),
      ).length;
    expect([1991, 2010, 2011, 2017, 2018, 2019, 2024, 2025, 2026].map(countOf)).toEqual([
      12, 12, 13, 13, 14, 13, 13, 14, 14,
    ]);
  });

  it("know when each became law", () => {
    expect(isHoliday("2010-01-06", polishHolidays)).toBe(false);
    expect(isHoliday("2011-01-06", polishHolidays)).toBe(true);
    expect(isHoliday("2024-12-24", polishHolidays)).toBe(false);
    expect(isHoliday("2025-12-24", polishHolidays)).toBe(true);
    expect(isHoliday("2017-11-12", polishHolidays)).toBe(false);
    expect(isHoliday("2018-11-12", polishHolidays)).toBe(true);
    expect(isHoliday("2019-11-12", polishHolidays)).toBe(false);
  });

  it("say nothing about a time whose law they do not hold", () => {
    expect(() => isHoliday("1990-12-31", polishHolidays)).toThrow("OGW118");
    expect(isHoliday("1991-01-01", polishHolidays)).toBe(true);
  });

  it("have unique ids, names in both languages and a legal source", () => {
    const ids = polishHolidays.holidays.map((holiday) => holiday.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, source } of [...polishHolidays.holidays, ...polishHolidays.weeklyRest]) {
      expect([name.pl, name.en, source].every((text) => text.length > 3)).toBe(true);
    }
  });
});

describe("a working day", () => {
  it("is neither Saturday nor Sunday nor a holiday", () => {
    const week = [
      "2026-06-01",
      "2026-06-02",
      "2026-06-03",
      "2026-06-04",
      "2026-06-05",
      "2026-06-06",
      "2026-06-07",
    ];
    expect(week.map((date) => isWorkingDay(date, polishHolidays))).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("is missing for a reason that can be named, a holiday before a day of the week", () => {
    const sunday = restDayOn("2026-05-03", polishHolidays);
    expect(sunday).toEqual({ date: "2026-05-03", holiday: "constitution-day" });
    const saturday = restDayOn("2026-05-02", polishHolidays);
    expect(saturday).toEqual({ date: "2026-05-02", weekday: 6 });
    expect(restDayOn("2026-05-04", polishHolidays)).toBeUndefined();
    if (sunday === undefined || saturday === undefined) return;
    expect(nameRestDay(sunday, polishHolidays).pl).toBe("Święto Narodowe Trzeciego Maja");
    expect(nameRestDay(saturday, polishHolidays)).toEqual({ pl: "sobota", en: "Saturday" });
    expect(nameRestDay({ date: "2026-05-02", holiday: "gone" }, polishHolidays).en).toBe("day off");
  });

  it("follows a calendar of one's own, with dated weekly rest", () => {
    const law = "a regulation";
    const own: HolidayCalendar = {
      id: "own",
      version: "1",
      completeFrom: "2000-01-01",
      weeklyRest: [
        {
          weekday: 6,
          name: { pl: "sobota", en: "Saturday" },
          from: "2017-06-01",
          to: "2017-06-30",
          source: law,
        },
      ],
      holidays: [
        { id: "leap", name: { pl: "przestępny", en: "leap" }, on: { month: 2, day: 29 }, source: law },
        { id: "twice", name: { pl: "drugi", en: "second" }, on: { once: "2020-02-29" }, source: law },
      ],
    };
    expect(["2017-05-27", "2017-06-03", "2017-07-01"].map((day) => isWorkingDay(day, own))).toEqual([
      true,
      false,
      true,
    ]);
    expect(holidayOn("2020-02-29", own)?.id).toBe("leap");
    expect(isWorkingDay("2019-03-01", own)).toBe(true);
    expect(isWorkingDay("2026-12-25", own)).toBe(true);
  });
});
