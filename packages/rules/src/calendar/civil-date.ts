import { describeValue, needObject, OgwError } from "../errors/index.ts";
import { civilOf, epochDay } from "./day-number.ts";

export { daysInMonth } from "./day-number.ts";

/**
 * A day of the calendar without time or zone, as `"YYYY-MM-DD"` from `"0001-01-01"` to `"9999-12-31"`; proleptic
 * Gregorian. Texts of this form sort as the days do.
 */
export type CivilDate = string;

/** Days since 1970-01-01, an integer. */
export type EpochDay = number;

const FIRST_EPOCH_DAY = -719_162;
const LAST_EPOCH_DAY = 2_932_896;

/** Year, month (1-12) and day (1-31) of a civil date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Says whether a value is a day that exists, written `YYYY-MM-DD`.
 *
 * @example
 * isCivilDate("2026-02-29"); // false: 2026 is no leap year
 */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === "string" && epochDay(value) !== undefined;
}

/**
 * Says whether a value is a day of the year, written `MM-DD`; 29 February is one.
 *
 * @example
 * isDayOfYear("04-31"); // false
 */
export function isDayOfYear(value: unknown): value is string {
  // A leap year has every day.
  return typeof value === "string" && isCivilDate(`2000-${value}`);
}

/**
 * Splits a civil date.
 *
 * @throws OgwError OGW113 when the text is not a day that exists.
 * @example
 * dateParts("2026-05-03"); // { year: 2026, month: 5, day: 3 }
 */
export function dateParts(date: CivilDate): DateParts {
  return civilOf(toEpochDay(date));
}

const PARTS = { of: "civilDate", name: "the object of parts", is: "an object { year, month, day }" };

/**
 * Puts a civil date together; the month and day must exist.
 *
 * @throws OgwError OGW113 when there is no such day.
 * @example
 * civilDate({ year: 2026, month: 5, day: 3 }); // "2026-05-03"
 */
export function civilDate(parts: DateParts): CivilDate {
  needObject(parts, PARTS);
  return dateOf(parts);
}

/** The same, of what is sure to be parts. */
export function dateOf(parts: DateParts): CivilDate {
  const text = written(parts);
  toEpochDay(text);
  return text;
}

/**
 * Counts the days from 1970-01-01 to a civil date.
 *
 * @throws OgwError OGW113 when the text is not a day that exists.
 * @example
 * toEpochDay("1970-01-31"); // 30
 */
export function toEpochDay(date: CivilDate): EpochDay {
  const day = typeof date === "string" ? epochDay(date) : undefined;
  if (day !== undefined) return day;
  throw new OgwError({
    code: "OGW113",
    subject: "civil date",
    problem: `${describeValue(date)} is not a day of the calendar`,
    allowed: "A civil date is written YYYY-MM-DD and exists, from 0001-01-01 to 9999-12-31",
    remedy: "Correct the date; take the day of an instant with toCivilDate",
  });
}

/**
 * The civil date that lies a number of days after 1970-01-01.
 *
 * @throws OgwError OGW113 when the result lies outside the years 1 to 9999 or the number is not whole.
 * @example
 * fromEpochDay(30); // "1970-01-31"
 */
export function fromEpochDay(day: EpochDay): CivilDate {
  if (!Number.isInteger(day) || day < FIRST_EPOCH_DAY || day > LAST_EPOCH_DAY) {
    throw new OgwError({
      code: "OGW113",
      subject: "civil date",
      problem: `day ${describeValue(day)} from 1970-01-01 lies outside the calendar`,
      allowed: "Civil dates run from 0001-01-01 to 9999-12-31",
      remedy: "Check the number of days, weeks, months or years that was added",
    });
  }
  return written(civilOf(day));
}

function written({ year, month, day }: DateParts): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
