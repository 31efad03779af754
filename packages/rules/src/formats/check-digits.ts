/** Longest text that is looked through for the digits of a number; with blanks, dots and dashes none is longer. */
const LONGEST = 64;

/** What people put between the digits of a number: blanks of every width, dots, dashes of every length. */
const SEPARATORS = /[\s\u2060\u200b\u2010-\u2015\u2212.-]+/g;

/** A number without what people put between its digits; undefined for a text that is far too long for one. */
export function compactNumber(text: string): string | undefined {
  return text.length > LONGEST ? undefined : text.replace(SEPARATORS, "");
}

/** Whether a text is digits alone, as many as asked for, and not all of them zero. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\d+$/.test(text) && /[1-9]/.test(text);
}

/** The sum of the first digits of a number, each times its weight. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
