/**
 * Amounts as people in Poland type them into a form.
 *
 * @module @opus/grant-rules/money-input
 */
export type { MoneyReading } from "./money-reading.ts";
export { parsePolishMoneyInput } from "./parse-polish-money-input.ts";
