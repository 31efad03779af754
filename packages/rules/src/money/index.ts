/**
 * Exact money: whole grosze inside, decimal texts in JSON, stated rounding, nothing ever lost in a fraction.
 *
 * @module @opus/grant-rules/money
 */
export { addMoney, multiplyMoney, percentOf, roundMoney, subtractMoney, sumMoney } from "./arithmetic.ts";
export { formatMoney } from "./format-money.ts";
export { decimalFraction, type Fraction, fraction } from "./fraction.ts";
export { type Grosze, grosze, LARGEST_AMOUNT } from "./grosze.ts";
export { formatMoneyDecimal, parseMoney } from "./money-decimal.ts";
export type { MoneyReading } from "./money-reading.ts";
export { ROUNDINGS, type Rounding } from "./rounding.ts";
