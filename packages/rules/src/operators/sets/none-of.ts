import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** The value is none of those given; unknown stays unknown. */
export const noneOf: OperatorMeaning = {
  name: "noneOf",
  proves: (proof) => (proof.holds ? [] : proof.facts()),
  operands: [2, 1001],
  check: (use) => membership(use, true),
};

/** What is told of it. */
export const noneOfNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"noneOf": [value, choice, choice, …]}',
  like: MEMBERSHIP_NOTES,
  summary: { pl: "Wartość nie jest żadną z podanych.", en: "The value is none of those given." },
  examples: [
    { expression: { noneOf: [{ var: "kind" }, "ngo"] }, facts: { kind: "person" }, gives: true },
    { expression: { noneOf: [{ var: "kind" }, "ngo"] }, facts: {}, gives: "unknown" },
  ],
};
