import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Less or equal; with three operands a range with both ends. */
export const lessOrEqual: OperatorMeaning = {
  name: "<=",
  alsoWritten: ["=<", "≤"],
  operands: [2, 3],
  proves: provesOperands,
  check: (use) => orderTest(use, "<="),
};

/** What is told of it. */
export const lessOrEqualNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{"<=": [low, value]} / {"<=": [low, value, high]}',
  like: ORDER_NOTES,
  summary: {
    pl: "Mniejsze lub równe; z trzema argumentami: między, razem z końcami.",
    en: "Less than or equal; with three operands: between, both ends included.",
  },
  examples: [
    { expression: { "<=": [1500, { var: "amount" }, 5000] }, facts: { amount: "5000.00" }, gives: true },
    { expression: { "<=": [1500, { var: "amount" }, 5000] }, facts: { amount: "5000.01" }, gives: false },
    { expression: { "<=": [1500, { var: "amount" }, 5000] }, facts: {}, gives: "unknown" },
    { expression: { "<=": [{ var: "share" }, 100] }, facts: {}, gives: true },
  ],
};
