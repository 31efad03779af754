import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { type Tri, triAnd, triOr } from "../../values/tri.ts";
import { sameValue } from "./equality.ts";
import { type SetValue, setOperands } from "./set-values.ts";

/** What the comparisons of lists say about missing values and errors. */
export const SET_NOTES: CommonNotes = {
  unknown: {
    pl: "Jeden rozstrzygający element wystarcza; inaczej nieznany element lub lista daje wynik nieznany.",
    en: "One deciding element is enough; otherwise an unknown element or list gives unknown.",
  },
  error: { pl: "Gdy elementu nie da się obliczyć.", en: "When an element cannot be computed." },
  cost: "product of the lengths",
};

type Elements = Exclude<SetValue, string>;

/** Kleene: does some element pass the test? */
export function someElement(set: Elements, test: (value: Elements[number][0]) => Tri): Tri {
  let result: Tri = 0;
  for (const [value, member] of set) result = triOr(result, triAnd(member, test(value)));
  return result;
}

/** Kleene: is a value among the elements? */
export function holds(set: Elements, wanted: Elements[number][0]): Tri {
  return someElement(set, (value) => sameValue(value, wanted));
}

/** Builds the test of two lists of one type. */
export function setTest(
  use: OperatorUse,
  answer: (left: Elements, right: Elements) => Tri,
): TypedNode | undefined {
  const sets = setOperands(use);
  if (sets === undefined) return undefined;
  const [left, right] = sets;
  return testNode({
    op: use.op,
    at: use.at,
    args: [left.node, right.node],
    role: "atom",
    cost: left.size * right.size + 2,
    test: (compiler) => {
      const [one, two] = [left.read(compiler), right.read(compiler)];
      return (facts, scope) => {
        const [first, second] = [one(facts, scope), two(facts, scope)];
        if (typeof first === "string" || typeof second === "string")
          return first === "error" || second === "error" ? 3 : 2;
        return answer(first, second);
      };
    },
    lower: (lowerer) => ({ [use.op]: [left.lower(lowerer), right.lower(lowerer)] }),
  });
}
