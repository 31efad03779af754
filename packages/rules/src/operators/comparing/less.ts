import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Strictly less; with three operands a range. */
export const less: OperatorMeaning = {
  name: "<",
  operands: [2, 3],
  proves: provesOperands,
  check: (use) => orderTest(use, "<"),
};

/** What is told of it. */
export const lessNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{"<": [low, value]} / {"<": [low, value, high]}',
  like: ORDER_NOTES,
  summary: {
    pl: "Mniejsze niż; z trzema argumentami: ściśle między.",
    en: "Less than; with three operands: strictly between.",
  },
  examples: [
    { expression: { "<": [{ var: "amount" }, 1500] }, facts: { amount: "1499.99" }, gives: true },
    { expression: { "<": [{ var: "start" }, "2026-03-01"] }, facts: { start: "2026-03-01" }, gives: false },
  ],
};
