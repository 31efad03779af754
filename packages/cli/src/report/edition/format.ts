import type { Lang } from "@opus/grant-rules/errors";
import { LOCALES } from "../../wording/locales.ts";

/** A whole number with grouped thousands. */
export function count(value: number, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], { useGrouping: "always" }).format(value);
}

/** A share of a whole in percent with at most one decimal; a dash when there is no whole. */
export function share(part: number, whole: number, lang: Lang): string {
  if (whole === 0) return "–";
  const format = new Intl.NumberFormat(LOCALES[lang], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(part / whole);
}

/** An instant as the day it falls on in `zone`, in words. */
export function day(instant: string, zone: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: "long", timeZone: zone }).format(
    new Date(instant),
  );
}

/** Two instants as the days they fall on in `zone`, in words. */
export function days(from: string, to: string, zone: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: "long", timeZone: zone });
  return format.formatRange(new Date(from), new Date(to));
}

/** Two civil dates in words. */
export function civilDays(from: string, to: string, lang: Lang): string {
  return days(`${from}T12:00:00Z`, `${to}T12:00:00Z`, "UTC", lang);
}
