/** A moment that CertLogic works with: made by `plusTime` and `dccDateOfBirth` only, precise to a millisecond, UTC. */
export interface DateTime {
  readonly epochMilliseconds: number;
}

const MADE_HERE = new WeakSet<object>();

/** Says whether a value is a moment, and not a record of the data that only looks like one. */
export function isDateTime(value: unknown): value is DateTime {
  return typeof value === "object" && value !== null && MADE_HERE.has(value);
}

/** Units in which `plusTime` counts. */
export const TIME_UNITS = ["year", "month", "day", "hour"] as const;

export type TimeUnit = (typeof TIME_UNITS)[number];

const FORMAT =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{1,2})(?::?(\d{2}))?)?)?)?)?$/;

/**
 * Reads a date or a date-time; undefined when the text is none. A missing time is midnight and a missing offset is
 * UTC; digits past the millisecond are cut off; of a year or a month alone, the last day is taken.
 *
 * @example
 * readDateTime("2004-02"); // 2004-02-29T00:00:00.000Z
 */
export function readDateTime(text: string): DateTime | undefined {
  const parts = FORMAT.exec(text);
  if (parts === null) return undefined;
  const numberAt = (group: number, otherwise = 0) => Number(parts[group] ?? otherwise);
  const [year, month] = [numberAt(1), numberAt(2, 12)];
  const lastDay = daysIn(year, month);
  const day = numberAt(3, lastDay);
  const [hour, minute, second] = [numberAt(4), numberAt(5), numberAt(6)];
  const [offsetHours, offsetMinutes] = [numberAt(9), numberAt(10)];
  const exists = isWithin(month, 1, 12) && isWithin(day, 1, lastDay);
  const isOnClock = hour <= 23 && minute <= 59 && second <= 59 && offsetHours <= 23 && offsetMinutes <= 59;
  if (!exists || !isOnClock) return undefined;
  const offset = (parts[8] === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  const milliseconds = Number((parts[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const date = midnight(year, month, day);
  date.setUTCHours(hour, minute - offset, second, milliseconds);
  return dateTimeAt(date.getTime());
}

/** Reads a date of birth: a year, a month or a day, taken as the last day it may be; undefined for anything else. */
export function readDateOfBirth(text: string): DateTime | undefined {
  return text.includes("T") ? undefined : readDateTime(text);
}

/**
 * Moves a moment by whole units, as JavaScript's dates do: a day that the month does not have runs over into
 * the next month, so that 29 February plus a year is 1 March. Undefined when the moment would leave the calendar.
 */
export function plusTime(moment: DateTime, amount: number, unit: TimeUnit): DateTime | undefined {
  const date = new Date(moment.epochMilliseconds);
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + amount);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + amount);
  else if (unit === "day") date.setUTCDate(date.getUTCDate() + amount);
  else date.setUTCHours(date.getUTCHours() + amount);
  return Number.isNaN(date.getTime()) ? undefined : dateTimeAt(date.getTime());
}

/** Writes a moment as it leaves the evaluation: `2026-03-01T00:00:00.000Z`. */
export function writeDateTime(moment: DateTime): string {
  return new Date(moment.epochMilliseconds).toISOString();
}

function dateTimeAt(epochMilliseconds: number): DateTime {
  const moment = Object.freeze({ epochMilliseconds });
  MADE_HERE.add(moment);
  return moment;
}

function midnight(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function daysIn(year: number, month: number): number {
  return midnight(year, month + 1, 0).getUTCDate();
}

function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
