import type { Lang } from "@opus/grant-rules/errors";
import type { Fraction } from "@opus/grant-rules/money";
import { LOCALES } from "./locales.ts";

/**
 * Points with at most two decimals. The rest is cut, not rounded, so that nobody below a threshold seems to have
 * reached it.
 *
 * @example
 * pointsOf({ num: 3899, den: 300 }); // 12.99, though 12.996… would round to 13
 */
export function pointsOf({ num, den }: Fraction): number {
  return Number((BigInt(num) * 100n) / BigInt(den)) / 100;
}

/** The same as a language writes it: `15,5`. */
export function pointsText(points: Fraction, lang: Lang): string {
  return new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits: 2 }).format(pointsOf(points));
}
