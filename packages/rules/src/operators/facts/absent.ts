import type { Operator } from "../../language/operator.ts";
import { PRESENCE_NOTES, presence } from "../shared/presence.ts";

/** Is it known that there is none? */
export const absent: Operator = {
  ...PRESENCE_NOTES,
  name: "absent",
  chapter: "Facts and parameters",
  proves: (proof) => (proof.holds ? [] : proof.facts(proof.operands.slice(0, 1))),
  signature: '{"absent": [field]}',
  summary: { pl: "Wiadomo, że pola nie wypełniono.", en: "The field is known to have been left empty." },
  operands: [1, 1],
  examples: [
    { expression: { absent: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: true },
    { expression: { absent: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
  check: (use) => presence(use, { value: 0, absent: 1 }),
};
