import { compileOrder } from "../../language/compare.ts";
import { testNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { provesOperands } from "../../language/proven.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { triAnd } from "../../values/tri.ts";
import { orderable } from "../shared/ordering.ts";

const ENDS = ["[]", "[)", "(]", "()"];

/** Interval with its ends stated. */
export const between: OperatorMeaning = {
  name: "between",
  proves: provesOperands,
  operands: [4, 4],
  check(use) {
    const ends = use.args[3];
    if (typeof ends !== "string" || !ENDS.includes(ends)) {
      return use.fault(
        "OGW127",
        {
          pl: "Końce przedziału zapisuje się: „[]”, „[)”, „(]” albo „()”.",
          en: 'The ends are written "[]", "[)", "(]" or "()".',
        },
        { pl: "„[]” znaczy: razem z oboma końcami.", en: '"[]" means: both ends included.' },
        use.argAt(3),
      );
    }
    const args = [0, 1, 2].map((index) => use.check(index));
    if (!args.every((arg) => arg !== undefined)) return undefined;
    const unified = orderable(use, args);
    if (unified === undefined) return undefined;
    const [value, low, high] = unified as [TypedNode, TypedNode, TypedNode];
    const [from, to] = [ends[0] === "[" ? "<=" : "<", ends[1] === "]" ? "<=" : "<"] as const;
    return testNode({
      op: use.op,
      at: use.at,
      args: unified,
      role: "atom",
      comparisons: [
        { left: low, relation: from, right: value },
        { left: value, relation: to, right: high },
      ],
      test: (compiler) => {
        if (from === to) return compileOrder(compiler, [low, value, high], from);
        const [left, right] = [
          compileOrder(compiler, [low, value], from),
          compileOrder(compiler, [value, high], to),
        ];
        return (facts, scope) => triAnd(left(facts, scope), right(facts, scope));
      },
      lower: (lowerer) => ({
        and: [
          { [from]: [lowerer.lower(low), lowerer.lower(value)] },
          { [to]: [lowerer.lower(value), lowerer.lower(high)] },
        ],
      }),
    });
  },
};

/** What is told of it. */
export const betweenNotes: OperatorNotes = {
  chapter: "Comparing",
  signature: '{"between": [value, low, high, "[]"]}',
  words: { 3: ENDS },
  summary: {
    pl: "Wartość leży w przedziale; końce podaj: „[]” razem z nimi, „()” bez nich.",
    en: 'The value lies in an interval; state the ends: "[]" with them, "()" without.',
  },
  unknown: {
    pl: "Jak w porównaniach: zakres może rozstrzygnąć.",
    en: "As in comparisons: the range may decide.",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When an operand cannot be computed." },
  cost: "1",
  examples: [
    {
      expression: { between: [{ var: "amount" }, 1500, 5000, "[]"] },
      facts: { amount: "5000.00" },
      gives: true,
    },
    {
      expression: { between: [{ var: "amount" }, 1500, 5000, "[)"] },
      facts: { amount: "5000.00" },
      gives: false,
    },
    { expression: { between: [{ var: "amount" }, 1500, 5000, "()"] }, facts: {}, gives: "unknown" },
  ],
};
