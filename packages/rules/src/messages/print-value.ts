import { WARSAW } from "../calendar/index.ts";
import type { Lang, LocalisedText } from "../errors/index.ts";
import { formatMoney, parseMoney } from "../money/index.ts";
import type { StoredValue, TypedValue } from "../outcome/rule-outcome.ts";
import type { MessageArgument } from "./message.ts";

const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };
const NOT_GIVEN: LocalisedText = { pl: "(nie podano)", en: "(not given)" };
const PERSONAL: LocalisedText = { pl: "(dane osobowe)", en: "(personal data)" };
const FAILED: LocalisedText = { pl: "(nie da się obliczyć)", en: "(cannot be computed)" };
const YES_NO = { true: { pl: "tak", en: "yes" }, false: { pl: "nie", en: "no" } } as const;

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
    return { text: new Intl.ListFormat(LOCALES[lang], { type: "conjunction" }).format(parts) };
  }
  const number =
    typed.type === "money" || typed.type === "number" || typed.type === "percent" ? Number(value) : undefined;
  return { text: printOne(typed, value, lang, labels), ...(number === undefined ? {} : { number }) };
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
      return printDate(String(value), lang, { dateStyle: "long", timeZone: "UTC" });
    case "instant":
      return printDate(String(value), lang, { dateStyle: "long", timeStyle: "short", timeZone: WARSAW });
    case "number":
      return new Intl.NumberFormat(LOCALES[lang], { useGrouping: true, maximumFractionDigits: 9 }).format(
        Number(value),
      );
    case "percent":
      return new Intl.NumberFormat(LOCALES[lang], { style: "percent", maximumFractionDigits: 2 }).format(
        Number(value) / 100,
      );
    case "boolean":
      return YES_NO[value === true ? "true" : "false"][lang];
    default:
      return labels !== undefined && typeof value === "string" && Object.hasOwn(labels, value)
        ? (labels[value] as LocalisedText)[lang]
        : String(value);
  }
}

function printMoney(decimal: string, lang: Lang): string {
  const read = parseMoney(decimal);
  return read.ok ? formatMoney(read.grosze, lang) : decimal;
}

function printDate(text: string, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[lang], options).format(new Date(text));
}
