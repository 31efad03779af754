import { describeValue, type Lang, OgwError } from "../errors/index.ts";
import type { Grosze } from "./grosze.ts";
import { formatMoneyDecimal } from "./money-decimal.ts";

const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };

/**
 * Writes an amount for people, with grouped thousands and always two decimals. Spaces inside are no-break spaces.
 *
 * @param amount in grosze, or in hundredths of another currency
 * @param lang language of the reader
 * @param currency ISO 4217 code
 * @throws OgwError OGW110 when the amount is not a safe integer, OGW112 for a language or currency that cannot be used.
 * @example
 * formatMoney(grosze(150_000), "pl"); // "1 500,00 zł"
 * formatMoney(grosze(150_000), "en"); // "PLN 1,500.00"
 */
export function formatMoney(amount: Grosze, lang: Lang, currency = "PLN"): string {
  if (!formatters.has(formatterKey(lang, currency))) needLanguageAndCurrency(lang, currency);
  // As text: a number of złoty would lose grosze above some 90 billion złoty.
  return moneyFormatter(lang, currency).format(formatMoneyDecimal(amount) as `${number}`);
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * What writes amounts of a currency in a language; both are sure to be usable. Building it costs some hundred times more
 * than using it, so each is kept; there are few.
 */
export function moneyFormatter(lang: Lang, currency: string): Intl.NumberFormat {
  const key = formatterKey(lang, currency);
  let found = formatters.get(key);
  if (found === undefined) {
    found = newFormatter(lang, currency);
    formatters.set(key, found);
  }
  return found;
}

function formatterKey(lang: Lang, currency: string): string {
  return `${lang} ${currency}`;
}

function newFormatter(lang: Lang, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(LOCALES[lang], {
    style: "currency",
    currency,
    useGrouping: "always",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}

function needLanguageAndCurrency(lang: Lang, currency: string): void {
  if (Object.hasOwn(LOCALES, lang) && /^[A-Z]{3}$/.test(currency)) return;
  throw new OgwError({
    code: "OGW112",
    subject: "formatMoney",
    problem: `language ${describeValue(lang)} with currency ${describeValue(currency)} cannot be used`,
    allowed: "The language is pl or en, the currency three capital letters",
    remedy: "Pass an ISO 4217 code such as PLN or EUR",
  });
}
