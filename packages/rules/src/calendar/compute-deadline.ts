import { needObject, OgwError } from "../errors/index.ts";
import { type CivilDate, isCivilDate } from "./civil-date.ts";
import { addDays, addMonthsClamped, addYearsClamped } from "./date-arithmetic.ts";
import { checkDeadlineSpec, type DeadlineSpec, rollOf } from "./deadline-spec.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import { addHours, compareInstants, type Instant } from "./instant.ts";
import type { RestDay } from "./rest-day.ts";
import { rollDay } from "./roll-day.ts";
import { addWorkingDays } from "./working-days.ts";
import { fromCivil, type TimeOfDay, toCivil, toCivilDate, WARSAW, type Zone } from "./zone.ts";

/** The end of a term, as plain JSON. */
export interface Deadline {
  /** An act is in time before this instant, or also at it when `inclusive` is true. */
  readonly dueAt: Instant;
  readonly inclusive: boolean;
  /** The day on which the term ends, in its zone. */
  readonly lastDay: CivilDate;
  /** Where the term would have ended, when that day was free from work. */
  readonly rolledFrom?: CivilDate;
  /** The free days that were passed over, in the order in which they were met. */
  readonly because?: readonly RestDay[];
}

/**
 * Computes the end of a term by KPA art. 57 (and KC art. 111-115, which count alike).
 *
 * - The day of the event is not counted; a term ends with the end of its last day, or at its cut-off.
 * - Weeks end on the day of the same name, months and years on the same date or the last day of a shorter month.
 * - A last day that is a holiday or a Saturday moves to the next working day; back in terms that run back.
 * - Working days skip free days throughout. Hours are exact and do not roll unless the term says so.
 *
 * A term that runs back ends with the end of the day that lies `amount` before the event: where a regulation wants so
 * many *full* days in between, state one day more. A fixed date is no term: see `fixedDeadline`.
 *
 * @param spec the term
 * @param start the event: an instant, or a civil date when only the day is known (not for hours)
 * @param calendar holidays and weekly rest
 * @throws OgwError OGW113-119 for a spec, start or calendar that cannot be used.
 * @example
 * computeDeadline({ amount: 14, unit: "day" }, "2025-12-10", polishHolidays).lastDay; // "2025-12-29"
 */
export function computeDeadline(
  spec: DeadlineSpec,
  start: Instant | CivilDate,
  calendar: HolidayCalendar,
): Deadline {
  checkDeadlineSpec(spec);
  const zone = spec.zone ?? WARSAW;
  const inclusive = spec.inclusive ?? false;
  if (spec.unit === "hour") return hourDeadline(spec, start, zone, calendar);
  const startDay = isCivilDate(start) ? start : toCivilDate(start, zone);
  const rolled = rollDay(lastDayOf(spec, startDay, calendar), rollOf(spec), calendar);
  return { dueAt: fromCivil(rolled.lastDay, spec.cutOff ?? "24:00", zone), inclusive, ...rolled };
}

const OPTIONS = { of: "fixedDeadline", name: "the object of options", is: "{ inclusive }, or nothing" };
const DEADLINE = { of: "isInTime", name: "the deadline", is: "what computeDeadline gave" };

/**
 * The end that a regulation fixes as a date ("by 20 May 2019, 16:00"). It never rolls, whatever day it falls on.
 *
 * @param options.inclusive whether the very instant of the end is still in time
 * @throws OgwError OGW113 for a date, OGW115 for a zone, OGW116 for a time that cannot be used.
 * @example
 * fixedDeadline("2019-12-08", "24:00", "Europe/Warsaw").lastDay; // "2019-12-08", a Sunday
 */
export function fixedDeadline(
  date: CivilDate,
  time: TimeOfDay,
  zone: Zone,
  options: { readonly inclusive?: boolean } = {},
): Deadline {
  needObject(options, OPTIONS);
  const { inclusive = false } = options;
  return { dueAt: fromCivil(date, time, zone), inclusive, lastDay: date };
}

/**
 * Says whether an act at an instant is in time.
 *
 * @throws OgwError OGW114 when the instant cannot be read.
 * @example
 * isInTime(fixedDeadline("2018-06-06", "24:00", "Europe/Warsaw"), "2018-06-06T22:00:00Z"); // false
 */
export function isInTime(deadline: Pick<Deadline, "dueAt" | "inclusive">, at: Instant): boolean {
  needObject(deadline, DEADLINE);
  const order = compareInstants(at, deadline.dueAt);
  return deadline.inclusive ? order <= 0 : order < 0;
}

function lastDayOf(
  { amount, unit }: DeadlineSpec,
  startDay: CivilDate,
  calendar: HolidayCalendar,
): CivilDate {
  switch (unit) {
    case "day":
      return addDays(startDay, amount);
    case "workingDay":
      return addWorkingDays(startDay, amount, calendar);
    case "week":
      return addDays(startDay, amount * 7);
    case "month":
      return addMonthsClamped(startDay, amount);
    case "year":
      return addYearsClamped(startDay, amount);
    case "hour":
      return startDay;
  }
}

/** Hours end at their own minute; where the term says that they roll, at the same time of a working day. */
function hourDeadline(spec: DeadlineSpec, start: Instant, zone: Zone, calendar: HolidayCalendar): Deadline {
  if (isCivilDate(start)) {
    throw new OgwError({
      code: "OGW117",
      subject: "term",
      problem: `${spec.amount} hours cannot be counted from the day ${start}`,
      allowed: "A term in hours starts at an instant",
      remedy: "Pass the instant of the event, or state the term in days",
    });
  }
  const end = addHours(start, spec.amount);
  const { date, time } = toCivil(end, zone);
  const rolled = rollDay(date, rollOf(spec), calendar);
  const isMoved = rolled.rolledFrom !== undefined;
  const dueAt = isMoved ? withSecondsOf(fromCivil(rolled.lastDay, time.slice(0, 5), zone), end) : end;
  return { dueAt, inclusive: spec.inclusive ?? false, ...rolled };
}

/** Every zone in use has offsets of whole minutes, so seconds are the same on every clock. */
function withSecondsOf(instant: Instant, other: Instant): Instant {
  return `${instant.slice(0, 17)}${other.slice(17)}`;
}
