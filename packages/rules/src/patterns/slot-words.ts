import type { LocalisedText } from "../errors/index.ts";
import { formatMoney, grosze } from "../money/index.ts";
import { dateText } from "../values/civil-day.ts";
import type { SlotValue } from "./shape/pattern.ts";

/** Texts that a document gives may be long; in a text of ours no more of them stands than a line. */
const MOST_CHARACTERS = 200;

/** A text of the document, no longer than a line. */
export function shortWords({ pl, en }: LocalisedText): LocalisedText {
  return { pl: short(pl), en: short(en) };
}

function short(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? text
    : `${text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A constant as people write it. */
export function valueWords(kind: SlotValue, amount: number): LocalisedText {
  switch (kind) {
    case "money":
      return { pl: formatMoney(grosze(amount), "pl"), en: formatMoney(grosze(amount), "en") };
    case "percent": {
      const plain = String(amount / 100);
      return { pl: `${plain.replace(".", ",")} %`, en: `${plain}%` };
    }
    case "date":
      return dayWords(dateText(amount));
    default:
      return { pl: String(amount), en: String(amount) };
  }
}

function dayWords(day: string): LocalisedText {
  const [year, month, date] = day.split("-");
  return { pl: `${date}.${month}.${year}`, en: `${date}/${month}/${year}` };
}

/** Several names in a row: „a, b”. */
export function joinedWords(words: readonly LocalisedText[], quoted = false): LocalisedText {
  const quote = quoted ? { pl: ["„", "”"], en: ["“", "”"] } : { pl: ["", ""], en: ["", ""] };
  return shortWords({
    pl: words.map(({ pl }) => quote.pl[0] + pl + quote.pl[1]).join(", "),
    en: words.map(({ en }) => quote.en[0] + en + quote.en[1]).join(", "),
  });
}
