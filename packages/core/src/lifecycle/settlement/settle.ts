import { type Fraction, type Grosze, grosze, multiplyMoney, subtractMoney } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { SettlementDocument } from "./settlement-schema.ts";

/** What a settlement is computed from; all money in grosze. */
export interface SettlementFacts {
  readonly paid: Grosze;
  /** What the report says was spent from the grant. */
  readonly spent: Grosze;
  /** What the accountant found ineligible of that. */
  readonly ineligible: Grosze;
  /** The most that rules leave of it; undefined where none lowers it. */
  readonly lowerTo?: Grosze | undefined;
  /** What rules demand back of what would be settled. */
  readonly demandBack?: Grosze | undefined;
  /** How far the indicators were reached, each capped at 1. */
  readonly degree: Fraction;
}

/** What was accepted, and what comes back. */
export interface SettlementResult {
  /** Spending accepted as eligible. */
  readonly accepted: Grosze;
  /** The ineligible part of what the grant was spent on; spending above the payment is the grantee's own. */
  readonly ineligible: Grosze;
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
 * bound of a band belongs to it. Each step works on what the one before left: after the bands the settled sum is
 * lowered to what rules leave of it, and what they demand back is taken from that.
 */
export function settle(
  { paid, spent, ineligible, lowerTo, demandBack = grosze(0), degree }: SettlementFacts,
  { bands, proportionalBase }: Pick<SettlementDocument, "bands" | "proportionalBase">,
): SettlementResult {
  const used = spent < paid ? spent : paid;
  const refused = ineligible < used ? ineligible : used;
  const accepted = subtractMoney(used, refused);
  const band = bandOf(degree, bands);
  const proportion = () => {
    const base = proportionalBase === "grant" ? paid : accepted;
    const part = multiplyMoney(base, degree, "halfUp");
    return part < accepted ? part : accepted;
  };
  const banded = band === "full" ? accepted : band === "proportional" ? proportion() : grosze(0);
  const lowered = lowerTo !== undefined && lowerTo < banded ? lowerTo : banded;
  const settled = demandBack < lowered ? subtractMoney(lowered, demandBack) : grosze(0);
  return {
    accepted,
    ineligible: refused,
    unspent: subtractMoney(paid, used),
    settled,
    due: subtractMoney(paid, settled),
    band,
  };
}

function bandOf(degree: Fraction, bands: SettlementDocument["bands"]): SettlementResult["band"] {
  if (compareFractions(degree, { num: bands.full, den: 100 }) >= 0) return "full";
  return compareFractions(degree, { num: bands.proportional, den: 100 }) >= 0 ? "proportional" : "none";
}

/**
 * The degree to which indicators were reached: their mean, or the lowest of them, as an exact ratio. Each indicator
 * is capped at its plan; one that was planned at nothing has the degree that a person gave it.
 */
export function degreeOf(
  indicators: readonly IndicatorLevel[],
  aggregate: SettlementDocument["aggregate"],
): Fraction {
  const degrees = indicators.map(
    ({ planned, achieved, given = 0 }): ExactFraction =>
      planned <= 0
        ? { num: BigInt(given), den: 100n }
        : { num: BigInt(Math.min(Math.max(achieved, 0), planned)), den: BigInt(planned) },
  );
  if (aggregate === "lowest") {
    return held(degrees.reduce((lowest, degree) => (isLess(degree, lowest) ? degree : lowest), whole));
  }
  const sum = degrees.reduce(addFractions, { num: 0n, den: 1n });
  return held({ num: sum.num, den: sum.den * BigInt(Math.max(degrees.length, 1)) });
}

/** How far one indicator was reached. */
export interface IndicatorLevel {
  readonly planned: number;
  readonly achieved: number;
  /** Whole percent from 0 to 100 that a person gave, where nothing was planned. */
  readonly given?: number | undefined;
}

interface ExactFraction {
  readonly num: bigint;
  readonly den: bigint;
}

const whole: ExactFraction = { num: 1n, den: 1n };
/** A power of ten, so that a fraction rounded down to it still lies on the same side of every percentage. */
const finestHeld = 10n ** 15n;

function isLess(left: ExactFraction, right: ExactFraction): boolean {
  return left.num * right.den < right.num * left.den;
}

function addFractions(left: ExactFraction, right: ExactFraction): ExactFraction {
  return { num: left.num * right.den + right.num * left.den, den: left.den * right.den };
}

/** The fraction in lowest terms; what numbers cannot hold exactly is rounded down to 15 decimals. */
function held({ num, den }: ExactFraction): Fraction {
  const divisor = greatestCommonDivisor(num, den);
  if (den / divisor <= finestHeld) return { den: Number(den / divisor), num: Number(num / divisor) };
  return { den: Number(finestHeld), num: Number((num * finestHeld) / den) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommonDivisor(b, a % b);
}
