import type { Operator } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** Membership in a list (never in a text). */
export const isIn: Operator = {
  ...MEMBERSHIP_NOTES,
  name: "in",
  chapter: "Choices and sets",
  proves: provesFirst,
  signature: '{"in": [value, [value, …]]} / {"in": [value, list]}',
  summary: { pl: "Wartość jest na liście.", en: "The value is in a list." },
  operands: [2, 2],
  examples: [
    { expression: { in: [{ var: "kind" }, ["ngo", "group"]] }, facts: { kind: "group" }, gives: true },
    { expression: { in: [{ var: "kind" }, ["ngo"]] }, facts: {}, gives: "unknown" },
    { expression: { in: ["music", { var: "fields" }] }, facts: { fields: ["art", "music"] }, gives: true },
  ],
  check: (use) => membership(use, false),
};
