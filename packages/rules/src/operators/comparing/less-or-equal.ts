import type { Operator } from "../../language/operator.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Less or equal; with three operands a range with both ends. */
export const lessOrEqual: Operator = {
  ...ORDER_NOTES,
  name: "<=",
  chapter: "Comparing",
  alsoWritten: ["=<", "≤"],
  signature: '{"<=": [low, value]} / {"<=": [low, value, high]}',
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
  check: (use) => orderTest(use, "<="),
};
