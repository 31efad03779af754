import type { Value } from "../language/core.ts";
import { TOO_LARGE } from "../language/no-value.ts";
import { divideRounded, type Rounding } from "../money/rounding.ts";

/** A fraction rounded to a whole multiple of `step`, as a number; an error when it leaves the exact range. */
export function roundedFraction(top: bigint, bottom: bigint, step: bigint, rounding: Rounding): Value {
  const multiple = divideRounded(top, bottom * step, rounding) * step;
  const value = Number(multiple);
  return Number.isSafeInteger(value) ? value : TOO_LARGE;
}
