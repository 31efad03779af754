import { defineOperator, type Operator } from "@opus/grant-rules";
import { testNode } from "../../packages/rules/src/language/make-node.ts";

/** The short way: a function of known values, through what the package offers. */
export const isRoundSum: Operator = defineOperator({
  name: "acme.isRoundSum",
  summary: { pl: "Kwota jest wielokrotnością 100 zł.", en: "The amount is a multiple of 100 zł." },
  operands: ["money"],
  gives: "boolean",
  evaluate: (grosze) => Number(grosze) % 10_000 === 0,
});

/** The long way, as the language's own operators are written: connective, with a proof and an explanation of its own. */
export const exactlyOne: Operator = {
  name: "acme.exactlyOne",
  signature: '{"acme.exactlyOne": [condition, condition]}',
  summary: { pl: "Spełniony jest dokładnie jeden warunek.", en: "Exactly one condition holds." },
  unknown: { pl: "Nieznany warunek daje wynik nieznany.", en: "An unknown condition gives unknown." },
  error: { pl: "Gdy warunku nie da się obliczyć.", en: "When a condition cannot be computed." },
  cost: "1",
  operands: [2, 2],
  examples: [{ expression: { "acme.exactlyOne": [true, false] }, gives: true }],
  alsoWritten: ["xor"],
  proves: (proof) => (proof.holds ? proof.ofEither() : []),
  check(use) {
    const [left, right] = [use.condition(0), use.condition(1)];
    if (left === undefined || right === undefined) return undefined;
    return testNode({
      op: use.op,
      at: use.at,
      args: [left, right],
      role: "connective",
      test: (compiler) => {
        const [one, two] = [compiler.test(left), compiler.test(right)];
        return (facts, scope) => {
          const [first, second] = [one(facts, scope), two(facts, scope)];
          if (first === 3 || second === 3) return 3;
          if (first === 2 || second === 2) return 2;
          return first === second ? 0 : 1;
        };
      },
      lower: (lowerer) => ({ "!==": [lowerer.lower(left), lowerer.lower(right)] }),
      why: (compiler) => {
        const [one, two] = [compiler.part(left), compiler.part(right)];
        return (facts, scope, _result, into) => {
          one.why(facts, scope, one.test(facts, scope), into);
          two.why(facts, scope, two.test(facts, scope), into);
        };
      },
    });
  },
};
