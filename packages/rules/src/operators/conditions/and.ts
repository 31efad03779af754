import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { Test } from "../../language/typed-node.ts";
import { ABSORBED, connective } from "../shared/connective.ts";

/** Kleene `and`: false if any operand is false, whatever the others are. */
export const and: OperatorMeaning = {
  name: "and",
  alsoWritten: ["&", "&&", "i", "oraz"],
  proves: (proof) => (proof.holds ? proof.ofEach() : proof.ofEither()),
  operands: [1, Infinity],
  check: (use) => connective(use, { proves: true, decides: 0, combine: compileAnd, word: "and" }),
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

function compileAnd(tests: readonly Test[]): Test {
  const [first, second, third] = tests as [Test, Test, Test];
  if (tests.length === 1) return first;
  if (tests.length === 2) {
    return (facts, scope) => {
      const left = first(facts, scope);
      if (left === 0) return 0;
      const right = second(facts, scope);
      return right === 0 || right > left ? right : left;
    };
  }
  if (tests.length === 3) {
    return (facts, scope) => {
      let result = first(facts, scope);
      if (result === 0) return 0;
      const next = second(facts, scope);
      if (next === 0) return 0;
      if (next > result) result = next;
      const last = third(facts, scope);
      return last === 0 || last > result ? last : result;
    };
  }
  return (facts, scope) => {
    let result: 1 | 2 | 3 = 1;
    for (let index = 0; index < tests.length; index += 1) {
      const next = (tests[index] as Test)(facts, scope);
      if (next === 0) return 0;
      if (next > result) result = next;
    }
    return result;
  };
}
