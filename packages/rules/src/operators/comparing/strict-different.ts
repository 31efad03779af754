import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";
import { EQUALITY_NOTES, equality } from "../shared/equality.ts";

/** Difference of values of one type. */
export const strictDifferent: OperatorMeaning = {
  name: "!==",
  alsoWritten: ["<>", "≠"],
  operands: [2, 2],
  check: (use) => equality(use, triNot, "!=="),
};

/** What is told of it. */
export const strictDifferentNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{"!==": [value, value]}',
  like: EQUALITY_NOTES,
  summary: { pl: "Prawda, gdy wartości są różne.", en: "True when the values differ." },
  examples: [
    { expression: { "!==": [{ var: "kind" }, "ngo"] }, facts: { kind: "person" }, gives: true },
    { expression: { "!==": [{ var: "kind" }, "ngo"] }, facts: {}, gives: "unknown" },
  ],
};
