import { OgwError } from "../errors/index.ts";
import type { CivilDate } from "./civil-date.ts";
import { addDays, wholeNumber } from "./date-arithmetic.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import { isWorkingDay, type RestDay, restDayOn } from "./rest-day.ts";

const MOST_WORKING_DAYS = 100_000;
const LONGEST_REST = 366;

/**
 * Moves a civil date by working days: every Saturday, Sunday and holiday on the way is skipped, and the first day is
 * not counted. By 0 the date stays as it is.
 *
 * @param count number of working days; negative counts back
 * @throws OgwError OGW113 for dates, OGW118 before the calendar is complete, OGW119 for more than 100 000 days.
 * @example
 * addWorkingDays("2026-04-30", 3, polishHolidays); // "2026-05-06"
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: HolidayCalendar): CivilDate {
  const left = Math.abs(wholeNumber("working days", count));
  if (left > MOST_WORKING_DAYS) throw tooMany(`${count} working days`);
  let day = addDays(date, 0);
  for (let counted = 0; counted < left; counted += 1) {
    day = nearestWorkingDay(addDays(day, Math.sign(count)), Math.sign(count), calendar).date;
  }
  return day;
}

/**
 * Counts the working days after the first date up to and including the second, as terms count them; negative when the
 * second is earlier, and then the first day that counts is the one before the first date.
 *
 * @throws OgwError OGW113 for dates, OGW118 before the calendar is complete, OGW119 for a span over 100 000 days.
 * @example
 * workingDaysBetween("2026-04-30", "2026-05-06", polishHolidays); // 3
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: HolidayCalendar): number {
  const direction = to < from ? -1 : 1;
  let count = 0;
  let steps = 0;
  for (let day = addDays(from, 0); day !== addDays(to, 0); ) {
    day = addDays(day, direction);
    steps += 1;
    if (steps > MOST_WORKING_DAYS) throw tooMany(`the span from ${from} to ${to}`);
    if (isWorkingDay(day, calendar)) count += direction;
  }
  return count;
}

/**
 * Finds the nearest working day, this one included, and the rest days that were passed over.
 *
 * @param direction 1 to look later, -1 to look earlier
 * @throws OgwError OGW113 for dates, OGW118 before the calendar is complete, OGW119 when a year holds no working day.
 * @example
 * nearestWorkingDay("2026-05-02", 1, polishHolidays).date; // "2026-05-04"
 */
export function nearestWorkingDay(
  date: CivilDate,
  direction: number,
  calendar: HolidayCalendar,
): { readonly date: CivilDate; readonly passed: readonly RestDay[] } {
  const passed: RestDay[] = [];
  let day = date;
  for (let rest = restDayOn(day, calendar); rest !== undefined; rest = restDayOn(day, calendar)) {
    passed.push(rest);
    if (passed.length > LONGEST_REST)
      throw tooMany(`calendar "${calendar.id}", where a year has no working day,`);
    day = addDays(day, direction < 0 ? -1 : 1);
  }
  return { date: day, passed };
}

function tooMany(what: string): OgwError {
  return new OgwError({
    code: "OGW119",
    subject: "working days",
    problem: `${what} cannot be counted`,
    allowed: `At most ${MOST_WORKING_DAYS} days are counted one by one, and every year needs a working day`,
    remedy: "Check the length of the term and the calendar",
  });
}
