import { type CivilDate, civilDate, dateParts, daysInMonth, isCivilDate } from "./civil-date.ts";
import { addMonthsClamped, firstDayOfMonth } from "./date-arithmetic.ts";
import type { FixedDay, TermMoment } from "./term.ts";
import type { FoundStart } from "./term-start.ts";
import { toCivilDate, type Zone } from "./zone.ts";

/** The civil day of a moment. */
export function dayOf(moment: TermMoment, zone: Zone): CivilDate {
  return isCivilDate(moment) ? moment : toCivilDate(moment, zone);
}

/** The day that a term fixes; in a month that is too short it is the last one. */
export function fixedDayOf(on: FixedDay, { at }: FoundStart, zone: Zone): CivilDate {
  if ("date" in on) return on.date;
  const day = dayOf(at, zone);
  if ("monthAfter" in on) {
    const { year, month } = dateParts(addMonthsClamped(firstDayOfMonth(day), 1));
    return dayInMonth(year, month, on.day);
  }
  const { year } = dateParts(day);
  return dayInYear("yearAfter" in on ? year + 1 : year, on.day);
}

/** A day `MM-DD` of a year; 29 February is the 28th of a year without it. */
export function dayInYear(year: number, day: string): CivilDate {
  const [month = 1, date = 1] = day.split("-").map(Number);
  return dayInMonth(year, month, date);
}

function dayInMonth(year: number, month: number, day: number): CivilDate {
  return civilDate({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}
