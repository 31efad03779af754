import { describeValue, OgwError } from "../errors/index.ts";

/** An exact fraction of two safe integers; the denominator is positive. 85 % is `{ numerator: 85, denominator: 100 }`. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Makes an exact fraction.
 *
 * @throws OgwError OGW112 when either part is not a safe integer or the denominator is not positive.
 * @example
 * ratio(85, 100); // 85 %
 */
export function ratio(numerator: number, denominator: number): Ratio {
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0) {
    return { numerator: numerator === 0 ? 0 : numerator, denominator };
  }
  throw new OgwError({
    code: "OGW112",
    subject: "ratio",
    problem: `${describeValue(numerator)} over ${describeValue(denominator)} is not an exact fraction`,
    allowed: "A ratio is an integer over a positive integer",
    remedy: "Write 12.5 % as ratio(125, 1000) or decimalRatio of its text",
  });
}

const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,10}))?$/;

/**
 * Reads a decimal text ("0.85", "12.5") as an exact fraction, or gives undefined when it is not one.
 *
 * @example
 * decimalRatio("12.5"); // { numerator: 125, denominator: 10 }
 */
export function decimalRatio(text: string): Ratio | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const digits = Number(`${whole}${fraction}`);
  if (!Number.isSafeInteger(digits)) return undefined;
  return ratio(sign === "-" ? -digits : digits, 10 ** fraction.length);
}
