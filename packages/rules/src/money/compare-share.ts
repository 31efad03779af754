import { checkedGrosze, type Grosze } from "./grosze.ts";
import { type Ratio, ratio } from "./ratio.ts";

/**
 * Compares the share `part / whole` with an exact limit, by integers: -1 below, 0 exactly at the limit, 1 above.
 *
 * Gives undefined when the whole is 0: a share of nothing has no size. Nothing is rounded, so a bound that is met to
 * the grosz is met.
 *
 * @throws OgwError OGW110 for amounts, OGW112 for a limit that cannot be used.
 * @example
 * compareShare(grosze(118_590_300), grosze(139_518_000), ratio(85, 100)); // 0: exactly 85 %
 */
export function compareShare(part: Grosze, whole: Grosze, limit: Ratio): -1 | 0 | 1 | undefined {
  const { numerator, denominator } = ratio(limit.numerator, limit.denominator);
  const wholeExact = BigInt(checkedGrosze("compareShare", whole));
  if (wholeExact === 0n) return undefined;
  const left = BigInt(checkedGrosze("compareShare", part)) * BigInt(denominator);
  const right = wholeExact * BigInt(numerator);
  if (left === right) return 0;
  return left > right === wholeExact > 0n ? 1 : -1;
}
