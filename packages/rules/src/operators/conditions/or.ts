import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { ABSORBED, connective } from "../shared/connective.ts";

/** Kleene `or`: true if any operand is true, whatever the others are. */
export const or: OperatorMeaning = {
  name: "or",
  alsoWritten: ["|", "||", "lub", "albo"],
  proves: (proof) => (proof.holds ? proof.ofEither() : proof.ofEach()),
  operands: [1, Infinity],
  check: (use) => connective(use, { proves: false, decides: 1, word: "or" }),
};

/** What is told of it. */
export const orNotes: OperatorNotes = {
  chapter: "Conditions",
  signature: '{"or": [condition, condition, …]}',
  summary: {
    pl: "Prawda, gdy choć jeden warunek jest spełniony.",
    en: "True when at least one condition holds.",
  },
  unknown: {
    pl: "Jeden warunek prawdziwy rozstrzyga; inaczej nieznany warunek daje wynik nieznany.",
    en: "One true condition decides; otherwise an unknown condition gives unknown.",
  },
  error: ABSORBED,
  cost: "1",
  examples: [
    {
      expression: { or: [{ var: "agreed" }, { "<=": [{ var: "amount" }, 5000] }] },
      facts: { amount: "100.00" },
      gives: true,
    },
    {
      expression: { or: [{ var: "agreed" }, { "<=": [{ var: "amount" }, 5000] }] },
      facts: { amount: "9000.00" },
      gives: "unknown",
    },
    { expression: { or: [{ var: "agreed" }, false] }, facts: { agreed: false }, gives: false },
  ],
};
