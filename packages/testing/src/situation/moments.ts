import {
  addDays,
  addWorkingDays,
  type CivilDate,
  fromCivil,
  type HolidayCalendar,
  type Instant,
  nearestWorkingDay,
  polishHolidays,
  toCivilDate,
  type Zone,
} from "@opus/grant-rules/calendar";
import type { Draws } from "../random/seeded-random.ts";

const calendar: HolidayCalendar = polishHolidays;
const HOUR_MS = 3_600_000;

/** A moment of office work: `workingDays` after the day of `since`, between 8 and 16 o'clock, never before `since`. */
export function officeHour(since: Instant, workingDays: number, draws: Draws, zone: Zone): Instant {
  const day = nearestWorkingDay(dateOf(since, zone), 1, calendar).date;
  const moment = timeOn(addWorkingDays(day, workingDays, calendar), draws.integer(8 * 60, 16 * 60 - 1), zone);
  return moment > since ? moment : officeHour(since, workingDays + 1, draws, zone);
}

/** A waking hour of any day: `days` after the day of `since`, between 7 and 23 o'clock, never before `since`. */
export function wakingHour(since: Instant, days: number, draws: Draws, zone: Zone): Instant {
  const moment = timeOn(addDays(dateOf(since, zone), days), draws.integer(7 * 60, 23 * 60 - 1), zone);
  return moment > since ? moment : wakingHour(since, days + 1, draws, zone);
}

/** The moment that lies `percent` of the way from one instant to another; whole seconds, before `until`. */
export function partOfTerm(since: Instant, until: Instant, percent: number): Instant {
  const [start, end] = [Date.parse(since), Date.parse(until)];
  const seconds = Math.floor(((end - start) * percent) / 100_000);
  return new Date(Math.max(start, Math.min(start + seconds * 1000, end - 1000))).toISOString();
}

/** A moment of office work on a civil date. */
export function officeHourOn(date: CivilDate, draws: Draws, zone: Zone): Instant {
  return timeOn(date, draws.integer(9 * 60, 15 * 60), zone);
}

/** An instant written with any offset, as UTC with milliseconds. */
export function toUtc(instant: string): Instant {
  return new Date(instant).toISOString();
}

/** The later of two instants. */
export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

const dates = new Map<string, CivilDate>();

/** The civil date of an instant; offsets are whole quarters of an hour, so a quarter has one date. */
export function dateOf(instant: Instant, zone: Zone): CivilDate {
  const key = `${zone} ${Math.floor(Date.parse(instant) / (HOUR_MS / 4))}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  const date = toCivilDate(instant, zone);
  return remember(dates, key, date);
}

const noons = new Map<string, number>();

/** A minute of the day on a civil date; clocks change at night, so noon's offset holds from 7 to 23 o'clock. */
function timeOn(date: CivilDate, minuteOfDay: number, zone: Zone): Instant {
  const key = `${zone} ${date}`;
  const noon = noons.get(key) ?? remember(noons, key, Date.parse(fromCivil(date, "12:00", zone)));
  return new Date(noon + (minuteOfDay - 12 * 60) * 60_000).toISOString();
}

function remember<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  if (known.size >= 10_000) known.clear();
  known.set(key, value);
  return value;
}
