import { describeValue, needObject, OgwError } from "../errors/index.ts";

/**
 * A day of the calendar without time or zone, as `"YYYY-MM-DD"` from `"0001-01-01"` to `"9999-12-31"`; proleptic
 * Gregorian. Texts of this form sort as the days do.
 */
export type CivilDate = string;

/** Days since 1970-01-01, an integer. */
export type EpochDay = number;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH_FROM_MARCH = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337] as const;
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
  return partsOrUndefined(value) !== undefined;
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
  const parts = partsOrUndefined(date);
  if (parts !== undefined) return parts;
  throw new OgwError({
    code: "OGW113",
    subject: "civil date",
    problem: `${describeValue(date)} is not a day of the calendar`,
    allowed: "A civil date is written YYYY-MM-DD and exists, from 0001-01-01 to 9999-12-31",
    remedy: "Correct the date; take the day of an instant with toCivilDate",
  });
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
  const { year, month, day } = parts;
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  dateParts(text);
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
  const { year, month, day } = dateParts(date);
  // Years that begin in March put the leap day last, so that one table serves all years.
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + (DAYS_BEFORE_MONTH_FROM_MARCH[monthFromMarch] ?? 0) + day - 719_469;
}

/**
 * The civil date that lies a number of days after 1970-01-01.
 *
 * @throws OgwError OGW113 when the result lies outside the years 1 to 9999 or the number is not whole.
 * @example
 * fromEpochDay(30); // "1970-01-31"
 */
export function fromEpochDay(epochDay: EpochDay): CivilDate {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY) {
    throw new OgwError({
      code: "OGW113",
      subject: "civil date",
      problem: `day ${describeValue(epochDay)} from 1970-01-01 lies outside the calendar`,
      allowed: "Civil dates run from 0001-01-01 to 9999-12-31",
      remedy: "Check the number of days, weeks, months or years that was added",
    });
  }
  // After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  const days = epochDay + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/**
 * The number of days of a month.
 *
 * @example
 * daysInMonth(2024, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function partsOrUndefined(value: unknown): DateParts | undefined {
  const match = typeof value === "string" ? SHAPE.exec(value) : null;
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
