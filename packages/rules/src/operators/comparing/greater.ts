import type { Operator } from "../../language/operator.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Strictly greater. */
export const greater: Operator = {
  ...ORDER_NOTES,
  name: ">",
  chapter: "Comparing",
  signature: '{">": [value, low]} / {">": [high, value, low]}',
  summary: { pl: "Większe niż.", en: "Greater than." },
  examples: [
    { expression: { ">": [{ var: "amount" }, "1500.00"] }, facts: { amount: "1500.01" }, gives: true },
    { expression: { ">": [3, 2, 3] }, gives: false },
  ],
  check: (use) => orderTest(use, ">"),
};
