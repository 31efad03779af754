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

/** A civil date in words. */
export function civilDay(date: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${date}T12:00:00Z`));
}
