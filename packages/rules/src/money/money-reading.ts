import type { LocalisedText, OgwCode } from "../errors/index.ts";
import type { Grosze } from "./grosze.ts";

/** What came of reading a text as money: an amount, or the reason why not, in both languages. */
export type MoneyReading =
  | { readonly ok: true; readonly grosze: Grosze }
  | {
      readonly ok: false;
      readonly code: OgwCode;
      readonly message: LocalisedText;
      readonly remedy: LocalisedText;
    };

/** A refusal with its code OGW111. */
export function unreadableMoney(message: LocalisedText, remedy: LocalisedText): MoneyReading {
  return { ok: false, code: "OGW111", message, remedy };
}

/** Puts złoty and grosze digits together, refusing what a number cannot hold. */
export function moneyFromDigits(sign: string, zloty: string, fraction: string): MoneyReading {
  const value = Number(`${zloty}${fraction.padEnd(2, "0")}`);
  if (!Number.isSafeInteger(value)) {
    return unreadableMoney(
      { pl: "Kwota jest zbyt duża.", en: "The amount is too large." },
      { pl: "Sprawdź liczbę cyfr.", en: "Check the number of digits." },
    );
  }
  return { ok: true, grosze: (sign === "" || value === 0 ? value : -value) as Grosze };
}
