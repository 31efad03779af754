import { tzOffset } from "@date-fns/tz/tzOffset";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_REMEMBERED = 20_000;

/** Offsets at the starts of UTC days by zone: asking the platform costs some ten microseconds a time. */
const remembered = new Map<string, Map<number, number>>();
let count = 0;

/**
 * How far a zone's clock is ahead of UTC at an instant, in milliseconds.
 *
 * @param zone a zone name that was checked
 * @param milliseconds from 1970-01-01T00:00Z
 */
export function offsetAt(zone: string, milliseconds: number): number {
  const day = Math.floor(milliseconds / DAY_MS);
  return steadyOffset(zone, day, day + 1) ?? askPlatform(zone, milliseconds);
}

/**
 * The offset that holds throughout some UTC days, or undefined when the clock changes within them.
 *
 * No zone changes its clock there and back within three days, so equal offsets at both ends tell it.
 *
 * @param from number of the first UTC day from 1970-01-01
 * @param to number of the UTC day at whose start the span ends, at most three later
 */
export function steadyOffset(zone: string, from: number, to: number): number | undefined {
  const offset = offsetAtStart(zone, from);
  return offset === offsetAtStart(zone, to) ? offset : undefined;
}

function offsetAtStart(zone: string, day: number): number {
  let days = remembered.get(zone);
  if (days === undefined) {
    days = new Map();
    remembered.set(zone, days);
  }
  let offset = days.get(day);
  if (offset === undefined) {
    offset = askPlatform(zone, day * DAY_MS);
    if (count >= MOST_REMEMBERED) {
      for (const known of remembered.values()) known.clear();
      count = 0;
    }
    days.set(day, offset);
    count += 1;
  }
  return offset;
}

function askPlatform(zone: string, milliseconds: number): number {
  return Math.round(tzOffset(zone, new Date(milliseconds)) * MINUTE_MS);
}
