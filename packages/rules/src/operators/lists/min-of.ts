import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { EXTREME_NOTES, extreme } from "../shared/extremes.ts";

/** Smallest value over a list. */
export const minOf: OperatorMeaning = {
  name: "minOf",
  operands: [3, 3],
  check: (use) => extreme(use, Math.min),
};

/** What is told of it. */
export const minOfNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"minOf": [list, value of "@", {"empty": value}]}',
  like: EXTREME_NOTES,
  summary: {
    pl: "Najmniejsza wartość po pozycjach; wartość dla pustej listy podaje autor.",
    en: "The smallest value over the items; the author gives the one for an empty list.",
  },
  examples: [
    {
      expression: { minOf: [{ var: "items" }, { var: "@.cost" }, { empty: 0 }] },
      facts: { items: [{ cost: "5.00" }, { cost: "3.00" }] },
      gives: "3.00",
    },
    {
      expression: { minOf: [{ var: "items" }, { var: "@.cost" }, { empty: 0 }] },
      facts: { items: [] },
      gives: "0.00",
    },
  ],
};
