import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ABSORBED, connective } from "../shared/connective.ts";

/** Kleene `and`: false if any operand is false, whatever the others are. */
export const and: OperatorMeaning = {
  name: "and",
  alsoWritten: ["&", "&&", "i", "oraz"],
  proves: (proof) => (proof.holds ? proof.ofEach() : proof.ofEither()),
  operands: [1, Infinity],
  check: (use) => connective(use, { proves: true, decides: 0, word: "and" }),
};

/** What is told of it. */
export const andNotes: OperatorNotes = {
  chapter: "Conditions",
  signature: '{"and": [condition, condition, …]}',
  summary: { pl: "Prawda, gdy wszystkie warunki są spełnione.", en: "True when all conditions hold." },
  unknown: {
    pl: "Jeden warunek fałszywy rozstrzyga; inaczej nieznany warunek daje wynik nieznany.",
    en: "One false condition decides; otherwise an unknown condition gives unknown.",
  },
  error: ABSORBED,
  cost: "1",
  examples: [
    {
      expression: { and: [{ var: "agreed" }, { "<=": [{ var: "amount" }, 5000] }] },
      facts: { amount: "9000.00" },
      gives: false,
    },
    {
      expression: { and: [{ var: "agreed" }, { "<=": [{ var: "amount" }, 5000] }] },
      facts: { amount: "100.00" },
      gives: "unknown",
    },
    { expression: { and: [{ var: "agreed" }, true] }, facts: { agreed: true }, gives: true },
  ],
};
