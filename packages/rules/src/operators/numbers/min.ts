import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MIN, sumLike } from "../shared/arithmetic.ts";

/** Smallest of several. */
export const min: OperatorMeaning = {
  name: "min",
  operands: [2, 100],
  check: (use) => sumLike(use, MIN),
};

/** What is told of it. */
export const minNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"min": [number, number, …]}',
  like: ARITHMETIC_NOTES,
  summary: { pl: "Najmniejsza z liczb.", en: "The smallest of the numbers." },
  examples: [
    { expression: { min: [{ var: "amount" }, 5000] }, facts: { amount: "6000.00" }, gives: "5000.00" },
    { expression: { "<=": [{ min: [{ var: "amount" }, 5000] }, 5000] }, facts: {}, gives: true },
  ],
};
