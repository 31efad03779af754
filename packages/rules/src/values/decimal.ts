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

/** Up to here every number of the range is told from its neighbours by a division. */
const PLAINLY_EXACT = 1e15;

/**
 * A number as JSON has it in units of `1 / den`, which is a power of ten; undefined when it has more decimals than that
 * or leaves the range of exact integers.
 *
 * @example
 * exactNumber(0.3, 100); // 30
 */
export function exactNumber(written: number, den: number): number | undefined {
  const units = Math.round(written * den);
  // A division rounds to the nearest number, so it gives back what was written if and only if these are its decimals.
  if (units / den === written && units <= PLAINLY_EXACT && units >= -PLAINLY_EXACT)
    return units === 0 ? 0 : units;
  if (den === 1) return Number.isSafeInteger(written) ? written : undefined;
  const decimal = readDecimal(written);
  return decimal === undefined ? undefined : atDenominator(decimal, den);
}

const ZERO = 48;
const MINUS = 45;
const DOT = 46;
const NINE = 57;
/** More digits than these before the dot make no exact number of hundredths. */
const MOST_DIGITS = 14;
const LONGEST_HUNDREDTHS = MOST_DIGITS + 4;

/**
 * A decimal text in hundredths, as amounts and percentages are written: digits without a zero in front, a dot and one
 * or two digits more; undefined for every other text, and beyond exact integers.
 *
 * @example
 * readHundredths("1500.5"); // 150050
 */
export function readHundredths(text: string): number | undefined {
  if (text.length > LONGEST_HUNDREDTHS) return undefined;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  const end = endOfDigits(text, first);
  const digits = end - first;
  if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && text.charCodeAt(first) === ZERO))
    return undefined;
  const decimals = text.length - end - 1;
  if (decimals === 0 || decimals > 2 || (decimals > 0 && text.charCodeAt(end) !== DOT)) return undefined;
  if (decimals > 0 && endOfDigits(text, end + 1) !== text.length) return undefined;
  const whole = numberAt(text, first, end) * 100;
  const part = decimals < 0 ? 0 : numberAt(text, end + 1, text.length) * (decimals === 1 ? 10 : 1);
  const units = whole + part;
  if (!Number.isSafeInteger(units)) return undefined;
  return units === 0 || first === 0 ? units : -units;
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) break;
  }
  return at;
}

function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
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
