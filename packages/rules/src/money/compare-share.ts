import { needObject } from "../errors/index.ts";
import { compareFractions, FRACTION, type Fraction, fraction } from "./fraction.ts";
import { checkedGrosze, type Grosze } from "./grosze.ts";

/**
 * Compares the share `part / whole` with an exact limit, by integers: -1 below, 0 exactly at the limit, 1 above.
 *
 * Gives undefined when the whole is 0: a share of nothing has no size. Nothing is rounded, so a bound that is met to
 * the grosz is met.
 *
 * @throws OgwError OGW110 for amounts, OGW112 for a limit that cannot be used.
 * @example
 * compareShare(grosze(118_590_300), grosze(139_518_000), fraction(85, 100)); // 0: exactly 85 %
 */
export function compareShare(part: Grosze, whole: Grosze, limit: Fraction): -1 | 0 | 1 | undefined {
  needObject(limit, FRACTION);
  const { num, den } = fraction(limit.num, limit.den);
  const wholeExact = BigInt(checkedGrosze("compareShare", whole));
  if (wholeExact === 0n) return undefined;
  const partExact = BigInt(checkedGrosze("compareShare", part));
  const sign = wholeExact < 0n ? -1n : 1n;
  const share = { num: sign * partExact, den: sign * wholeExact };
  return compareFractions(share, { num: BigInt(num), den: BigInt(den) });
}
