import type { Fraction } from "../money/index.ts";

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,9})?$/;

/**
 * Reads a number or decimal string exactly, as a fraction with a power of ten below; undefined when it has more than nine decimals,
 * an exponent, or leaves the range of exact integers.
 *
 * @example
 * readDecimal("0.25"); // { num: 25, den: 100 }
 */
export function readDecimal(written: number | string): Fraction | undefined {
  const text = String(written);
  if (!DECIMAL.test(text)) return undefined;
  const dot = text.indexOf(".");
  const decimals = dot === -1 ? "" : text.slice(dot + 1).replace(/0+$/, "");
  const int = Number((dot === -1 ? text : text.slice(0, dot)) + decimals);
  if (!Number.isSafeInteger(int)) return undefined;
  return { num: int === 0 ? 0 : int, den: 10 ** decimals.length };
}

/** The decimal at another denominator, or undefined when it does not fit without rounding. */
export function atDenominator(decimal: Fraction, den: number): number | undefined {
  const int = (decimal.num * den) / decimal.den;
  return Number.isSafeInteger(int) ? int : undefined;
}

/** "00" to "99". */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, number) =>
  String(number).padStart(2, "0"),
);

/** A number from 0 to 99 in two digits. */
export function twoDigits(number: number): string {
  return TWO_DIGITS[number] as string;
}

/** Writes `value / den` as a decimal string with `decimals` places at least. */
export function writeDecimal(value: number, den: number, decimals = 0): string {
  if (den === 100 && decimals === 2 && Number.isSafeInteger(value)) return hundredths(value);
  const places = Math.max(decimals, Math.round(Math.log10(den)));
  if (!Number.isSafeInteger(value) || 10 ** places % den !== 0) return String(value / den);
  const digits = (BigInt(Math.abs(value)) * BigInt(10 ** places / den)).toString().padStart(places + 1, "0");
  const whole = places === 0 ? digits : digits.slice(0, -places);
  const tail = places === 0 ? "" : digits.slice(-places);
  const kept = tail.slice(0, decimals) + tail.slice(decimals).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${kept === "" ? "" : `.${kept}`}`;
}

/** Hundredths with two decimals, as amounts are: by far the most that is written. */
function hundredths(value: number): string {
  const size = Math.abs(value);
  const rest = size % 100;
  return `${value < 0 ? "-" : ""}${(size - rest) / 100}.${twoDigits(rest)}`;
}
