import { describeValue, OgwError } from "../errors/index.ts";

declare const groszeBrand: unique symbol;

/** An amount of money in whole grosze (hundredths of a złoty), a safe integer; may be negative, never -0. */
export type Grosze = number & { readonly [groszeBrand]: "grosze" };

/** The largest amount that is held exactly: 90 071 992 547 409.91 zł. */
export const LARGEST_AMOUNT = Number.MAX_SAFE_INTEGER as Grosze;

/**
 * Takes a number as an amount in grosze.
 *
 * @throws OgwError OGW110 when the number is not a safe integer.
 * @example
 * grosze(150_000); // 1500.00 zł
 */
export function grosze(value: number): Grosze {
  return checkedGrosze("grosze", value);
}

/** The same, naming the operation that was asked for. */
export function checkedGrosze(operation: string, value: number): Grosze {
  if (Number.isSafeInteger(value)) return (value === 0 ? 0 : value) as Grosze;
  throw new OgwError({
    code: "OGW110",
    subject: operation,
    problem: `${describeValue(value)} is not an amount in whole grosze`,
    allowed: `An amount is an integer between -${LARGEST_AMOUNT} and ${LARGEST_AMOUNT}`,
    remedy: "Count in grosze (1500.00 zł is 150000) and round once, with a stated rounding",
  });
}

/** Takes an exact integer back to grosze, refusing what a number cannot hold. */
export function groszeFromBigInt(operation: string, value: bigint): Grosze {
  const result = Number(value);
  if (Number.isSafeInteger(result)) return result as Grosze;
  throw new OgwError({
    code: "OGW110",
    subject: operation,
    problem: `the result ${value} grosze is too large to be held exactly`,
    allowed: `An amount is at most ${LARGEST_AMOUNT} grosze`,
    remedy: "Check the amounts that went in",
  });
}
