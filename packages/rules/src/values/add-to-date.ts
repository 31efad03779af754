import { daysInMonth } from "../calendar/civil-date.ts";
import { civilOf, dayNumber } from "../calendar/day-number.ts";
import type { DateRounding, DateUnit } from "../calendar/index.ts";

const YEARS = { lowest: 1, highest: 9999 };

/** Adds whole units to an epoch day; undefined when there is no such day or the year leaves 1-9999. */
export function addToDate(
  day: number,
  amount: number,
  unit: DateUnit,
  rounding: DateRounding,
): number | undefined {
  if (unit === "day" || unit === "week") return inRange(day + amount * (unit === "week" ? 7 : 1));
  const from = civilOf(day);
  const months = from.year * 12 + from.month - 1 + amount * (unit === "year" ? 12 : 1);
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  if (year < YEARS.lowest || year > YEARS.highest) return undefined;
  const last = daysInMonth(year, month);
  if (from.day <= last) return dayNumber(year, month, from.day);
  if (rounding === "error") return undefined;
  return dayNumber(year, month, last) + (rounding === "up" ? 1 : 0);
}

function inRange(day: number): number | undefined {
  return day >= dayNumber(YEARS.lowest, 1, 1) && day <= dayNumber(YEARS.highest, 12, 31) ? day : undefined;
}

/**
 * Full units from one day to another, towards zero; a month or year is full on the same date, or on the last day
 * of a shorter month.
 */
export function completedUnits(from: number, to: number, unit: DateUnit): number {
  if (unit === "day") return to - from;
  if (unit === "week") return Math.trunc((to - from) / 7) + 0;
  const [start, end] = [civilOf(from), civilOf(to)];
  let months = (end.year - start.year) * 12 + end.month - start.month;
  const reached = addToDate(from, months, "month", "down") ?? to;
  if (months > 0 && reached > to) months -= 1;
  else if (months < 0 && reached < to) months += 1;
  return unit === "month" ? months : Math.trunc(months / 12) + 0;
}
