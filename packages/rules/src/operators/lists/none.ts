import type { Operator } from "../../language/operator.ts";
import { iteration } from "../shared/iterator.ts";
import { QUANTIFIER_NOTES, quantifierNode } from "../shared/quantifiers.ts";

/** Does no item fulfil the condition? */
export const none: Operator = {
  ...QUANTIFIER_NOTES,
  name: "none",
  chapter: "Lists",
  signature: '{"none": [list, condition on "@"]}',
  summary: {
    pl: "Żadna pozycja nie spełnia warunku; pusta lista: tak.",
    en: "No item fulfils the condition; an empty list: yes.",
  },
  operands: [2, 2],
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
  check(use) {
    const over = iteration(use);
    const condition = over === undefined ? undefined : use.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    return quantifierNode(use, over, condition, { turnItem: false, turnResult: true, empty: true });
  },
};
