/**
 * Shares of money: an amount divided among many so that nothing is lost, and a part of a whole held against a limit.
 *
 * @module @opus/grant-rules/money-shares
 */
export { allocateMoney, type RemainderPolicy } from "./allocate-money.ts";
export { compareShare } from "./compare-share.ts";
export { compareFractions } from "./fraction.ts";
