import type { Operator } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** Membership with the list's values written directly. */
export const oneOf: Operator = {
  ...MEMBERSHIP_NOTES,
  name: "oneOf",
  chapter: "Choices and sets",
  proves: provesFirst,
  signature: '{"oneOf": [value, choice, choice, …]}',
  summary: { pl: "Wartość jest jedną z podanych.", en: "The value is one of those given." },
  operands: [2, 1001],
  examples: [
    { expression: { oneOf: [{ var: "kind" }, "ngo", "group"] }, facts: { kind: "person" }, gives: false },
    { expression: { oneOf: [{ var: "kind" }, ["ngo", "group"]] }, facts: { kind: "ngo" }, gives: true },
  ],
  check: (use) => membership(use, false),
};
