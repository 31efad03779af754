import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import { EQUALITY_NOTES, equality } from "../shared/equality.ts";

/** Equality of values of one type. */
export const strictEqual: OperatorMeaning = {
  name: "===",
  alsoWritten: ["="],
  proves: (proof) =>
    // Two facts may be equal by being absent both.
    proof.operands.some((operand) => typeof operand !== "object") ? provesOperands(proof) : [],
  operands: [2, 2],
  check: (use) => equality(use, (tri) => tri, "==="),
};

/** What is told of it. */
export const strictEqualNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{"===": [value, value]}',
  like: EQUALITY_NOTES,
  summary: { pl: "Prawda, gdy obie wartości są równe.", en: "True when both values are equal." },
  examples: [
    { expression: { "===": [{ var: "kind" }, "ngo"] }, facts: { kind: "ngo" }, gives: true },
    { expression: { "===": [{ var: "amount" }, "1500.00"] }, facts: { amount: "1500.01" }, gives: false },
    { expression: { "===": [{ var: "kind" }, "ngo"] }, facts: {}, gives: "unknown" },
    { expression: { "===": [{ var: "ownMoney" }, 0] }, facts: { ownMoney: null }, gives: false },
  ],
};
