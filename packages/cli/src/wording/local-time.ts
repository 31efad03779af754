import { toCivilDate } from "@opus/grant-rules/calendar";
import type { Lang } from "@opus/grant-rules/errors";
import { LOCALES } from "./locales.ts";

/**
 * An instant as the clock on the wall of `zone` showed it, with seconds left out.
 *
 * @example
 * localTime("2015-03-02T08:00:00.000Z", "Europe/Warsaw", "pl"); // "02.03.2015, 09:00"
 */
export function localTime(instant: string, zone: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  });
  return format.format(new Date(instant));
}

/** The day of an instant in a zone, or a civil date, in words. */
export function dayInWords(at: string, zone: string, lang: Lang): string {
  return civilDay(at.includes("T") ? toCivilDate(at, zone) : at, lang);
}

/**
 * The end of a term, which is the first instant that is too late: an end at midnight is the end of the day before.
 *
 * @example
 * termEnd("2027-03-31T22:00:00.000Z", "Europe/Warsaw", "pl"); // "31.03.2027, 24:00"
 */
export function termEnd(dueAt: string, zone: string, lang: Lang): string {
  const shown = localTime(dueAt, zone, lang);
  if (!shown.endsWith(MIDNIGHT) || Date.parse(dueAt) % MINUTE !== 0) return shown;
  const before = localTime(new Date(Date.parse(dueAt) - 1).toISOString(), zone, lang);
  return `${before.slice(0, -MIDNIGHT.length)}24:00`;
}

/** Deadlines at which something begins; at midnight that is the new day. */
const BEGINNINGS: readonly string[] = ["callOpening"];

/** The moment of a deadline by its name: the end of a term, or the beginning of what begins with it. */
export function deadlineMoment(
  { name, dueAt }: { readonly name: string; readonly dueAt: string },
  zone: string,
  lang: Lang,
): string {
  return BEGINNINGS.includes(name) ? localTime(dueAt, zone, lang) : termEnd(dueAt, zone, lang);
}

const MIDNIGHT = "00:00";
const MINUTE = 60_000;

/** A civil date in words. */
export function civilDay(date: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${date}T12:00:00Z`));
}
