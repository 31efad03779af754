import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ADD, ARITHMETIC_NOTES, sumLike } from "../shared/arithmetic.ts";

/** Sum of numbers of one unit. */
export const add: OperatorMeaning = {
  name: "+",
  operands: [2, 100],
  check: (use) => sumLike(use, ADD, { byColumns: "sum" }),
};

/** What is told of it. */
export const addNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"+": [number, number, …]}',
  like: ARITHMETIC_NOTES,
  summary: { pl: "Suma liczb albo kwot.", en: "Sum of numbers or of money." },
  examples: [
    { expression: { "+": [{ var: "amount" }, 100, "0.50"] }, facts: { amount: "1500.00" }, gives: "1600.50" },
    { expression: { "+": [{ var: "amount" }, 100] }, facts: {}, gives: "unknown" },
    { expression: { "===": [{ "+": [0.1, 0.2] }, 0.3] }, gives: true },
  ],
};
