import { isCivilDate } from "@opus/grant-rules/calendar";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { formatMoneyDecimal, parsePolishMoneyInput } from "@opus/grant-rules/money";
import type { FaultText } from "./fault-texts.ts";

interface FormatWords {
  readonly name: LocalisedText;
  readonly example: string;
}

const WORDS: Readonly<Record<string, FormatWords>> = {
  money: {
    name: { pl: "kwotą zapisaną jak w formularzu", en: "an amount as the form writes it" },
    example: "1500.00",
  },
  date: { name: { pl: "datą, która istnieje", en: "a date that exists" }, example: "2026-03-01" },
  "date-time": {
    name: { pl: "datą z godziną i strefą", en: "a date with its time and offset" },
    example: "2026-03-01T12:00:00+01:00",
  },
  percent: {
    name: { pl: "procentem o najwyżej dwóch miejscach", en: "a percentage with two decimals at most" },
    example: "12.5",
  },
  email: { name: { pl: "adresem e-mail", en: "an email address" }, example: "anna@example.org" },
  uri: { name: { pl: "adresem strony", en: "a web address" }, example: "https://example.org" },
};

/** An answer not written as its format asks; the remedy writes it right when it can be guessed safely. */
export function formatText(format: unknown, value: unknown, shown: LocalisedText): FaultText {
  const { name, example } = WORDS[String(format)] ?? {
    name: { pl: String(format), en: String(format) },
    example: "",
  };
  const message = { pl: `${shown.pl} nie jest ${name.pl}`, en: `${shown.en} is not ${name.en}` };
  const guess = format === "money" ? guessedMoney(value) : format === "date" ? guessedDate(value) : undefined;
  if (guess !== undefined)
    return { message, remedy: { pl: `Napisz: "${guess}".`, en: `Write: "${guess}".` } };
  return { message, remedy: { pl: `Napisz np. "${example}".`, en: `Write, for example, "${example}".` } };
}

function guessedMoney(value: unknown): string | undefined {
  const reading = parsePolishMoneyInput(String(value));
  return reading.ok ? formatMoneyDecimal(reading.grosze) : undefined;
}

/** Day, month, year, as people write dates in Poland. */
const WRITTEN_DATE = /^(0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|1[0-2])[./-](\d{4})$/;

function guessedDate(value: unknown): string | undefined {
  const match = typeof value === "string" ? WRITTEN_DATE.exec(value.trim()) : null;
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : undefined;
}
