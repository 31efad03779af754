import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { iteration } from "../shared/iterator.ts";
import { QUANTIFIER_NOTES, quantifierNode } from "../shared/quantifiers.ts";

/** Does no item fulfil the condition? */
export const none: OperatorMeaning = {
  name: "none",
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const condition = over === undefined ? undefined : use.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    return quantifierNode(use, over, condition, { turnItem: false, turnResult: true, empty: true });
  },
};

/** What is told of it. */
export const noneNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"none": [list, condition on "@"]}',
  like: QUANTIFIER_NOTES,
  summary: {
    pl: "Żadna pozycja nie spełnia warunku; pusta lista: tak.",
    en: "No item fulfils the condition; an empty list: yes.",
  },
  examples: [
    {
      expression: { none: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: { items: [{ cost: "1.00" }] },
      gives: true,
    },
    {
      expression: { none: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: {},
      gives: "unknown",
    },
  ],
};
