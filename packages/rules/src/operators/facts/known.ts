import type { Operator } from "../../language/operator.ts";
import { provesFirst } from "../../language/proven.ts";
import { PRESENCE_NOTES, presence } from "../shared/presence.ts";

/** Is there a value? */
export const known: Operator = {
  ...PRESENCE_NOTES,
  name: "known",
  chapter: "Facts and parameters",
  alsoWritten: ["exists", "defined"],
  proves: provesFirst,
  signature: '{"known": [field]}',
  summary: { pl: "Pole ma wartość.", en: "The field has a value." },
  operands: [1, 1],
  examples: [
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: "5.00" }, gives: true },
    { expression: { known: [{ var: "ownMoney" }] }, facts: { ownMoney: null }, gives: false },
    { expression: { known: [{ var: "ownMoney" }] }, facts: {}, gives: "unknown" },
  ],
  check: (use) => presence(use, { value: 1, absent: 0 }),
};
