import { WARSAW } from "../calendar/index.ts";
import type { Lang, LocalisedText } from "../errors/index.ts";
import { moneyFormatter } from "../money/format-money.ts";
import type { StoredValue, TypedValue } from "../outcome/rule-outcome.ts";
import { readHundredths, writeDecimal } from "../values/decimal.ts";
import type { MessageArgument } from "./format-message.ts";
import { keptFormatter } from "./kept-formatter.ts";

const NOT_GIVEN: LocalisedText = { pl: "(nie podano)", en: "(not given)" };
const PERSONAL: LocalisedText = { pl: "(dane osobowe)", en: "(personal data)" };
const FAILED: LocalisedText = { pl: "(nie da się obliczyć)", en: "(cannot be computed)" };
const YES_NO = { true: { pl: "tak", en: "yes" }, false: { pl: "nie", en: "no" } } as const;

const lists = keptFormatter((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const numbers = keptFormatter(
  (locale) => new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 9 }),
);
const percents = keptFormatter(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
);
const dates = keptFormatter(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);
const instants = keptFormatter(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: WARSAW }),
);

/** Labels of the codes of a field, by its full path. */
export type LabelsOf = (path: string) => Readonly<Record<string, LocalisedText>> | undefined;

/** A typed value in words: `1 500,00 zł`, `1 marca 2026`, `tak`. */
export function printValue(typed: TypedValue, lang: Lang, labelsOf: LabelsOf): MessageArgument {
  if (typed.personal) return { text: PERSONAL[lang] };
  if (typed.state === "error") return { text: FAILED[lang] };
  const value = typed.value ?? null;
  if (value === null) return { text: NOT_GIVEN[lang] };
  const labels = typed.labels === undefined ? undefined : labelsOf(typed.labels);
  if (Array.isArray(value)) {
    const parts = value.map((each: StoredValue) => printOne(typed, each, lang, labels));
    return { text: lists(lang).format(parts) };
  }
  return { text: printOne(typed, value, lang, labels), code: String(value), ...numberOf(typed) };
}

/** A typed value as it is written down, and the number that plurals count with. */
export function writtenValue(typed: TypedValue): MessageArgument {
  return { text: String(typed.value ?? null), ...numberOf(typed) };
}

/** Values that are not to be told have none here. */
function numberOf({ type, value }: TypedValue): { readonly number?: number } {
  const counts = type === "money" || type === "number" || type === "percent";
  return counts && value != null && !Array.isArray(value) ? { number: Number(value) } : {};
}

function printOne(
  typed: TypedValue,
  value: StoredValue,
  lang: Lang,
  labels: Readonly<Record<string, LocalisedText>> | undefined,
): string {
  switch (typed.type) {
    case "money":
      return printMoney(String(value), lang);
    case "date":
      return dates(lang).format(new Date(String(value)));
    case "instant":
      return instants(lang).format(new Date(String(value)));
    case "number":
      return numbers(lang).format(Number(value));
    case "percent":
      return percents(lang).format(Number(value) / 100);
    case "boolean":
      return YES_NO[value === true ? "true" : "false"][lang];
    default:
      return labels !== undefined && typeof value === "string" && Object.hasOwn(labels, value)
        ? (labels[value] as LocalisedText)[lang]
        : String(value);
  }
}

function printMoney(decimal: string, lang: Lang): string {
  const amount = readHundredths(decimal);
  if (amount === undefined) return decimal;
  return moneyFormatter(lang, "PLN").format(writeDecimal(amount, 100, 2) as `${number}`);
}
