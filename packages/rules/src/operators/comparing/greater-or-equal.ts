import type { Operator } from "../../language/operator.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Greater or equal. */
export const greaterOrEqual: Operator = {
  ...ORDER_NOTES,
  name: ">=",
  chapter: "Comparing",
  alsoWritten: ["=>", "≥"],
  signature: '{">=": [value, low]} / {">=": [high, value, low]}',
  summary: { pl: "Większe lub równe.", en: "Greater than or equal." },
  examples: [
    { expression: { ">=": [{ var: "people" }, 3] }, facts: { people: 3 }, gives: true },
    { expression: { ">=": [{ var: "people" }, 3] }, facts: { people: 2 }, gives: false },
  ],
  check: (use) => orderTest(use, ">="),
};
