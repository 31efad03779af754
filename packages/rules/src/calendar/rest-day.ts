import { type LocalisedText, needObject, OgwError } from "../errors/index.ts";
import { type CivilDate, dateOf, dateParts, daysInMonth, toEpochDay } from "./civil-date.ts";
import { addDays } from "./date-arithmetic.ts";
import { easterSunday } from "./easter.ts";
import type { Effective, Holiday, HolidayCalendar, IsoWeekday } from "./holiday-calendar.ts";

/** Why a day is free from work: the id of a holiday, or a day of the week. Plain JSON, fit for a journal. */
export type RestDay = { readonly date: CivilDate } & (
  | { readonly holiday: string }
  | { readonly weekday: IsoWeekday }
);

/**
 * The day of the week: 1 is Monday, 7 is Sunday.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * isoWeekday("2026-05-03"); // 7
 */
export function isoWeekday(date: CivilDate): IsoWeekday {
  // 1970-01-01 was a Thursday.
  return (((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1) as IsoWeekday;
}

const CALENDAR = {
  of: "calendar",
  name: "the calendar",
  is: "a calendar of holidays such as polishHolidays",
};

/**
 * The public holiday that falls on a day, or undefined. A plain Sunday is none.
 *
 * @throws OgwError OGW113 for a date that does not exist, OGW118 for a day before the calendar is complete.
 * @example
 * holidayOn("2025-12-24", polishHolidays)?.id; // "christmas-eve"
 */
export function holidayOn(date: CivilDate, calendar: HolidayCalendar): Holiday | undefined {
  const { year } = dateParts(date);
  needObject(calendar, CALENDAR, ["completeFrom", "holidays"]);
  if (date < calendar.completeFrom) {
    throw new OgwError({
      code: "OGW118",
      subject: `calendar "${calendar.id}" version ${calendar.version}`,
      problem: `it says nothing certain about ${date}`,
      allowed: `It is complete from ${calendar.completeFrom}`,
      remedy: "Use a calendar that holds the law of that time",
    });
  }
  const holiday = holidaysOfYear(year, calendar).get(date);
  return holiday !== undefined && isStatedWorking(date, calendar) ? undefined : holiday;
}

/**
 * Says whether a public holiday falls on a day.
 *
 * @throws OgwError OGW113 for a date that does not exist, OGW118 for a day before the calendar is complete.
 * @example
 * isHoliday("2024-12-24", polishHolidays); // false: Christmas Eve is a holiday from 2025
 */
export function isHoliday(date: CivilDate, calendar: HolidayCalendar): boolean {
  return holidayOn(date, calendar) !== undefined;
}

/**
 * Says why a day is free from work, or gives undefined for a working day. A holiday comes before the day of the week.
 *
 * @throws OgwError OGW113 for a date that does not exist, OGW118 for a day before the calendar is complete.
 * @example
 * restDayOn("2025-12-27", polishHolidays); // { date: "2025-12-27", weekday: 6 }
 */
export function restDayOn(date: CivilDate, calendar: HolidayCalendar): RestDay | undefined {
  const holiday = holidayOn(date, calendar);
  if (holiday !== undefined) return { date, holiday: holiday.id };
  if (isStatedWorking(date, calendar)) return undefined;
  const weekday = isoWeekday(date);
  const rests = calendar.weeklyRest.some((rest) => rest.weekday === weekday && isInForce(rest, date));
  return rests ? { date, weekday } : undefined;
}

/**
 * Says whether a day is a working day: neither a holiday nor a weekly rest day.
 *
 * @throws OgwError OGW113 for a date that does not exist, OGW118 for a day before the calendar is complete.
 * @example
 * isWorkingDay("2026-05-04", polishHolidays); // true
 */
export function isWorkingDay(date: CivilDate, calendar: HolidayCalendar): boolean {
  return restDayOn(date, calendar) === undefined;
}

const REST = { of: "nameRestDay", name: "the day", is: "what restDayOn gave" };

/**
 * Names a rest day in both languages.
 *
 * @example
 * nameRestDay({ date: "2025-12-27", weekday: 6 }, polishHolidays).en; // "Saturday"
 */
export function nameRestDay(rest: RestDay, calendar: HolidayCalendar): LocalisedText {
  needObject(rest, REST);
  needObject(calendar, CALENDAR, ["holidays", "weeklyRest"]);
  const named =
    "holiday" in rest
      ? calendar.holidays.find((holiday) => holiday.id === rest.holiday)
      : calendar.weeklyRest.find((weekly) => weekly.weekday === rest.weekday);
  return named?.name ?? { pl: "dzień wolny", en: "day off" };
}

/** Tables of single years by calendar object; a calendar is data and never changes. */
const tables = new WeakMap<HolidayCalendar, Map<number, ReadonlyMap<CivilDate, Holiday>>>();

function holidaysOfYear(year: number, calendar: HolidayCalendar): ReadonlyMap<CivilDate, Holiday> {
  let years = tables.get(calendar);
  if (years === undefined) {
    years = new Map();
    tables.set(calendar, years);
  }
  let table = years.get(year);
  if (table === undefined) {
    table = buildYear(year, calendar);
    years.set(year, table);
  }
  return table;
}

function buildYear(year: number, calendar: HolidayCalendar): ReadonlyMap<CivilDate, Holiday> {
  const table = new Map<CivilDate, Holiday>();
  for (const holiday of calendar.holidays) {
    const date = dateInYear(holiday, year);
    if (date !== undefined && isInForce(holiday, date) && !table.has(date)) table.set(date, holiday);
  }
  return table;
}

function dateInYear({ on }: Holiday, year: number): CivilDate | undefined {
  if ("once" in on) return dateParts(on.once).year === year ? on.once : undefined;
  if ("daysFromEaster" in on) return addDays(easterSunday(year), on.daysFromEaster);
  return on.day <= daysInMonth(year, on.month) ? dateOf({ year, month: on.month, day: on.day }) : undefined;
}

function isStatedWorking(date: CivilDate, { working = [] }: HolidayCalendar): boolean {
  const { month, day } = dateParts(date);
  return working.some((one) => {
    const { on } = one;
    const falls = "once" in on ? on.once === date : on.month === month && on.day === day;
    return falls && isInForce(one, date);
  });
}

function isInForce({ from, to }: Effective, date: CivilDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}
