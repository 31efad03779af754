import type { Call } from "../language/call.ts";
import { unify } from "../language/coerce.ts";
import type { Core } from "../language/core.ts";
import { valueNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
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

const ADD: NumberFold = {
  value: (left, right) => left + right,
  bounds: (left, right) => ({ lo: left.lo + right.lo, hi: left.hi + right.hi }),
};

const SUBTRACT: NumberFold = {
  value: (left, right) => left - right,
  bounds: (left, right) => ({ lo: left.lo - right.hi, hi: left.hi - right.lo }),
};

const MIN: NumberFold = {
  value: (left, right) => Math.min(left, right),
  bounds: (left, right) => ({ lo: Math.min(left.lo, right.lo), hi: Math.min(left.hi, right.hi) }),
};

const MAX: NumberFold = {
  value: (left, right) => Math.max(left, right),
  bounds: (left, right) => ({ lo: Math.max(left.lo, right.lo), hi: Math.max(left.hi, right.hi) }),
};

/** Sum of numbers of one unit. */
export const add: Operator = {
  ...ARITHMETIC_NOTES,
  name: "+",
  signature: '{"+": [number, number, …]}',
  summary: { pl: "Suma liczb albo kwot.", en: "Sum of numbers or of money." },
  operands: [2, 100],
  examples: [
    { expression: { "+": [{ var: "amount" }, 100, "0.50"] }, facts: { amount: "1500.00" }, gives: "1600.50" },
    { expression: { "+": [{ var: "amount" }, 100] }, facts: {}, gives: "unknown" },
    { expression: { "===": [{ "+": [0.1, 0.2] }, 0.3] }, gives: true },
  ],
  check: (call) => sumLike(call, ADD),
};

/** Difference of numbers of one unit. */
export const subtract: Operator = {
  ...ARITHMETIC_NOTES,
  name: "-",
  signature: '{"-": [number, number]} / {"-": [number]}',
  summary: {
    pl: "Różnica; z jednym argumentem zmiana znaku.",
    en: "Difference; with one operand the opposite number.",
  },
  operands: [1, 2],
  examples: [
    { expression: { "-": [{ var: "amount" }, 100] }, facts: { amount: "1500.00" }, gives: "1400.00" },
    { expression: { "-": [{ var: "people" }] }, facts: { people: 3 }, gives: -3 },
  ],
  check: (call) => (call.args.length === 1 ? opposite(call) : sumLike(call, SUBTRACT)),
};

/** Smallest of several. */
export const min: Operator = {
  ...ARITHMETIC_NOTES,
  name: "min",
  signature: '{"min": [number, number, …]}',
  summary: { pl: "Najmniejsza z liczb.", en: "The smallest of the numbers." },
  operands: [2, 100],
  examples: [
    { expression: { min: [{ var: "amount" }, 5000] }, facts: { amount: "6000.00" }, gives: "5000.00" },
    { expression: { "<=": [{ min: [{ var: "amount" }, 5000] }, 5000] }, facts: {}, gives: true },
  ],
  check: (call) => sumLike(call, MIN),
};

/** Greatest of several. */
export const max: Operator = {
  ...ARITHMETIC_NOTES,
  name: "max",
  signature: '{"max": [number, number, …]}',
  summary: { pl: "Największa z liczb.", en: "The greatest of the numbers." },
  operands: [2, 100],
  examples: [{ expression: { max: [{ var: "people" }, 5] }, facts: { people: 7 }, gives: 7 }],
  check: (call) => sumLike(call, MAX),
};

function sumLike(call: Call, how: NumberFold): Core | undefined {
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

function opposite(call: Call): Core | undefined {
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
