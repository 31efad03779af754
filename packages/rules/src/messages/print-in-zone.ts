import type { Zone } from "../calendar/index.ts";
import type { Lang } from "../errors/index.ts";
import type { StoredValue, TypedValue } from "../outcome/rule-outcome.ts";
import type { MessageArgument } from "./format-message.ts";
import { keptFormatter } from "./kept-formatter.ts";
import { type LabelsOf, printValue } from "./print-value.ts";

/** Puts a typed value into words. */
export type PrintValue = (typed: TypedValue, lang: Lang, labelsOf: LabelsOf) => MessageArgument;

const HOUR = 3_600_000;

/**
 * Prints values as {@link printValue} does, and instants by the clock of a zone. A time that the clock shows twice, in the
 * night in which it is put back, is told apart by its offset: `25 października 2026 02:30 (GMT+2)`.
 */
export function printInZone(timeZone: Zone): PrintValue {
  const clocks = keptFormatter(
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }),
  );
  const offsets = keptFormatter(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortOffset" }),
  );
  const print = (instant: StoredValue, lang: Lang): string => {
    const at = new Date(String(instant)).getTime();
    const shown = clocks(lang).format(at);
    const isTwice = [at - HOUR, at + HOUR].some((other) => clocks(lang).format(other) === shown);
    const offset = isTwice
      ? offsets(lang)
          .formatToParts(at)
          .find(({ type }) => type === "timeZoneName")
      : undefined;
    return offset === undefined ? shown : `${shown} (${offset.value})`;
  };
  return (typed, lang, labelsOf) => {
    const { type, value, state, personal } = typed;
    const isThere = state !== "error" && personal !== true && value !== undefined && value !== null;
    if (type !== "instant" || !isThere || Array.isArray(value)) return printValue(typed, lang, labelsOf);
    return { text: print(value as StoredValue, lang) };
  };
}
