import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { Test } from "../../language/typed-node.ts";
import { ABSORBED, connective } from "../shared/connective.ts";

/** Kleene `or`: true if any operand is true, whatever the others are. */
export const or: OperatorMeaning = {
  name: "or",
  alsoWritten: ["|", "||", "lub", "albo"],
  proves: (proof) => (proof.holds ? proof.ofEither() : proof.ofEach()),
  operands: [1, Infinity],
  check: (use) => connective(use, { proves: false, decides: 1, combine: compileOr, word: "or" }),
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

function compileOr(tests: readonly Test[]): Test {
  const [first, second] = tests as [Test, Test];
  if (tests.length === 1) return first;
  if (tests.length === 2) {
    return (facts, scope) => {
      const left = first(facts, scope);
      if (left === 1) return 1;
      const right = second(facts, scope);
      return right === 1 || right > left ? right : left;
    };
  }
  return (facts, scope) => {
    let result: 0 | 2 | 3 = 0;
    for (let index = 0; index < tests.length; index += 1) {
      const next = (tests[index] as Test)(facts, scope);
      if (next === 1) return 1;
      if (next > result) result = next as 2 | 3;
    }
    return result;
  };
}
