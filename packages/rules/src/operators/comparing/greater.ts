import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Strictly greater. */
export const greater: OperatorMeaning = {
  name: ">",
  operands: [2, 3],
  proves: provesOperands,
  check: (use) => orderTest(use, ">"),
};

/** What is told of it. */
export const greaterNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{">": [value, low]} / {">": [high, value, low]}',
  like: ORDER_NOTES,
  summary: { pl: "Większe niż.", en: "Greater than." },
  examples: [
    { expression: { ">": [{ var: "amount" }, "1500.00"] }, facts: { amount: "1500.01" }, gives: true },
    { expression: { ">": [3, 2, 3] }, gives: false },
  ],
};
