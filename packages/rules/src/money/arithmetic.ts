import { needObject, wrongArgument } from "../errors/index.ts";
import { FRACTION, type Fraction, fraction } from "./fraction.ts";
import { checkedGrosze, type Grosze, groszeFromBigInt } from "./grosze.ts";
import { divideRounded, type Rounding } from "./rounding.ts";

/**
 * Adds two amounts in grosze.
 *
 * @throws OgwError OGW110 when an amount or the sum is not a safe integer.
 * @example
 * addMoney(grosze(100), grosze(50)); // 150
 */
export function addMoney(left: Grosze, right: Grosze): Grosze {
  return checkedGrosze("addMoney", checkedGrosze("addMoney", left) + checkedGrosze("addMoney", right));
}

/**
 * Takes the second amount in grosze from the first.
 *
 * @throws OgwError OGW110 when an amount or the difference is not a safe integer.
 * @example
 * subtractMoney(grosze(100), grosze(150)); // -50
 */
export function subtractMoney(left: Grosze, right: Grosze): Grosze {
  return checkedGrosze(
    "subtractMoney",
    checkedGrosze("subtractMoney", left) - checkedGrosze("subtractMoney", right),
  );
}

const AMOUNTS = { of: "sumMoney", name: "the list of amounts", is: "a list of amounts in grosze" };

/**
 * Adds any number of amounts in grosze; the sum of none is 0. The order never matters.
 *
 * @throws OgwError OGW110 when an amount or the sum is not a safe integer.
 * @example
 * sumMoney([grosze(1), grosze(2), grosze(3)]); // 6
 */
export function sumMoney(amounts: Iterable<Grosze>): Grosze {
  if (typeof amounts?.[Symbol.iterator] !== "function") throw wrongArgument(amounts, AMOUNTS);
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(checkedGrosze("sumMoney", amount));
  return groszeFromBigInt("sumMoney", sum);
}

/**
 * Multiplies an amount in grosze by an exact fraction and rounds once.
 *
 * @throws OgwError OGW110 for amounts, OGW112 for a fraction or rounding that cannot be used.
 * @example
 * multiplyMoney(grosze(100), fraction(1, 3), "halfUp"); // 33
 */
export function multiplyMoney(amount: Grosze, factor: Fraction, rounding: Rounding): Grosze {
  needObject(factor, FRACTION);
  const { num, den } = fraction(factor.num, factor.den);
  const product = BigInt(checkedGrosze("multiplyMoney", amount)) * BigInt(num);
  return groszeFromBigInt("multiplyMoney", divideRounded(product, BigInt(den), rounding));
}

/**
 * Takes a percentage of an amount in grosze; the percentage is given in basis points (1 % = 100, 12.5 % = 1250).
 *
 * @throws OgwError OGW110 for amounts, OGW112 for a rate or rounding that cannot be used.
 * @example
 * percentOf(1_000, grosze(33_335), "halfUp"); // 3334: 10 % of 333.35 zł
 */
export function percentOf(basisPoints: number, amount: Grosze, rounding: Rounding): Grosze {
  return multiplyMoney(amount, fraction(basisPoints, 10_000), rounding);
}

/**
 * Rounds an amount in grosze to a multiple of a step, for instance to whole złoty with a step of 100.
 *
 * @throws OgwError OGW110 for amounts, OGW112 for a step or rounding that cannot be used.
 * @example
 * roundMoney(grosze(150_049), grosze(100), "halfUp"); // 150000
 */
export function roundMoney(amount: Grosze, step: Grosze, rounding: Rounding): Grosze {
  const steps = divideRounded(
    BigInt(checkedGrosze("roundMoney", amount)),
    BigInt(checkedGrosze("roundMoney", step)),
    rounding,
  );
  return groszeFromBigInt("roundMoney", steps * BigInt(step));
}
