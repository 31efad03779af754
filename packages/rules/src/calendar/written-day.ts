import { type Lang, wrongArgument } from "../errors/index.ts";
import { type CivilDate, dateParts } from "./civil-date.ts";

/** The months as days have them: `1 marca`, `1 March`. */
const MONTHS: Readonly<Record<Lang, string>> = {
  pl: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  en: "January February March April May June July August September October November December",
};

const LANGUAGE = { of: "writtenDay", name: "the language", is: "pl or en" };

/**
 * A civil day as people write it in a text. Its blanks do not break, so that a day stays in one line.
 *
 * @throws OgwError OGW113 for what is no civil date, OGW410 for another language.
 * @example
 * writtenDay("2026-06-10", "pl"); // "10 czerwca 2026 r."
 */
export function writtenDay(date: CivilDate, lang: Lang): string {
  if (!Object.hasOwn(MONTHS, lang)) throw wrongArgument(lang, LANGUAGE);
  const { year, month, day } = dateParts(date);
  const name = MONTHS[lang].split(" ")[month - 1];
  return lang === "pl" ? `${day}\u00a0${name} ${year}\u00a0r.` : `${day}\u00a0${name} ${year}`;
}
