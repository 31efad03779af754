import type { Lang } from "../errors/index.ts";
import { keptFormatter } from "./kept-formatter.ts";

type Kept<Formatter> = Map<string, (lang: Lang) => Formatter>;

const numbers: Kept<Intl.NumberFormat> = new Map();
const plurals: Kept<Intl.PluralRules> = new Map();

/** The formatter of numbers behind the texts of all messages, by its options; every text would build its own otherwise. */
export function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, JSON.stringify(options), (locale) => new Intl.NumberFormat(locale, options))(lang);
}

/** The plural forms behind the texts of all messages. */
export function pluralRules(lang: Lang, type: "cardinal" | "ordinal"): Intl.PluralRules {
  return kept(plurals, type, (locale) => new Intl.PluralRules(locale, { type }))(lang);
}

function kept<Formatter>(
  formatters: Kept<Formatter>,
  key: string,
  build: (locale: string) => Formatter,
): (lang: Lang) => Formatter {
  const formatter = formatters.get(key) ?? keptFormatter(build);
  formatters.set(key, formatter);
  return formatter;
}
