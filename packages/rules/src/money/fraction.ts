import { type Argument, describeValue, needObject, OgwError } from "../errors/index.ts";

/**
 * An exact fraction of two whole numbers; the denominator is positive. 85 % is `{ num: 85, den: 100 }`. Both are safe
 * integers, or bigints where numbers are too small for what is computed.
 */
export interface Fraction<Whole extends number | bigint = number> {
  readonly num: Whole;
  readonly den: Whole;
}

/**
 * Makes an exact fraction.
 *
 * @throws OgwError OGW112 when either part is not a safe integer or the denominator is not positive.
 * @example
 * fraction(85, 100); // 85 %
 */
export function fraction(num: number, den: number): Fraction {
  if (Number.isSafeInteger(num) && Number.isSafeInteger(den) && den > 0) {
    return { num: num === 0 ? 0 : num, den };
  }
  throw new OgwError({
    code: "OGW112",
    subject: "fraction",
    problem: `${describeValue(num)} over ${describeValue(den)} is not an exact fraction`,
    allowed: "A fraction is an integer over a positive integer",
    remedy: "Write 12.5 % as fraction(125, 1000) or decimalFraction of its text",
  });
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,10}))?$/;

/**
 * Reads a decimal text ("0.85", "12.5") as an exact fraction, or gives undefined when it is not one.
 *
 * @example
 * decimalFraction("12.5"); // { num: 125, den: 10 }
 */
export function decimalFraction(text: string): Fraction | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", decimals = ""] = match;
  const digits = Number(`${whole}${decimals}`);
  if (!Number.isSafeInteger(digits)) return undefined;
  return fraction(sign === "-" ? -digits : digits, 10 ** decimals.length);
}

/** What stands for an exact fraction among arguments. */
export const FRACTION: Argument = {
  of: "exact fraction",
  name: "the value",
  is: "a fraction { num, den }, made by fraction or decimalFraction",
};
const PARTS = ["num", "den"];

/**
 * Compares two exact fractions without rounding: -1 when the first is less, 0 when they are equal, 1 when it is more.
 *
 * @example
 * compareFractions({ num: 1, den: 3 }, { num: 2, den: 6 }); // 0
 */
export function compareFractions<Whole extends number | bigint>(
  left: Fraction<Whole>,
  right: Fraction<Whole>,
): -1 | 0 | 1 {
  needObject(left, FRACTION, PARTS);
  needObject(right, FRACTION, PARTS);
  return orderOfFractions(left, right);
}

/** The same, of two that are sure to be fractions. */
export function orderOfFractions<Whole extends number | bigint>(
  left: Fraction<Whole>,
  right: Fraction<Whole>,
): -1 | 0 | 1 {
  const difference = BigInt(left.num) * BigInt(right.den) - BigInt(right.num) * BigInt(left.den);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
