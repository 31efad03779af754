import { type Fraction, orderOfFractions } from "../money/fraction.ts";
import { compareValues, type Relation } from "../values/order-relation.ts";
import type { Value } from "../values/value.ts";
import { formSlot } from "./fact-node.ts";
import type { Compiler, Run, Test, TypedNode } from "./typed-node.ts";

/** Whether a node is a quotient that must be compared as a fraction. */
export function isQuotient(node: TypedNode): boolean {
  return node.ratio !== undefined;
}

/** Compares two numbers of which at least one is a quotient, exactly: `a / b <= c` as `a <= c * b`. */
export function compareQuotients(
  compiler: Compiler,
  left: TypedNode,
  right: TypedNode,
  relation: Relation,
): Test {
  const general = compareExactly(compiler, left, right, relation);
  if (left.ratio !== undefined && right.ratio !== undefined) return general;
  if (left.ratio === undefined) return compareProducts(compiler, right, left, TURNED[relation], general);
  return compareProducts(compiler, left, right, relation, general);
}

const TURNED: Readonly<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** Compares a quotient with a number in plain numbers as long as they are exact; else, and for what is missing, in general. */
function compareProducts(
  compiler: Compiler,
  { ratio }: TypedNode,
  side: TypedNode,
  relation: Relation,
  general: Test,
): Test {
  if (ratio === undefined) return general;
  const common = greatestCommonDivisor(ratio.times, ratio.over);
  const [times, over] = [ratio.times / common, ratio.over / common];
  const constant = compiler.constant(side);
  const [topSlot, bottomSlot] = [formSlot(ratio.numerator), formSlot(ratio.denominator)];
  const { inPlace } = compiler;
  if (inPlace && topSlot >= 0 && bottomSlot >= 0 && typeof constant === "number" && isWhole(constant * over))
    return inPlace.products({ topSlot, times, bottomSlot, under: constant * over }, relation, general);
  const [numerator, denominator] = [compiler.run(ratio.numerator), compiler.run(ratio.denominator)];
  const other = compiler.run(side);
  return (facts, scope) => {
    const top = numerator(facts, scope);
    const bottom = denominator(facts, scope);
    const number = other(facts, scope);
    if (!isWhole(top) || !isWhole(bottom) || !isWhole(number) || bottom <= 0) return general(facts, scope);
    const left = top * times;
    const right = number * over * bottom;
    if (!isExact(left) || !isExact(right)) return general(facts, scope);
    return standsIn(relation, left, right);
  };
}

function isExact(product: number): boolean {
  return product <= Number.MAX_SAFE_INTEGER && product >= Number.MIN_SAFE_INTEGER;
}

function standsIn(relation: Relation, left: number, right: number): 0 | 1 {
  switch (relation) {
    case "<":
      return left < right ? 1 : 0;
    case "<=":
      return left <= right ? 1 : 0;
    case ">":
      return left > right ? 1 : 0;
    case ">=":
      return left >= right ? 1 : 0;
  }
}

function isWhole(value: Value): value is number {
  return Number.isSafeInteger(value);
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

/** The same by fractions of any size, and by bounds where a part is missing. */
function compareExactly(compiler: Compiler, left: TypedNode, right: TypedNode, relation: Relation): Test {
  const [one, two] = [fractionOf(compiler, left), fractionOf(compiler, right)];
  const [runLeft, runRight] = [compiler.run(left), compiler.run(right)];
  return (facts, scope) => {
    const first = one(facts, scope);
    const second = first === undefined ? undefined : two(facts, scope);
    if (first === undefined || second === undefined) {
      return compareValues(runLeft(facts, scope), runRight(facts, scope), relation);
    }
    return standsIn(relation, orderOfFractions(first, second), 0);
  };
}

/** Reads a node as a fraction; undefined when a part is not a known number, or zero below. */
export function fractionOf(
  compiler: Compiler,
  node: TypedNode,
): (...at: Parameters<Run>) => Fraction<bigint> | undefined {
  const { ratio } = node;
  if (ratio === undefined) {
    const run = compiler.run(node);
    return (facts, scope) => {
      const value = run(facts, scope);
      return Number.isSafeInteger(value) ? { num: BigInt(value as number), den: 1n } : undefined;
    };
  }
  const [numerator, denominator] = [compiler.run(ratio.numerator), compiler.run(ratio.denominator)];
  const [times, over] = [BigInt(ratio.times), BigInt(ratio.over)];
  return (facts, scope) => {
    const top = numerator(facts, scope);
    const bottom = denominator(facts, scope);
    if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || bottom === 0) return undefined;
    const sign = (bottom as number) < 0 ? -1n : 1n;
    return { num: sign * BigInt(top as number) * times, den: sign * BigInt(bottom as number) * over };
  };
}
