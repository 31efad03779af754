import type { CivilDate } from "./civil-date.ts";
import type { Deadline } from "./compute-deadline.ts";
import type { TermRoll } from "./deadline-spec.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import { nearestWorkingDay } from "./working-days.ts";

/** A last day, and where it was moved from because of which free days. */
export type RolledDay = Pick<Deadline, "lastDay" | "rolledFrom" | "because">;

/** What happens to a last day that is free from work. */
export function rollDay(day: CivilDate, roll: TermRoll, calendar: HolidayCalendar): RolledDay {
  if (roll === "none") return { lastDay: day };
  const { date, passed } = nearestWorkingDay(day, roll === "previousWorkingDay" ? -1 : 1, calendar);
  return passed.length === 0 ? { lastDay: day } : { lastDay: date, rolledFrom: day, because: passed };
}
