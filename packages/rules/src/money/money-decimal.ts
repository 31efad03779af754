import { describeValue } from "../errors/index.ts";
import { checkedGrosze, type Grosze } from "./grosze.ts";
import { type MoneyReading, moneyFromDigits, unreadableMoney } from "./money-reading.ts";

const DECIMAL = /^(-?)(0|[1-9]\d{0,19})(?:\.(\d{1,2}))?$/;

/**
 * Reads money as JSON documents write it: złoty with a dot and at most two decimals, `"1500.00"`.
 *
 * Strict: no spaces, no plus sign, no leading zeros, no exponent, no currency. What people type into a form is read
 * by `parsePolishMoneyInput`.
 *
 * @example
 * parseMoney("1500.00"); // { ok: true, grosze: 150000 }
 */
export function parseMoney(text: string): MoneyReading {
  const match = typeof text === "string" ? DECIMAL.exec(text) : null;
  if (match !== null) return moneyFromDigits(match[1] ?? "", match[2] ?? "", match[3] ?? "");
  const shown = describeValue(text);
  return unreadableMoney(
    { pl: `${shown} nie jest kwotą.`, en: `${shown} is not an amount of money.` },
    {
      pl: 'Zapisz kwotę jako tekst z kropką i najwyżej dwoma miejscami po niej, np. "1500.00".',
      en: 'Write the amount as a text with a dot and at most two decimals, such as "1500.00".',
    },
  );
}

/**
 * Writes an amount in grosze as JSON documents do: always two decimals, a dot, no grouping.
 *
 * @throws OgwError OGW110 when the amount is not a safe integer.
 * @example
 * formatMoneyDecimal(grosze(-5)); // "-0.05"
 */
export function formatMoneyDecimal(amount: Grosze): string {
  const digits = String(Math.abs(checkedGrosze("formatMoneyDecimal", amount))).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
