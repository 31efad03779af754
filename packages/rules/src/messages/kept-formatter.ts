import type { Lang } from "../errors/index.ts";

const LOCALES: Readonly<Record<Lang, string>> = { pl: "pl-PL", en: "en-GB" };

/**
 * A formatter of `Intl` for each language, built when it is first asked for and kept: building one costs some hundred
 * times more than using it.
 *
 * @example
 * const percent = keptFormatter((locale) => new Intl.NumberFormat(locale, { style: "percent" }));
 * percent("pl").format(0.5); // "50%"
 */
export function keptFormatter<Formatter>(build: (locale: string) => Formatter): (lang: Lang) => Formatter {
  const built = new Map<Lang, Formatter>();
  return (lang) => {
    const kept = built.get(lang) ?? build(LOCALES[lang]);
    built.set(lang, kept);
    return kept;
  };
}
