import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { DIVIDED_BY_ZERO, withoutValue } from "../../values/no-value.ts";
import { INTEGER } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { integerOperand } from "../shared/date-operand.ts";

/** Remainder of whole numbers, with the sign of the first. */
export const modulo: OperatorMeaning = {
  name: "%",
  alsoWritten: ["mod"],
  operands: [2, 2],
  check(use) {
    const [left, right] = [integerOperand(use, 0), integerOperand(use, 1)];
    if (left === undefined || right === undefined) return undefined;
    return valueNode({
      op: use.op,
      at: use.at,
      type: INTEGER,
      args: [left, right],
      run: (compiler) => {
        const [one, two] = [compiler.run(left), compiler.run(right)];
        return (facts, scope) => {
          const [value, by] = [one(facts, scope), two(facts, scope)];
          if (by === 0) return DIVIDED_BY_ZERO;
          return typeof value === "number" && typeof by === "number"
            ? (value % by) + 0
            : withoutValue([value, by]);
        };
      },
      lower: (lowerer) => ({ "%": [lowerer.lower(left), lowerer.lower(right)] }),
    });
  },
};

/** What is told of it. */
export const moduloNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"%": [whole number, whole number]}',
  like: ARITHMETIC_NOTES,
  summary: { pl: "Reszta z dzielenia liczb całkowitych.", en: "Remainder of whole numbers." },
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: { pl: "Dzielenie przez zero.", en: "Division by zero." },
  examples: [
    { expression: { "===": [{ "%": [{ var: "people" }, 2] }, 0] }, facts: { people: 4 }, gives: true },
    { expression: { "%": [5, { var: "people" }] }, facts: { people: 0 }, gives: "error" },
  ],
};
