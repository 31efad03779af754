import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { PRESENCE_NOTES, presence } from "../shared/presence.ts";

/** Is it known that there is none? */
export const absent: OperatorMeaning = {
  name: "absent",
  proves: (proof) => (proof.holds ? [] : proof.facts(proof.operands.slice(0, 1))),
  operands: [1, 1],
  check: (use) => presence(use, { value: 0, absent: 1 }),
};

/** What is told of it. */
export const absentNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"absent": [field]}',
  like: PRESENCE_NOTES,
  summary: { pl: "Wiadomo, że pola nie wypełniono.", en: "The field is known to have been left empty." },
  examples: [
    { expression: { absent: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: true },
    { expression: { absent: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
};
