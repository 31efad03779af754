import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, opposite, SUBTRACT, sumLike } from "../shared/arithmetic.ts";

/** Difference of numbers of one unit. */
export const subtract: OperatorMeaning = {
  name: "-",
  operands: [1, 2],
  check: (use) =>
    use.args.length === 1 ? opposite(use) : sumLike(use, SUBTRACT, { byColumns: "difference" }),
};

/** What is told of it. */
export const subtractNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"-": [number, number]} / {"-": [number]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Różnica; z jednym argumentem zmiana znaku.",
    en: "Difference; with one operand the opposite number.",
  },
  examples: [
    { expression: { "-": [{ var: "amount" }, 100] }, facts: { amount: "1500.00" }, gives: "1400.00" },
    { expression: { "-": [{ var: "people" }] }, facts: { people: 3 }, gives: -3 },
  ],
};
