import { unify } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { compileFold, foldTwo, type NumberFold } from "./fold-numbers.ts";
import { exactNumeric } from "./numeric.ts";

/** What the arithmetic operators say about missing values and errors. */
export const ARITHMETIC_NOTES: CommonNotes = {
  unknown: {
    pl: "Nieznany argument daje przedział z jego dozwolonego zakresu.",
    en: "An unknown operand gives an interval from its allowed range.",
  },
  error: {
    pl: "Gdy argumentu wiadomo że nie ma albo wynik przekracza dokładne liczby.",
    en: "When an operand is known to be absent, or the result leaves the range of exact numbers.",
  },
  cost: "1",
};

/** Addition of numbers and of intervals. */
export const ADD: NumberFold = {
  value: (left, right) => left + right,
  bounds: (left, right) => ({ lo: left.lo + right.lo, hi: left.hi + right.hi }),
};

/** Subtraction of numbers and of intervals. */
export const SUBTRACT: NumberFold = {
  value: (left, right) => left - right,
  bounds: (left, right) => ({ lo: left.lo - right.hi, hi: left.hi - right.lo }),
};

/** The smaller of two numbers or intervals. */
export const MIN: NumberFold = {
  value: (left, right) => Math.min(left, right),
  bounds: (left, right) => ({ lo: Math.min(left.lo, right.lo), hi: Math.min(left.hi, right.hi) }),
};

/** The greater of two numbers or intervals. */
export const MAX: NumberFold = {
  value: (left, right) => Math.max(left, right),
  bounds: (left, right) => ({ lo: Math.max(left.lo, right.lo), hi: Math.max(left.hi, right.hi) }),
};

/** Builds the node of an operation on numbers of one unit, or with `times` on days or instants. */
export function sumLike(
  use: OperatorUse,
  how: NumberFold,
  columns?: Pick<TypedNode, "byColumns">,
  times = false,
): TypedNode | undefined {
  const args = use.checkAll();
  const unified = args === undefined ? undefined : unify(use, args);
  if (unified === undefined) return undefined;
  const isTime = ({ type: { kind } }: TypedNode) => times && (kind === "date" || kind === "instant");
  const fits = (node: TypedNode) =>
    (isTime(node) ? use.present(node) : exactNumeric(use, node)) !== undefined;
  if (!unified.every(fits)) return undefined;
  return valueNode({
    op: use.op,
    at: use.at,
    type: (unified[0] as TypedNode).type,
    args: unified,
    ...columns,
    needsOperands: true,
    run: (compiler) => compileFold(compiler, unified, how),
    lower: (lowerer) => ({ [use.op]: unified.map((node) => lowerer.lower(node)) }),
  });
}

/** Builds the node of the opposite number. */
export function opposite(use: OperatorUse): TypedNode | undefined {
  const arg = use.check(0);
  const number = arg === undefined ? undefined : exactNumeric(use, arg);
  if (number === undefined) return undefined;
  return valueNode({
    op: use.op,
    at: use.at,
    type: number.type,
    args: [number],
    byColumns: "difference",
    needsOperands: true,
    run: (compiler) => {
      const run = compiler.run(number);
      return (facts, scope) => foldTwo(0, run(facts, scope), SUBTRACT);
    },
    lower: (lowerer) => ({ "-": [lowerer.lower(number)] }),
  });
}
