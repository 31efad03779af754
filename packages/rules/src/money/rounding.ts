import { describeValue, OgwError } from "../errors/index.ts";

/**
 * How a fraction of a grosz is rounded; always stated, never assumed.
 *
 * `halfUp` to the nearest, half away from zero (the everyday Polish rounding); `halfEven` to the nearest, half to the
 * even neighbour; `down` towards zero; `up` away from zero.
 */
export type Rounding = "halfUp" | "halfEven" | "down" | "up";

/** Every rounding, in the order of the documentation. */
export const ROUNDINGS: readonly Rounding[] = Object.freeze(["halfUp", "halfEven", "down", "up"] as const);

/**
 * Divides two integers and rounds the quotient once.
 *
 * @param denominator positive
 * @throws OgwError OGW112 when the rounding is not one of {@link ROUNDINGS} or the denominator is not positive.
 * @example
 * divideRounded(5n, 2n, "halfEven"); // 2n
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator <= 0n) throw wrongArgument(`the denominator ${denominator}`, "A denominator is positive");
  if (!ROUNDINGS.includes(rounding))
    throw wrongArgument(
      `the rounding ${describeValue(rounding)}`,
      `A rounding is one of ${ROUNDINGS.join(", ")}`,
    );
  return roundedQuotient(numerator, denominator, rounding);
}

/** The same, of a denominator and a rounding that are sure to be right. */
export function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n || rounding === "down") return quotient;
  const awayFromZero = quotient + (numerator < 0n ? -1n : 1n);
  if (rounding === "up") return awayFromZero;
  const twice = 2n * (remainder < 0n ? -remainder : remainder);
  if (twice !== denominator) return twice > denominator ? awayFromZero : quotient;
  return rounding === "halfEven" && quotient % 2n === 0n ? quotient : awayFromZero;
}

function wrongArgument(what: string, allowed: string): OgwError {
  return new OgwError({
    code: "OGW112",
    subject: "divideRounded",
    problem: `${what} cannot be used`,
    allowed,
    remedy: "State the rounding that the regulation names",
  });
}
