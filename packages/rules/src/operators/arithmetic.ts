import type { Call } from "../language/call.ts";
import { unify } from "../language/coerce.ts";
import type { Core } from "../language/core.ts";
import { valueNode } from "../language/node.ts";
import { compileFold, foldTwo, type NumberFold } from "./fold-numbers.ts";
import { exactNumeric } from "./numeric.ts";

/** What the arithmetic operators say about missing values and errors. */
export const ARITHMETIC_NOTES = {
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

/** Builds the node of an operation on numbers of one unit. */
export function sumLike(call: Call, how: NumberFold): Core | undefined {
  const args = call.checkAll();
  const unified = args === undefined ? undefined : unify(call, args);
  if (unified === undefined || !unified.every((node) => exactNumeric(call, node) !== undefined))
    return undefined;
  return valueNode({
    op: call.op,
    at: call.at,
    type: (unified[0] as Core).type,
    args: unified,
    run: (compiler) => compileFold(compiler, unified, how),
    lower: (lowerer) => ({ [call.op]: unified.map((node) => lowerer.lower(node)) }),
  });
}

/** Builds the node of the opposite number. */
export function opposite(call: Call): Core | undefined {
  const arg = call.check(0);
  const number = arg === undefined ? undefined : exactNumeric(call, arg);
  if (number === undefined) return undefined;
  return valueNode({
    op: call.op,
    at: call.at,
    type: number.type,
    args: [number],
    run: (compiler) => {
      const run = compiler.run(number);
      return (facts, scope) => foldTwo(0, run(facts, scope), SUBTRACT);
    },
    lower: (lowerer) => ({ "-": [lowerer.lower(number)] }),
  });
}
