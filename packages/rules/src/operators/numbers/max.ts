import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MAX, sumLike } from "../shared/arithmetic.ts";

/** Greatest of several. */
export const max: OperatorMeaning = {
  name: "max",
  operands: [2, 100],
  check: (use) => sumLike(use, MAX),
};

/** What is told of it. */
export const maxNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"max": [number, number, …]}',
  like: ARITHMETIC_NOTES,
  summary: { pl: "Największa z liczb.", en: "The greatest of the numbers." },
  examples: [{ expression: { max: [{ var: "people" }, 5] }, facts: { people: 7 }, gives: 7 }],
};
