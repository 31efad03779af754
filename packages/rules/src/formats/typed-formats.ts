import { isCivilDate } from "../calendar/civil-date.ts";
import { formatMoneyDecimal } from "../money/index.ts";
import { parsePolishMoneyInput } from "../money/parse-polish-money-input.ts";
import { instantMillis } from "../values/civil-day.ts";
import { readHundredths } from "../values/decimal.ts";
import { compareDecimals } from "./exact-decimal.ts";
import type { TextFormat } from "./text-format.ts";

/** An amount in złoty. */
export const money: TextFormat = {
  name: { pl: "kwotą zapisaną jak w formularzu", en: "an amount as the form writes it" },
  example: "1500.00",
  type: "money",
  code: "OGW215",
  fits: (value) => typeof value === "string" && readHundredths(value) !== undefined,
  guess(value) {
    const reading = parsePolishMoneyInput(String(value));
    return reading.ok ? formatMoneyDecimal(reading.grosze) : undefined;
  },
  compare(value, bound) {
    const [amount, limit] = [readHundredths(String(value)), readHundredths(String(bound))];
    return amount === undefined || limit === undefined ? undefined : amount - limit;
  },
};

/** A day of the calendar. */
export const date: TextFormat = {
  name: { pl: "datą, która istnieje", en: "a date that exists" },
  example: "2026-03-01",
  type: "date",
  fits: isCivilDate,
  guess: guessedDate,
  compare(value, bound) {
    if (!isCivilDate(value) || !isCivilDate(bound)) return undefined;
    return value < bound ? -1 : Number(value > bound);
  },
};

/** A moment, with its offset from UTC. */
export const dateTime: TextFormat = {
  name: { pl: "datą z godziną i strefą", en: "a date with its time and offset" },
  example: "2026-03-01T12:00:00+01:00",
  type: "instant",
  fits: (value) => typeof value === "string" && instantMillis(value) !== undefined,
};

/** A percentage with two decimals at most. */
export const percent: TextFormat = {
  name: { pl: "procentem o najwyżej dwóch miejscach", en: "a percentage with two decimals at most" },
  example: "12.5",
  type: "percent",
  fits: (value) => readHundredths(String(value)) !== undefined,
  compare: (value, bound) => compareDecimals(String(value), String(bound)),
};

/** Day, month, year, as people write dates in Poland. */
const WRITTEN_DATE = /^(0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|1[0-2])[./-](\d{4})$/;

function guessedDate(value: unknown): string | undefined {
  const match = typeof value === "string" ? WRITTEN_DATE.exec(value.trim()) : null;
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(written) ? written : undefined;
}
