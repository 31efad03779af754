import type { Fraction } from "../../money/index.ts";
import { type Rounding, roundedQuotient } from "../../money/rounding.ts";
import { TOO_LARGE } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";

/** A fraction rounded to a whole multiple of `step`, as a number; an error when it leaves the exact range. */
export function roundedFraction({ num, den }: Fraction<bigint>, step: bigint, rounding: Rounding): Value {
  const multiple = roundedQuotient(num, den * step, rounding) * step;
  const value = Number(multiple);
  return Number.isSafeInteger(value) ? value : TOO_LARGE;
}
