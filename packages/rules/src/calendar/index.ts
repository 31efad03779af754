/**
 * Civil dates, instants, Polish holidays as dated data, and terms by KPA art. 57; nothing depends on the machine's zone.
 *
 * @module @opus/grant-rules/calendar
 */

export {
  type ChangedDay,
  changeHolidays,
  type HolidayChanges,
  type WorkingSaturdays,
} from "./changed-holidays.ts";
export {
  type CivilDate,
  civilDate,
  type DateParts,
  dateParts,
  type EpochDay,
  fromEpochDay,
  isCivilDate,
  isDayOfYear,
  toEpochDay,
} from "./civil-date.ts";
export { computeDeadline, type Deadline, fixedDeadline, isInTime } from "./compute-deadline.ts";
export { computeTerm } from "./compute-term.ts";
export {
  addDays,
  addMonthsClamped,
  addYearsClamped,
  type DateRounding,
  dateAdd,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  type Period,
} from "./date-arithmetic.ts";
export { ageOn, type DateUnit, dateDiff, inclusiveDays } from "./date-diff.ts";
export { type DeadlineSpec, TERM_ROLLS, TERM_UNITS, type TermRoll, type TermUnit } from "./deadline-spec.ts";
export { easterSunday } from "./easter.ts";
export type {
  Effective,
  Holiday,
  HolidayCalendar,
  IsoWeekday,
  WeeklyRest,
  WorkingDay,
} from "./holiday-calendar.ts";
export {
  addHours,
  compareInstants,
  fromEpochMilliseconds,
  type Instant,
  isInstant,
  normaliseInstant,
  toEpochMilliseconds,
} from "./instant.ts";
export { monthPeriods, PARTIAL_MONTHS, type PartialMonths, type TermPeriod } from "./month-periods.ts";
export { polishHolidays } from "./polish-holidays.ts";
export { computeRepeatedTerms, type RepeatedTerm, type TermRepetition } from "./repeated-terms.ts";
export {
  holidayOn,
  isHoliday,
  isoWeekday,
  isWorkingDay,
  nameRestDay,
  type RestDay,
  restDayOn,
} from "./rest-day.ts";
export type {
  CountedTerm,
  FixedDay,
  TermCircumstances,
  TermCount,
  TermMoment,
  TermVariant,
} from "./term.ts";
export { addWorkingDays, nearestWorkingDay, workingDaysBetween } from "./working-days.ts";
export { writtenDay } from "./written-day.ts";
export {
  type ClockChange,
  fromCivil,
  type TimeOfDay,
  toCivil,
  toCivilDate,
  WARSAW,
  type Zone,
} from "./zone.ts";
