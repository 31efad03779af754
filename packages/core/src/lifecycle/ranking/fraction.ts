import type { z } from "zod";
import type { fractionSchema } from "../ground/slice-schemas.ts";

/** An exact ratio of two whole numbers; rounded for display only. */
export type Fraction = z.infer<typeof fractionSchema>;

/** Compares two exact ratios with positive denominators: negative, zero or positive, as sorting wants it. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = BigInt(left.num) * BigInt(right.den) - BigInt(right.num) * BigInt(left.den);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Adds whole points to an exact ratio. */
export function addPoints({ num, den }: Fraction, points: number): Fraction {
  return { num: num + points * den, den };
}
