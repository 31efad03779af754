import type { Operator } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, opposite, SUBTRACT, sumLike } from "../shared/arithmetic.ts";

/** Difference of numbers of one unit. */
export const subtract: Operator = {
  ...ARITHMETIC_NOTES,
  name: "-",
  chapter: "Numbers and money",
  signature: '{"-": [number, number]} / {"-": [number]}',
  summary: {
    pl: "Różnica; z jednym argumentem zmiana znaku.",
    en: "Difference; with one operand the opposite number.",
  },
  operands: [1, 2],
  examples: [
    { expression: { "-": [{ var: "amount" }, 100] }, facts: { amount: "1500.00" }, gives: "1400.00" },
    { expression: { "-": [{ var: "people" }] }, facts: { people: 3 }, gives: -3 },
  ],
  check: (use) => (use.args.length === 1 ? opposite(use) : sumLike(use, SUBTRACT, "difference")),
};
