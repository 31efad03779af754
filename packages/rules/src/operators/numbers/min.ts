import type { Operator } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MIN, sumLike } from "../shared/arithmetic.ts";

/** Smallest of several. */
export const min: Operator = {
  ...ARITHMETIC_NOTES,
  name: "min",
  chapter: "Numbers and money",
  signature: '{"min": [number, number, …]}',
  summary: { pl: "Najmniejsza z liczb.", en: "The smallest of the numbers." },
  operands: [2, 100],
  examples: [
    { expression: { min: [{ var: "amount" }, 5000] }, facts: { amount: "6000.00" }, gives: "5000.00" },
    { expression: { "<=": [{ min: [{ var: "amount" }, 5000] }, 5000] }, facts: {}, gives: true },
  ],
  check: (use) => sumLike(use, MIN),
};
