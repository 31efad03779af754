import type { Operator } from "../../language/operator.ts";
import { ARITHMETIC_NOTES, MAX, sumLike } from "../shared/arithmetic.ts";

/** Greatest of several. */
export const max: Operator = {
  ...ARITHMETIC_NOTES,
  name: "max",
  chapter: "Numbers and money",
  signature: '{"max": [number, number, …]}',
  summary: { pl: "Największa z liczb.", en: "The greatest of the numbers." },
  operands: [2, 100],
  examples: [{ expression: { max: [{ var: "people" }, 5] }, facts: { people: 7 }, gives: 7 }],
  check: (use) => sumLike(use, MAX),
};
