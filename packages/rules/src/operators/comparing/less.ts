import type { Operator } from "../../language/operator.ts";
import { ORDER_NOTES, orderTest } from "../shared/ordering.ts";

/** Strictly less; with three operands a range. */
export const less: Operator = {
  ...ORDER_NOTES,
  name: "<",
  chapter: "Comparing",
  signature: '{"<": [low, value]} / {"<": [low, value, high]}',
  summary: {
    pl: "Mniejsze niż; z trzema argumentami: ściśle między.",
    en: "Less than; with three operands: strictly between.",
  },
  examples: [
    { expression: { "<": [{ var: "amount" }, 1500] }, facts: { amount: "1499.99" }, gives: true },
    { expression: { "<": [{ var: "start" }, "2026-03-01"] }, facts: { start: "2026-03-01" }, gives: false },
  ],
  check: (use) => orderTest(use, "<"),
};
