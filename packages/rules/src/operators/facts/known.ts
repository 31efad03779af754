import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { PRESENCE_NOTES, presence } from "../shared/presence.ts";

/** Is there a value? */
export const known: OperatorMeaning = {
  name: "known",
  alsoWritten: ["exists", "defined"],
  proves: provesFirst,
  operands: [1, 1],
  check: (use) => presence(use, { value: 1, absent: 0 }),
};

/** What is told of it. */
export const knownNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"known": [field]}',
  like: PRESENCE_NOTES,
  summary: { pl: "Pole ma wartość.", en: "The field has a value." },
  examples: [
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: "5.00" }, gives: true },
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: false },
    { expression: { known: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
};
