import type { Formatters } from "intl-messageformat";

/** The formatters behind plurals, numbers and dates of all messages; on its own, every message would build its own. */
export const messageFormatters: Formatters = {
  getNumberFormat: kept((locales, options) => new Intl.NumberFormat(locales, options)),
  getDateTimeFormat: kept((locales, options) => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: kept((locales, options) => new Intl.PluralRules(locales, options)),
};

type Build<Formatter> = (locales?: Intl.LocalesArgument, options?: object) => Formatter;

function kept<Formatter>(build: Build<Formatter>): Build<Formatter> {
  const built = new Map<string, Formatter>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    const formatter = built.get(key) ?? build(locales, options);
    built.set(key, formatter);
    return formatter;
  };
}
