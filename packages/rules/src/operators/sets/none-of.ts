import type { Operator } from "../../language/operator.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** The value is none of those given; unknown stays unknown. */
export const noneOf: Operator = {
  ...MEMBERSHIP_NOTES,
  name: "noneOf",
  chapter: "Choices and sets",
  proves: (proof) => (proof.holds ? [] : proof.facts()),
  signature: '{"noneOf": [value, choice, choice, …]}',
  summary: { pl: "Wartość nie jest żadną z podanych.", en: "The value is none of those given." },
  operands: [2, 1001],
  examples: [
    { expression: { noneOf: [{ var: "kind" }, "ngo"] }, facts: { kind: "person" }, gives: true },
    { expression: { noneOf: [{ var: "kind" }, "ngo"] }, facts: {}, gives: "unknown" },
  ],
  check: (use) => membership(use, true),
};
