import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** Membership with the list's values written directly. */
export const oneOf: OperatorMeaning = {
  name: "oneOf",
  proves: provesFirst,
  operands: [2, 1001],
  check: (use) => membership(use, false),
};

/** What is told of it. */
export const oneOfNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"oneOf": [value, choice, choice, …]}',
  like: MEMBERSHIP_NOTES,
  summary: { pl: "Wartość jest jedną z podanych.", en: "The value is one of those given." },
  examples: [
    { expression: { oneOf: [{ var: "kind" }, "ngo", "group"] }, facts: { kind: "person" }, gives: false },
    { expression: { oneOf: [{ var: "kind" }, ["ngo", "group"]] }, facts: { kind: "ngo" }, gives: true },
  ],
};
