import { daysInMonth } from "../calendar/civil-date.ts";
import { compactNumber, isDigits, weightedSum } from "./check-digits.ts";
import type { TextFormat } from "./text-format.ts";

const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];
const REGON_WEIGHTS = [8, 9, 2, 3, 4, 5, 6, 7];
const LONG_REGON_WEIGHTS = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** The century that PESEL adds to its month, by twenties. */
const CENTURIES = [1900, 2000, 2100, 2200, 1800];

/** Tax number, ten digits; the country may stand before it, blanks, dots and dashes between. */
export const nip: TextFormat = identifier("1234563218", {
  name: { pl: "numerem NIP", en: "a Polish tax number (NIP)" },
  canonical(text) {
    const digits = compactNumber(text)?.replace(/^PL/i, "");
    if (digits === undefined || !isDigits(digits, 10)) return undefined;
    return weightedSum(digits, NIP_WEIGHTS) % 11 === Number(digits[9]) ? digits : undefined;
  },
});

/** Number in the register of the economy: nine digits, or fourteen for a local unit. */
export const regon: TextFormat = identifier("123456785", {
  name: { pl: "numerem REGON", en: "a Polish business number (REGON)" },
  canonical(text) {
    const digits = compactNumber(text);
    if (digits === undefined || !(isDigits(digits, 9) || isDigits(digits, 14))) return undefined;
    const isSound =
      endsRegon(digits.slice(0, 9), REGON_WEIGHTS) &&
      (digits.length === 9 || endsRegon(digits, LONG_REGON_WEIGHTS));
    return isSound && isDigits(digits.slice(0, 9), 9) ? digits : undefined;
  },
});

/** Personal number, eleven digits with the day of birth; whether that day has come is not asked. */
export const pesel: TextFormat = identifier("44051401359", {
  name: { pl: "numerem PESEL", en: "a Polish personal number (PESEL)" },
  canonical(text) {
    const digits = compactNumber(text);
    if (digits === undefined || !isDigits(digits, 11) || !hasDayOfBirth(digits)) return undefined;
    return (10 - (weightedSum(digits, PESEL_WEIGHTS) % 10)) % 10 === Number(digits[10]) ? digits : undefined;
  },
});

/** Number in the court register: ten digits without a check digit. */
export const krs: TextFormat = identifier("0000123456", {
  name: { pl: "numerem KRS", en: "a Polish court register number (KRS)" },
  canonical(text) {
    const digits = compactNumber(text);
    return digits !== undefined && isDigits(digits, 10) ? digits : undefined;
  },
});

function endsRegon(digits: string, weights: readonly number[]): boolean {
  return (weightedSum(digits, weights) % 11) % 10 === Number(digits.at(-1));
}

function hasDayOfBirth(digits: string): boolean {
  const coded = Number(digits.slice(2, 4));
  const month = coded % 20;
  const year = (CENTURIES[Math.floor(coded / 20)] as number) + Number(digits.slice(0, 2));
  const day = Number(digits.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A format of numbers that people write with blanks, dots and dashes, and that everything else reads without. */
function identifier(
  example: string,
  { name, canonical }: Required<Pick<TextFormat, "name" | "canonical">>,
): TextFormat {
  return {
    name,
    example,
    canonical,
    fits: (value) => typeof value === "string" && canonical(value) !== undefined,
  };
}
