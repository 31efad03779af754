import type { Operator } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";
import { EQUALITY_NOTES, equality } from "../shared/equality.ts";

/** Difference of values of one type. */
export const strictDifferent: Operator = {
  ...EQUALITY_NOTES,
  name: "!==",
  chapter: "Comparing",
  alsoWritten: ["<>", "≠"],
  signature: '{"!==": [value, value]}',
  summary: { pl: "Prawda, gdy wartości są różne.", en: "True when the values differ." },
  examples: [
    { expression: { "!==": [{ var: "kind" }, "ngo"] }, facts: { kind: "person" }, gives: true },
    { expression: { "!==": [{ var: "kind" }, "ngo"] }, facts: {}, gives: "unknown" },
  ],
  check: (use) => equality(use, triNot, "!=="),
};
