import type { LocalisedText } from "../errors/index.ts";
import { type MoneyReading, moneyFromDigits, unreadableMoney } from "./money-reading.ts";

const LONGEST_INPUT = 60;

/** Ordinary, no-break, narrow no-break, thin and figure spaces, and tabs from pasted tables. */
const SPACES = /[ \u00a0\u202f\u2009\u2007\t]+/gu;
const CURRENCY_BEFORE = /^(?:z\u0142|pln) ?(?=[-\d])/i;
const CURRENCY_AFTER = / ?(?:z\u0142|zl|pln|z\u0142ote|z\u0142otych|z\u0142oty)\.?$/i;

/** One to three digits and then groups of exactly three, or digits in one run. */
const WHOLE_BY_SPACE = String.raw`(\d+|\d{1,3}(?: \d{3})+)`;
const WHOLE_BY_DOT = String.raw`(\d{1,3}(?:\.\d{3})+)`;

const SHAPES: readonly RegExp[] = [
  new RegExp(`^(-?)${WHOLE_BY_SPACE}$`),
  new RegExp(`^(-?)${WHOLE_BY_SPACE},(\\d{1,2})$`),
  new RegExp(`^(-?)${WHOLE_BY_SPACE},(?:-|--)$`),
  new RegExp(`^(-?)${WHOLE_BY_DOT},(\\d{2})$`),
  /^(-?)(\d+)\.(\d{1,2})$/,
  /^(-?)(\d+|\d{1,3}(?: \d{3})+) ?z\u0142 ?(\d{2}) ?gr\.?$/i,
];

/**
 * Reads an amount as people in Poland type it into a form: "4 000,50 zł", "4000,50", "4000.50", "4.000,50", "4000,-",
 * "4000 zł 50 gr", with ordinary and no-break spaces.
 *
 * What can be read in two ways is refused with the reason: "4.000" and "4,000" may be four or four thousand. Words
 * ("5 tysięcy") and sums are refused too. For the edge of a form only; documents use `parseMoney`.
 *
 * @example
 * parsePolishMoneyInput("4 000,50 zł"); // { ok: true, grosze: 400050 }
 */
export function parsePolishMoneyInput(text: string): MoneyReading {
  if (typeof text !== "string" || text.length > LONGEST_INPUT) return refuse(NOT_AN_AMOUNT);
  const cleaned = text
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(/[\u2212\u2013]/gu, "-")
    .trim();
  if (cleaned === "") return refuse({ pl: "Nie podano kwoty.", en: "No amount was given." });
  const bare = cleaned.replace(CURRENCY_BEFORE, "").replace(CURRENCY_AFTER, "");
  for (const shape of SHAPES) {
    const match = shape.exec(bare) ?? shape.exec(cleaned);
    if (match === null) continue;
    return moneyFromDigits(match[1] ?? "", (match[2] ?? "").replace(/[ .]/g, ""), match[3] ?? "");
  }
  return refuse(REASONS.find((reason) => reason.when.test(bare))?.message ?? NOT_AN_AMOUNT);
}

const NOT_AN_AMOUNT: LocalisedText = {
  pl: "To nie jest kwota.",
  en: "This is not an amount of money.",
};

const WORDS = String.raw`\d.*\p{L}|\p{L}.*\d|^\p{L}`;

const REASONS: readonly {
  readonly when: { test(text: string): boolean };
  readonly message: LocalisedText;
}[] = [
  {
    when: /^-?\d{1,3}(?:[.,]\d{3})+$/,
    message: {
      pl: "Nie wiadomo, czy ten znak oddziela tysiące, czy grosze.",
      en: "It is unclear whether this mark separates thousands or grosze.",
    },
  },
  {
    when: /[.,]\d{3,}$/,
    message: {
      pl: "Kwota ma więcej niż dwie cyfry po przecinku.",
      en: "The amount has more than two decimals.",
    },
  },
  {
    // Built here, since it is dear where it merely stands as a literal; see `latePattern`.
    when: { test: (text) => new RegExp(WORDS, "u").test(text) },
    message: {
      pl: "Kwota zawiera słowa; podaj ją samymi cyframi.",
      en: "The amount holds words; give it in digits only.",
    },
  },
  {
    when: /^-?\d+(?: \d+)+(?:,\d{1,2})?$/,
    message: {
      pl: "Odstępy nie dzielą kwoty na tysiące.",
      en: "The spaces do not divide the amount into thousands.",
    },
  },
  {
    when: /^-?\d{1,3}(?:,\d{3})+\.\d{1,2}$/,
    message: {
      pl: "Przecinek oddziela tu tysiące; w polskim zapisie oddziela grosze.",
      en: "The comma separates thousands here; in Polish notation it separates grosze.",
    },
  },
];

function refuse(message: LocalisedText): MoneyReading {
  return unreadableMoney(message, {
    pl: "Wpisz kwotę tak: 4 000,50 zł.",
    en: "Write the amount like this: 4 000,50 zł.",
  });
}
