import { type CivilDate, dateParts } from "./civil-date.ts";
import { addMonthsClamped, daysBetween } from "./date-arithmetic.ts";

/** Units in which {@link dateDiff} counts. */
export type DateUnit = "day" | "week" | "month" | "year";

/**
 * Counts the full units from one civil date to another, towards zero; negative when the second is earlier.
 *
 * A month or year is full on the same date, or on the last day of a shorter month, as terms end (KPA art. 57 §3, §3a).
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * dateDiff("2025-01-31", "2025-02-28", "month"); // 1
 */
export function dateDiff(from: CivilDate, to: CivilDate, unit: DateUnit): number {
  switch (unit) {
    case "day":
      return daysBetween(from, to);
    case "week":
      return Math.trunc(daysBetween(from, to) / 7) + 0;
    case "month":
      return fullMonths(from, to);
    case "year":
      return Math.trunc(fullMonths(from, to) / 12) + 0;
  }
}

/**
 * The age in full years on a day. A birthday counts from its first minute (KC art. 112); who was born on 29 February
 * has a birthday on 28 February in common years.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * ageOn("2008-05-03", "2026-05-03"); // 18
 */
export function ageOn(birthDate: CivilDate, on: CivilDate): number {
  return dateDiff(birthDate, on, "year");
}

/**
 * Counts the days from the first to the last, both included; 0 or less when they are in the wrong order.
 *
 * @throws OgwError OGW113 for a date that does not exist.
 * @example
 * inclusiveDays("2026-09-01", "2026-11-29"); // 90
 */
export function inclusiveDays(first: CivilDate, last: CivilDate): number {
  return daysBetween(first, last) + 1;
}

function fullMonths(from: CivilDate, to: CivilDate): number {
  const start = dateParts(from);
  const end = dateParts(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const reached = addMonthsClamped(from, months);
  if (months > 0 && reached > to) return months - 1;
  if (months < 0 && reached < to) return months + 1;
  return months;
}
