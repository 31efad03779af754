import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MAX, sumLike } from "../shared/arithmetic.ts";

/** Greatest of several. */
export const max: OperatorMeaning = {
  name: "max",
  operands: [2, 100],
  check: (use) => sumLike(use, MAX, undefined, true),
};

/** What is told of it. */
export const maxNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"max": [number or date, number or date, …]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Największa z liczb albo najpóźniejszy z dni.",
    en: "The greatest of the numbers, or the latest of the days.",
  },
  examples: [
    { expression: { max: [{ var: "people" }, 5] }, facts: { people: 7 }, gives: 7 },
    {
      expression: { ">": [{ max: [{ var: "start" }, "2026-09-01"] }, "2026-08-31"] },
      facts: {},
      gives: true,
    },
  ],
};
