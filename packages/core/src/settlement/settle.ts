import { type Grosze, grosze, multiplyMoney, ratio, subtractMoney } from "@opus/grant-rules/money";
import type { Fraction } from "../machines/case-context.ts";
import type { SettlementDocument } from "../programme/settlement-schema.ts";
import { compareFractions } from "../scoring/fraction.ts";

/** What a settlement is computed from; all money in grosze. */
export interface SettlementFacts {
  readonly paid: Grosze;
  /** What the report says was spent from the grant. */
  readonly spent: Grosze;
  /** What the accountant found ineligible of that. */
  readonly ineligible: Grosze;
  /** How far the indicators were reached, each capped at 1. */
  readonly degree: Fraction;
}

/** What was accepted, and what comes back. */
export interface SettlementResult {
  /** Spending accepted as eligible. */
  readonly accepted: Grosze;
  readonly unspent: Grosze;
  /** What the programme finally bears. */
  readonly settled: Grosze;
  /** What is due back: the rest of the payment. */
  readonly due: Grosze;
  readonly band: "full" | "proportional" | "none";
}

/**
 * Settles a grant (after the pattern of regulations such as KIS 2026 §24): spending above the payment is the
 * grantee's own; from `bands.full` percent of the indicators on, accepted spending is settled whole; from
 * `bands.proportional` on, in the proportion reached (rounded half up to a grosz); below, nothing. The lower
 * bound of a band belongs to it.
 */
export function settle(
  { paid, spent, ineligible, degree }: SettlementFacts,
  { bands, proportionalBase }: Pick<SettlementDocument, "bands" | "proportionalBase">,
): SettlementResult {
  const used = spent < paid ? spent : paid;
  const refused = ineligible < used ? ineligible : used;
  const accepted = subtractMoney(used, refused);
  const band = bandOf(degree, bands);
  const proportion = () => {
    const base = proportionalBase === "grant" ? paid : accepted;
    const part = multiplyMoney(base, ratio(degree.num, degree.den), "halfUp");
    return part < accepted ? part : accepted;
  };
  const settled = band === "full" ? accepted : band === "proportional" ? proportion() : grosze(0);
  return { accepted, unspent: subtractMoney(paid, used), settled, due: subtractMoney(paid, settled), band };
}

function bandOf(degree: Fraction, bands: SettlementDocument["bands"]): SettlementResult["band"] {
  if (compareFractions(degree, { num: bands.full, den: 100 }) >= 0) return "full";
  return compareFractions(degree, { num: bands.proportional, den: 100 }) >= 0 ? "proportional" : "none";
}

/**
 * The degree to which indicators were reached: their mean, or the lowest of them, as an exact ratio. Each indicator
 * is capped at its plan; one planned at zero counts as reached.
 */
export function degreeOf(
  indicators: readonly { readonly planned: number; readonly achieved: number }[],
  aggregate: SettlementDocument["aggregate"],
): Fraction {
  const degrees = indicators.map(
    ({ planned, achieved }): Fraction =>
      planned <= 0 ? { num: 1, den: 1 } : { num: Math.min(Math.max(achieved, 0), planned), den: planned },
  );
  if (aggregate === "lowest") {
    return degrees.reduce((lowest, degree) => (compareFractions(degree, lowest) < 0 ? degree : lowest), {
      num: 1,
      den: 1,
    });
  }
  const sum = degrees.reduce(addFractions, { num: 0, den: 1 });
  return reduced({ num: sum.num, den: sum.den * Math.max(degrees.length, 1) });
}

function addFractions(left: Fraction, right: Fraction): Fraction {
  return reduced({ num: left.num * right.den + right.num * left.den, den: left.den * right.den });
}

function reduced({ num, den }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(num, den);
  return { num: num / divisor, den: den / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(a, 1) : greatestCommonDivisor(b, a % b);
}
