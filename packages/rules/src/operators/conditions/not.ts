import { testNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";

/** Negation; unknown stays unknown. */
export const not: OperatorMeaning = {
  name: "!",
  alsoWritten: ["not", "nie", "~"],
  proves: (proof) => (proof.operands.length === 1 ? proof.of(proof.operands[0], !proof.holds) : []),
  operands: [1, 1],
  check(use) {
    const arg = use.condition(0);
    if (arg === undefined) return undefined;
    return testNode({
      op: use.op,
      at: use.at,
      args: [arg],
      role: "connective",
      byColumns: "not",
      test: (compiler) => {
        const test = compiler.test(arg);
        return (facts, scope) => triNot(test(facts, scope));
      },
      lower: (lowerer) => ({ "!": [lowerer.lower(arg)] }),
      why: (compiler) => {
        const { test, why } = compiler.part(arg);
        return (facts, scope, _result, into) => why(facts, scope, test(facts, scope), into);
      },
    });
  },
};

/** What is told of it. */
export const notNotes: OperatorNotes = {
  chapter: "Conditions",
  signature: '{"!": condition}',
  summary: { pl: "Odwraca warunek.", en: "Turns a condition around." },
  unknown: { pl: "Nieznany warunek pozostaje nieznany.", en: "An unknown condition stays unknown." },
  error: { pl: "Błąd pozostaje błędem.", en: "An error stays an error." },
  cost: "1",
  examples: [
    { expression: { "!": { var: "agreed" } }, facts: { agreed: false }, gives: true },
    { expression: { "!": { var: "agreed" } }, facts: {}, gives: "unknown" },
  ],
};
