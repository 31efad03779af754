import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { iteration } from "../shared/iterator.ts";
import { QUANTIFIER_NOTES, quantifierNode } from "../shared/quantifiers.ts";

/** Does at least one item fulfil the condition? */
export const some: OperatorMeaning = {
  name: "some",
  alsoWritten: ["any"],
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const condition = over === undefined ? undefined : use.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    return quantifierNode(use, over, condition, { turnItem: false, turnResult: false, empty: false });
  },
};

/** What is told of it. */
export const someNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"some": [list, condition on "@"]}',
  like: QUANTIFIER_NOTES,
  summary: {
    pl: "Choć jedna pozycja spełnia warunek; pusta lista: nie.",
    en: "At least one item fulfils the condition; an empty list: no.",
  },
  examples: [
    {
      expression: { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: { items: [{}, { cost: "100.01" }] },
      gives: true,
    },
    {
      expression: { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: { items: [{}, { cost: "1.00" }] },
      gives: "unknown",
    },
    {
      expression: { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: { items: [] },
      gives: false,
    },
  ],
};
