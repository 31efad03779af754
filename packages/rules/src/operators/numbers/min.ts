import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MIN, sumLike } from "../shared/arithmetic.ts";

/** Smallest of several. */
export const min: OperatorMeaning = {
  name: "min",
  operands: [2, 100],
  check: (use) => sumLike(use, MIN, undefined, true),
};

/** What is told of it. */
export const minNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"min": [number or date, number or date, …]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Najmniejsza z liczb albo najwcześniejszy z dni.",
    en: "The smallest of the numbers, or the earliest of the days.",
  },
  examples: [
    { expression: { min: [{ var: "amount" }, 5000] }, facts: { amount: "6000.00" }, gives: "5000.00" },
    {
      expression: { min: [{ var: "start" }, "2026-08-31"] },
      facts: { start: "2026-09-01" },
      gives: "2026-08-31",
    },
    { expression: { "<=": [{ min: [{ var: "amount" }, 5000] }, 5000] }, facts: {}, gives: true },
  ],
};
