import { unify } from "../../language/coerce.ts";
import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { Compiler, Test, TypedNode } from "../../language/typed-node.ts";
import { Absent, Failure, Unknown } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Value } from "../../values/value.ts";
import { settled } from "./numeric.ts";

/** What equality and difference say about missing values and errors. */
export const EQUALITY_NOTES: CommonNotes = {
  unknown: {
    pl: "Nieznana wartość daje wynik nieznany; „nie ma” różni się od każdej wartości.",
    en: "An unknown value gives unknown; absent differs from every value.",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When an operand cannot be computed." },
  cost: "1",
};

/** Builds the test whether two values of one type are equal, or its opposite. */
export function equality(use: OperatorUse, turn: (tri: Tri) => Tri, word: string): TypedNode | undefined {
  const args = use.checkAll();
  const both = args === undefined ? undefined : unify(use, args);
  if (both === undefined) return undefined;
  const [left, right] = both as [TypedNode, TypedNode];
  if (settled(use, left) === undefined || settled(use, right) === undefined) return undefined;
  const node: TypedNode = testNode({
    op: use.op,
    at: use.at,
    args: [left, right],
    role: "atom",
    equality: { left, right, same: word === "===" },
    test: (compiler) => {
      const general = compile(compiler, left, right, turn);
      return compiler.inPlace?.one(node, compiler, general) ?? general;
    },
    lower: (lowerer) => ({ [word]: [lowerer.lower(left), lowerer.lower(right)] }),
  });
  return node;
}

function compile(compiler: Compiler, left: TypedNode, right: TypedNode, turn: (tri: Tri) => Tri): Test {
  const [yes, no] = [turn(1), turn(0)];
  const constant = compiler.constant(right) ?? compiler.constant(left);
  const read = compiler.run(
    compiler.constant(right) === undefined && compiler.constant(left) !== undefined ? right : left,
  );
  if (constant !== undefined && typeof constant !== "object") {
    return (facts, scope) => {
      const value = read(facts, scope);
      if (value === constant) return yes;
      return typeof value === "object" ? turn(sameValue(value, constant)) : no;
    };
  }
  const other = compiler.run(right);
  return (facts, scope) => turn(sameValue(read(facts, scope), other(facts, scope)));
}

/** Kleene equality of two values of one type. */
export function sameValue(left: Value, right: Value): Tri {
  if (typeof left !== "object" && typeof right !== "object") return left === right ? 1 : 0;
  if (left instanceof Failure || right instanceof Failure) return 3;
  if (left instanceof Unknown || right instanceof Unknown) return apart(left, right) ? 0 : 2;
  return left instanceof Absent && right instanceof Absent ? 1 : 0;
}

function apart(left: Value, right: Value): boolean {
  const one = boundsOf(left);
  const two = one === undefined ? undefined : boundsOf(right);
  return one !== undefined && two !== undefined && (one.hi < two.lo || two.hi < one.lo);
}
