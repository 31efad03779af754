import type { Operator } from "../../language/operator.ts";
import { EXTREME_NOTES, extreme } from "../shared/extremes.ts";

/** Smallest value over a list. */
export const minOf: Operator = {
  ...EXTREME_NOTES,
  name: "minOf",
  chapter: "Lists",
  signature: '{"minOf": [list, value of "@", {"empty": value}]}',
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
  check: (use) => extreme(use, Math.min),
};
