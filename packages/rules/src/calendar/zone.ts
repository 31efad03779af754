import { describeValue, OgwError } from "../errors/index.ts";
import { type CivilDate, toEpochDay } from "./civil-date.ts";
import {
  civilFromMilliseconds,
  fromEpochMilliseconds,
  type Instant,
  toEpochMilliseconds,
} from "./instant.ts";
import { offsetAt, steadyOffset } from "./zone-offset.ts";

/** An IANA time zone, such as `"Europe/Warsaw"`. */
export type Zone = string;

/** The zone in which Polish terms run. */
export const WARSAW: Zone = "Europe/Warsaw";

/** A time of day `"HH:MM"` from `"00:00"` to `"24:00"`, which is the end of the day. */
export type TimeOfDay = string;

/**
 * Which instant is meant when the clock shows a time twice (autumn) or never (spring).
 *
 * `later` takes the later of the two, and past a gap the time as far after it as the clock would have shown;
 * `earlier` the other way about. Deadlines use `later`, so that nobody loses an hour to the clock.
 */
export type ClockChange = "later" | "earlier";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The civil date on which an instant falls in a zone.
 *
 * @throws OgwError OGW114 for an instant, OGW115 for a zone that cannot be used.
 * @example
 * toCivilDate("2018-06-06T22:00:00Z", "Europe/Warsaw"); // "2018-06-07"
 */
export function toCivilDate(instant: Instant, zone: Zone): CivilDate {
  return toCivil(instant, zone).date;
}

/**
 * The civil date and the time of day `HH:MM:SS.mmm` that a clock in a zone shows at an instant.
 *
 * @throws OgwError OGW114 for an instant, OGW115 for a zone that cannot be used.
 * @example
 * toCivil("2026-05-20T14:00:00Z", "Europe/Warsaw"); // { date: "2026-05-20", time: "16:00:00.000" }
 */
export function toCivil(instant: Instant, zone: Zone): { readonly date: CivilDate; readonly time: string } {
  const milliseconds = toEpochMilliseconds(instant);
  return civilFromMilliseconds(milliseconds + offsetAt(checkedZone(zone), milliseconds));
}

/**
 * The instant at which a clock in a zone shows a time on a civil date. `"24:00"` is the start of the next day.
 *
 * @param clockChange what a time means that occurs twice or never on that day
 * @throws OgwError OGW113 for a date, OGW115 for a zone, OGW116 for a time that cannot be used.
 * @example
 * fromCivil("2018-06-06", "24:00", "Europe/Warsaw"); // "2018-06-06T22:00:00.000Z"
 */
export function fromCivil(
  date: CivilDate,
  time: TimeOfDay,
  zone: Zone,
  clockChange: ClockChange = "later",
): Instant {
  const shown = toEpochDay(date) * DAY_MS + minutesOf(time) * MINUTE_MS;
  const name = checkedZone(zone);
  const day = Math.floor(shown / DAY_MS);
  // No clock is a whole day from UTC, so the instant lies within these three days.
  const steady = steadyOffset(name, day - 1, day + 2);
  return fromEpochMilliseconds(shown - (steady ?? changingOffset(name, shown, clockChange)));
}

/** The offset to read a clock time with, near a change of the clock. */
function changingOffset(zone: Zone, shown: number, clockChange: ClockChange): number {
  const offsets = [offsetAt(zone, shown - DAY_MS), offsetAt(zone, shown + DAY_MS)];
  const fitting = offsets.filter((offset) => offsetAt(zone, shown - offset) === offset);
  // In a gap no offset fits: the offset from before it leads past the gap, the one from after it to before the gap.
  const candidates = fitting.length > 0 ? fitting : offsets;
  return clockChange === "earlier" ? Math.max(...candidates) : Math.min(...candidates);
}

const knownZones = new Set<Zone>();

function checkedZone(zone: Zone): Zone {
  if (knownZones.has(zone)) return zone;
  try {
    if (typeof zone !== "string" || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone))
      throw new RangeError("not a zone name");
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch (cause) {
    throw new OgwError({
      code: "OGW115",
      subject: "time zone",
      problem: `${describeValue(zone)} is not known`,
      allowed: 'A zone is an IANA name such as "Europe/Warsaw"',
      remedy: "Correct the name, or run on a platform with full time zone data",
      cause,
    });
  }
  knownZones.add(zone);
  return zone;
}

function minutesOf(time: TimeOfDay): number {
  const match = typeof time === "string" ? /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(time) : null;
  if (match !== null) return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
  throw new OgwError({
    code: "OGW116",
    subject: "time of day",
    problem: `${describeValue(time)} is not a time`,
    allowed: 'A time is written HH:MM from "00:00" to "23:59", or "24:00" for the end of the day',
    remedy: "Correct the time",
  });
}
