import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { EXTREME_NOTES, extreme } from "../shared/extremes.ts";

/** Greatest value over a list. */
export const maxOf: OperatorMeaning = {
  name: "maxOf",
  operands: [3, 3],
  check: (use) => extreme(use, Math.max),
};

/** What is told of it. */
export const maxOfNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"maxOf": [list, value of "@", {"empty": value}]}',
  like: EXTREME_NOTES,
  summary: {
    pl: "Największa wartość po pozycjach; wartość dla pustej listy podaje autor.",
    en: "The greatest value over the items; the author gives the one for an empty list.",
  },
  examples: [
    {
      expression: { "<=": [{ maxOf: [{ var: "items" }, { var: "@.cost" }, { empty: 0 }] }, 10000] },
      facts: { items: [{ cost: "6000.00" }, { cost: "6000.00" }] },
      gives: true,
    },
    {
      expression: { ">": [{ maxOf: [{ var: "items" }, { var: "@.cost" }, { empty: 0 }] }, 10000] },
      facts: { items: [{ cost: "10000.01" }, {}] },
      gives: true,
    },
  ],
};
