import { civilOf, epochDay } from "../calendar/day-number.ts";
import { twoDigits } from "./decimal.ts";

export { epochDay };

/** Texts of days that were written lately, each where the last bits of its number say: a call is about a few hundred days. */
const writtenDays: { readonly epoch: number; readonly text: string }[] = [];
const MOST_WRITTEN = 1024;

/** Civil date `YYYY-MM-DD` of an epoch day. */
export function dateText(epoch: number): string {
  const place = epoch & (MOST_WRITTEN - 1);
  const known = writtenDays[place];
  if (known?.epoch === epoch) return known.text;
  const text = writtenDay(epoch);
  while (writtenDays.length <= place) writtenDays.push({ epoch: Number.NaN, text: "" });
  writtenDays[place] = { epoch, text };
  return text;
}

function writtenDay(epoch: number): string {
  const { year, month, day } = civilOf(epoch);
  const digits = year >= 1_000 ? String(year) : String(year).padStart(4, "0");
  return `${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Longest text of an instant: nine decimals of a second are more than any clock writes. */
const LONGEST_INSTANT = 40;

/** The first and the last instant of the years 1 to 9999. */
const FIRST_INSTANT = -62_135_596_800_000;
const LAST_INSTANT = 253_402_300_799_999;

/**
 * Milliseconds since 1970 of an instant with a zone (`Z` or `+02:00`), undefined when it is none or lies outside the
 * years 1 to 9999.
 */
export function instantMillis(text: string): number | undefined {
  if (text.length > LONGEST_INSTANT) return undefined;
  const match = INSTANT.exec(text);
  const day = match === null ? undefined : epochDay(match[1] as string);
  if (match === null || day === undefined) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const millis = Number((match[5] ?? "0").padEnd(3, "0"));
  const zone = match[6] as string;
  const offset =
    zone === "Z" ? 0 : (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) * (zone[0] === "-" ? -1 : 1);
  const instant = ((day * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1000 + millis;
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined;
}

/** ISO UTC text of an instant. */
export function instantText(millis: number): string {
  return new Date(millis).toISOString();
}
