import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { MEMBERSHIP_NOTES, membership } from "../shared/membership.ts";

/** Membership in a list (never in a text). */
export const isIn: OperatorMeaning = {
  name: "in",
  proves: provesFirst,
  operands: [2, 2],
  check: (use) => membership(use, false),
};

/** What is told of it. */
export const isInNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"in": [value, [value, …]]} / {"in": [value, list]}',
  like: MEMBERSHIP_NOTES,
  summary: { pl: "Wartość jest na liście.", en: "The value is in a list." },
  examples: [
    { expression: { in: [{ var: "kind" }, ["ngo", "group"]] }, facts: { kind: "group" }, gives: true },
    { expression: { in: [{ var: "kind" }, ["ngo"]] }, facts: {}, gives: "unknown" },
    { expression: { in: ["music", { var: "fields" }] }, facts: { fields: ["art", "music"] }, gives: true },
  ],
};
