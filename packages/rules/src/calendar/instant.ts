import { describeValue, OgwError } from "../errors/index.ts";
import { type EpochDay, fromEpochDay, isCivilDate, toEpochDay } from "./civil-date.ts";

/**
 * A point in time as an ISO 8601 text in UTC, `"2026-05-20T14:00:00.000Z"`. What this package gives out always has
 * three decimals, as `Date.prototype.toISOString` does, so that such texts sort as the instants do.
 */
export type Instant = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?Z$/;
const DAY_MS = 86_400_000;

/**
 * Says whether a value is an instant: UTC, marked by Z, at most milliseconds, a day that exists, no leap second.
 *
 * @example
 * isInstant("2026-05-20T16:00:00+02:00"); // false: written with an offset
 */
export function isInstant(value: unknown): value is Instant {
  return millisecondsOf(value) !== undefined;
}

/**
 * Milliseconds from 1970-01-01T00:00Z to an instant.
 *
 * @throws OgwError OGW114 when the text is not an instant.
 * @example
 * toEpochMilliseconds("1970-01-01T00:00:01Z"); // 1000
 */
export function toEpochMilliseconds(instant: Instant): number {
  const milliseconds = millisecondsOf(instant);
  if (milliseconds === undefined) throw notAnInstant(describeValue(instant));
  return milliseconds;
}

function millisecondsOf(value: unknown): number | undefined {
  const match = typeof value === "string" ? SHAPE.exec(value) : null;
  if (match === null) return undefined;
  const [, date, hours, minutes, seconds = "0", fraction = ""] = match;
  if (!isCivilDate(date)) return undefined;
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return toEpochDay(date) * DAY_MS + time * 1000 + Number(fraction.padEnd(3, "0"));
}

/**
 * The instant that lies a number of milliseconds after 1970-01-01T00:00Z.
 *
 * @throws OgwError OGW114 when the number is not whole, OGW113 when the year lies outside 1 to 9999.
 * @example
 * fromEpochMilliseconds(1000); // "1970-01-01T00:00:01.000Z"
 */
export function fromEpochMilliseconds(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw notAnInstant(`${describeValue(milliseconds)} ms`);
  const { date, time } = civilFromMilliseconds(milliseconds);
  return `${date}T${time}Z`;
}

/**
 * Brings an instant into the one form with three decimals.
 *
 * @throws OgwError OGW114 when the text is not an instant.
 * @example
 * normaliseInstant("2026-05-20T14:00Z"); // "2026-05-20T14:00:00.000Z"
 */
export function normaliseInstant(instant: Instant): Instant {
  return fromEpochMilliseconds(toEpochMilliseconds(instant));
}

/**
 * Orders two instants, however many decimals they are written with: below 0 when the first is earlier, 0 when equal.
 *
 * @throws OgwError OGW114 when a text is not an instant.
 * @example
 * compareInstants("2026-05-20T14:00Z", "2026-05-20T14:00:00.000Z"); // 0
 */
export function compareInstants(left: Instant, right: Instant): number {
  return toEpochMilliseconds(left) - toEpochMilliseconds(right);
}

/**
 * Moves an instant by hours of exactly 3600 seconds; clock changes do not matter.
 *
 * @throws OgwError OGW114 when the text is not an instant or the hours are not whole.
 * @example
 * addHours("2026-03-28T22:00Z", 24); // "2026-03-29T22:00:00.000Z"
 */
export function addHours(instant: Instant, hours: number): Instant {
  if (typeof hours !== "number") throw notAnInstant(`${describeValue(hours)} hours later`);
  return fromEpochMilliseconds(toEpochMilliseconds(instant) + hours * 3_600_000);
}

/** Splits milliseconds on a clock without zone into a civil date and a time `HH:MM:SS.mmm`. */
export function civilFromMilliseconds(milliseconds: number): {
  readonly date: string;
  readonly time: string;
} {
  const day: EpochDay = Math.floor(milliseconds / DAY_MS);
  const rest = milliseconds - day * DAY_MS;
  const padded = (value: number, width = 2) => String(value).padStart(width, "0");
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) % 60;
  const seconds = Math.floor(rest / 1000) % 60;
  return {
    date: fromEpochDay(day),
    time: `${padded(hours)}:${padded(minutes)}:${padded(seconds)}.${padded(rest % 1000, 3)}`,
  };
}

function notAnInstant(shown: string): OgwError {
  return new OgwError({
    code: "OGW114",
    subject: "instant",
    problem: `${shown} is not a point in time`,
    allowed: 'An instant is written in UTC with at most milliseconds, such as "2026-05-20T14:00:00.000Z"',
    remedy: "Make it with Date.prototype.toISOString or fromCivil",
  });
}
