import { fromEpochMilliseconds, toCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { type Fraction, formatMoney, parseMoney } from "@opus/grant-rules/money";

/** Months of a project, as `2026-03`, in words: `marzec 2026 r.`. */
export function writtenMonth(month: string, lang: Lang): string {
  const [year = "", number = ""] = month.split("-");
  const name = MONTH_NAMES[lang][Number(number) - 1];
  if (name === undefined) return month;
  return lang === "pl" ? `${name} ${year}\u00a0r.` : `${name} ${year}`;
}

const MONTH_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  pl: [
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/**
 * The last moment of a term whose first late instant is known: its day, and the hour where the term does not end with the
 * day.
 *
 * @example
 * writtenEnd("2026-06-10T22:00:00.000Z", "Europe/Warsaw", "pl"); // "10 czerwca 2026 r."
 */
export function writtenEnd(dueAt: string, zone: string, lang: Lang): string {
  const last = fromEpochMilliseconds(Date.parse(dueAt) - 1);
  const day = toCivilDate(last, zone);
  if (toCivilDate(dueAt, zone) !== day && clockIn(dueAt, zone) === "00:00") return writtenDay(day, lang);
  const hour = clockIn(dueAt, zone);
  return lang === "pl"
    ? `${writtenDay(toCivilDate(dueAt, zone), lang)}, godz. ${hour}`
    : `${writtenDay(toCivilDate(dueAt, zone), lang)}, ${hour}`;
}

/** The time on the wall, as `16:00`. */
function clockIn(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  return format.format(new Date(instant));
}

/** A decimal string of złoty as people write it: `1 500,00 zł`; the text itself when it is no money. */
export function writtenMoney(amount: string, lang: Lang): string {
  const read = parseMoney(amount);
  return read.ok ? formatMoney(read.grosze, lang) : amount;
}

/**
 * Points with at most two decimals; the rest is cut, not rounded, so that nobody below a bar seems to have reached it.
 *
 * @example
 * writtenPoints({ num: 3899, den: 300 }, "pl"); // "12,99"
 */
export function writtenPoints({ num, den }: Fraction, lang: Lang): string {
  const cut = Number((BigInt(num) * 100n) / BigInt(den)) / 100;
  const format = new Intl.NumberFormat(lang === "pl" ? "pl-PL" : "en-GB", { maximumFractionDigits: 2 });
  return format.format(cut);
}

/** A count with its noun in the right form: `1 wniosek`, `2 wnioski`, `5 wniosków`. */
export function counted(
  count: number,
  [one, few, many]: readonly [string, string, string],
  { one: single, other }: { readonly one: string; readonly other: string },
): LocalisedText {
  const tens = count % 100;
  const isFew = count % 10 >= 2 && count % 10 <= 4 && (tens < 12 || tens > 14);
  return {
    pl: `${count} ${count === 1 ? one : isFew ? few : many}`,
    en: `${count} ${count === 1 ? single : other}`,
  };
}
