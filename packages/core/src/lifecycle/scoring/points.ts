import type { LocalisedText } from "@opus/grant-rules/errors";
import { decimalFraction, type Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { polishForm } from "../../values/polish-form.ts";
import * as z from "../../values/zod.ts";

/** Most points of one criterion. */
const MOST_POINTS = 1000;
/** Most points of one card with its weights, and of a threshold: up to here every total stays exact. */
export const MOST_TOTAL = 1_000_000;

const decimalPoints = z.string().regex(/^(?:0|[1-9][0-9]{0,3})\.[0-9]{1,4}$/, 'a decimal such as "7.5"');

/** Points as programmes and cards write them: a whole number, or a decimal text with at most four places, `"7.5"`. */
export const pointsSchema = z.union([z.int().min(0).max(MOST_POINTS), decimalPoints]);

/** Points of several criteria, cards and rounds together. */
export const totalSchema = z.union([
  z.int().min(0).max(MOST_TOTAL),
  z.string().regex(/^(?:0|[1-9][0-9]{0,6})\.[0-9]{1,4}$/, 'a decimal such as "17.5"'),
]);

/** Points as programmes and cards write them. */
export type Points = z.output<typeof pointsSchema>;

/** Parts of a point are ten thousandths at least, so that totals stay exact. */
const MOST_PARTS = 10_000;

/**
 * Reads written points as an exact fraction in lowest terms; undefined when they are none.
 *
 * @example
 * exactPoints("7.50"); // { num: 15, den: 2 }
 */
export function exactPoints(written: number | string): Fraction | undefined {
  const read = decimalFraction(String(written));
  if (read === undefined || read.num < 0 || read.den > MOST_PARTS) return undefined;
  return lowestTerms(read.num, read.den);
}

/** The same, of points that their schema or a card has been held against. */
export function pointsOf(written: Points): Fraction {
  return exactPoints(written) ?? NO_POINTS;
}

/** No points at all. */
export const NO_POINTS: Fraction = { num: 0, den: 1 };

/** The sum of exact fractions, in lowest terms. */
export function sumOfPoints(parts: readonly Fraction[]): Fraction {
  const sum = parts.reduce<Wide>(
    (total, { num, den }) => ({
      num: total.num * BigInt(den) + BigInt(num) * total.den,
      den: total.den * BigInt(den),
    }),
    { num: 0n, den: 1n },
  );
  return narrow(sum);
}

/** One exact fraction times another, in lowest terms. */
export function timesPoints(left: Fraction, right: Fraction): Fraction {
  return narrow({ num: BigInt(left.num) * BigInt(right.num), den: BigInt(left.den) * BigInt(right.den) });
}

/** How far two exact fractions lie apart, in lowest terms. */
export function differenceOf(left: Fraction, right: Fraction): Fraction {
  const { num, den } = sumOfPoints([left, { num: -right.num, den: right.den }]);
  return { num: Math.abs(num), den };
}

/** The mean of exact fractions, in lowest terms; nothing for none. */
export function meanOfPoints(parts: readonly Fraction[]): Fraction {
  return parts.length === 0 ? NO_POINTS : timesPoints(sumOfPoints(parts), { num: 1, den: parts.length });
}

/** Whether exact points are at least as many as others: 12.96 are not 13, whatever is printed. */
export function reaches(points: Fraction, least: Fraction): boolean {
  return compareFractions(points, least) >= 0;
}

/** Whether points are so many steps, and no part of one. */
export function isOnStep(points: Fraction, step: Fraction): boolean {
  return (BigInt(points.num) * BigInt(step.den)) % (BigInt(points.den) * BigInt(step.num)) === 0n;
}

/** Exact points as people read them: `12`, `7,5` or, where no decimal is exact, `12 2/3`. */
export function pointsWords({ num, den }: Fraction): LocalisedText {
  const whole = Math.trunc(num / den);
  if (10 ** PLACES % den === 0) {
    const text = decimalText(num, den);
    return { pl: text.replace(".", ","), en: text };
  }
  const rest = Math.abs(num - whole * den);
  const text = whole === 0 ? `${num < 0 ? "-" : ""}${rest}/${den}` : `${whole} ${rest}/${den}`;
  return { pl: text, en: text };
}

const POINTS = { one: "punkt", few: "punkty", many: "punktów", other: "punktu" } as const;

/** The same with the word: `1 punkt`, `24 punkty`, `7,5 punktu`. */
export function countedPoints(points: Fraction): LocalisedText {
  const { pl, en } = pointsWords(points);
  const count = points.num / points.den;
  return { pl: `${pl} ${polishForm(count, POINTS)}`, en: `${en} ${count === 1 ? "point" : "points"}` };
}

/** Decimal places of the finest points: those of a point times those of a weight. */
const PLACES = 8;

function decimalText(num: number, den: number): string {
  const digits = (BigInt(num < 0 ? -num : num) * 10n ** BigInt(PLACES)) / BigInt(den);
  const text = String(digits).padStart(PLACES + 1, "0");
  const decimals = text.slice(-PLACES).replace(/0+$/, "");
  return `${num < 0 ? "-" : ""}${text.slice(0, -PLACES)}${decimals === "" ? "" : `.${decimals}`}`;
}

interface Wide {
  readonly num: bigint;
  readonly den: bigint;
}

function lowestTerms(num: number, den: number): Fraction {
  return narrow({ num: BigInt(num), den: BigInt(den) });
}

/** In lowest terms as numbers: what programmes can state keeps both within whole numbers that are exact. */
function narrow({ num, den }: Wide): Fraction {
  let [divisor, rest] = [num < 0n ? -num : num, den];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { num: Number(num / divisor), den: Number(den / divisor) };
}
