import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Greater or equal. */
export const greaterOrEqual: OperatorMeaning = {
  name: ">=",
  alsoWritten: ["=>", "≥"],
  operands: [2, 3],
  proves: provesOperands,
  check: (use) => orderTest(use, ">="),
};

/** What is told of it. */
export const greaterOrEqualNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{">=": [value, low]} / {">=": [high, value, low]}',
  like: ORDER_NOTES,
  summary: { pl: "Większe lub równe.", en: "Greater than or equal." },
  examples: [
    { expression: { ">=": [{ var: "people" }, 3] }, facts: { people: 3 }, gives: true },
    { expression: { ">=": [{ var: "people" }, 3] }, facts: { people: 2 }, gives: false },
  ],
};
