import { describeValue, needObject, OgwError } from "../errors/index.ts";
import { type CivilDate, dateOf, dateParts, daysInMonth, fromEpochDay, toEpochDay } from "./civil-date.ts";

/** A length of calendar time; each part is an integer of either sign, and a missing part is 0. */
export interface Period {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/**
 * What to do when adding months lands on a day that does not exist (31 January + 1 month).
 *
 * `down` takes the last day of that month (KPA art. 57 §3, KC art. 112), `up` the first day of the next, `error` gives no
 * date. The names follow Catala's dates-calc.
 */
export type DateRounding = "down" | "up" | "error";

/**
 * Moves a civil date by a number of days.
 *
 * @throws OgwError OGW113 for a date that does not exist or a result outside the calendar, OGW119 for a broken number.
 * @example
 * addDays("2026-02-28", 1); // "2026-03-01"
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(toEpochDay(date) + wholeNumber("days", days));
}

/**
 * Counts the days from one civil date to another; negative when the second is earlier.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * daysBetween("2024-12-10", "2024-12-24"); // 14
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

const PERIOD = { of: "dateAdd", name: "the period", is: "an object such as { months: 1, days: 2 }" };

/**
 * Moves a civil date by a period: years and months first, rounded once, then days.
 *
 * Gives undefined only with rounding `error`, when the day does not exist in the month that was reached.
 *
 * @throws OgwError OGW113 for a date that does not exist or a result outside the calendar, OGW119 for a broken number.
 * @example
 * dateAdd("2025-01-31", { months: 1 }, "down"); // "2025-02-28"
 * dateAdd("2025-01-31", { months: 1 }, "up"); // "2025-03-01"
 */
export function dateAdd(date: CivilDate, period: Period, rounding: "down" | "up"): CivilDate;
export function dateAdd(date: CivilDate, period: Period, rounding: DateRounding): CivilDate | undefined;
export function dateAdd(date: CivilDate, period: Period, rounding: DateRounding): CivilDate | undefined {
  needObject(period, PERIOD);
  const start = dateParts(date);
  const months = wholeNumber("years", period.years ?? 0) * 12 + wholeNumber("months", period.months ?? 0);
  const monthIndex = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const lastDay = daysInMonth(year, month);
  const reached = dateOf({ year, month, day: Math.min(start.day, lastDay) });
  const days = wholeNumber("days", period.days ?? 0);
  if (start.day <= lastDay || rounding === "down") return addDays(reached, days);
  return rounding === "up" ? addDays(reached, days + 1) : undefined;
}

/**
 * Moves a civil date by months, to the same date or to the last day of a shorter month (KPA art. 57 §3).
 *
 * @throws OgwError OGW113 for a date that does not exist or a result outside the calendar, OGW119 for a broken number.
 * @example
 * addMonthsClamped("2026-06-30", 3); // "2026-09-30"
 */
export function addMonthsClamped(date: CivilDate, months: number): CivilDate {
  return dateAdd(date, { months }, "down");
}

/**
 * Moves a civil date by years; 29 February becomes 28 February in a common year (KPA art. 57 §3a).
 *
 * @throws OgwError OGW113 for a date that does not exist or a result outside the calendar, OGW119 for a broken number.
 * @example
 * addYearsClamped("2024-02-29", 1); // "2025-02-28"
 */
export function addYearsClamped(date: CivilDate, years: number): CivilDate {
  return dateAdd(date, { years }, "down");
}

/**
 * The first day of the month of a civil date.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * firstDayOfMonth("2012-02-15"); // "2012-02-01"
 */
export function firstDayOfMonth(date: CivilDate): CivilDate {
  return dateOf({ ...dateParts(date), day: 1 });
}

/**
 * The last day of the month of a civil date.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * lastDayOfMonth("2012-02-15"); // "2012-02-29"
 */
export function lastDayOfMonth(date: CivilDate): CivilDate {
  const { year, month } = dateParts(date);
  return dateOf({ year, month, day: daysInMonth(year, month) });
}

/** Refuses a number that is not whole or too large for any calendar. */
export function wholeNumber(name: string, value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) <= 4_000_000) return value;
  throw new OgwError({
    code: "OGW119",
    subject: `number of ${name}`,
    problem: `${describeValue(value)} cannot be counted on a calendar`,
    allowed: "The number is whole and at most 4 000 000",
    remedy: "Check the length of the term",
  });
}
