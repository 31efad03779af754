import type { Fuel } from "../guard/fuel.ts";
import { binary, ternary, unary } from "./eager-operators.ts";
import { isTruthy, type OperatorCompiler } from "./expression.ts";

type Compare = (left: unknown, right: unknown) => boolean;

/** Operators that compare, with JavaScript's own conversions, once these are paid for. */
export function comparisonOperators(fuel: Fuel): readonly (readonly [string, OperatorCompiler])[] {
  const ordered = (compare: Compare): Compare => {
    return (left, right) => {
      fuel.spendConversion(left);
      fuel.spendConversion(right);
      return compare(left, right);
    };
  };
  // The casts say "number" to the type checker only; texts are compared as texts.
  const less = ordered((left, right) => (left as number) < (right as number));
  const lessOrEqual = ordered((left, right) => (left as number) <= (right as number));
  const greater = ordered((left, right) => (left as number) > (right as number));
  const greaterOrEqual = ordered((left, right) => (left as number) >= (right as number));
  const looselyEqual: Compare = (left, right) => {
    if (isContainer(left) !== isContainer(right)) {
      fuel.spendConversion(left);
      fuel.spendConversion(right);
    } else fuel.spendText(left);
    // biome-ignore lint/suspicious/noDoubleEquals: the loose equality of plain JSON-logic.
    return left == right;
  };
  const equal: Compare = (left, right) => {
    fuel.spendText(left);
    return left === right;
  };
  return [
    ["==", binary(looselyEqual)],
    ["!=", binary((left, right) => !looselyEqual(left, right))],
    ["===", binary(equal)],
    ["!==", binary((left, right) => !equal(left, right))],
    [">", binary(greater)],
    [">=", binary(greaterOrEqual)],
    ["<", ternary(chained(less))],
    ["<=", ternary(chained(lessOrEqual))],
    ["!", unary((value) => !isTruthy(value))],
    ["!!", unary(isTruthy)],
  ];
}

function chained(compare: Compare): (first: unknown, second: unknown, third: unknown) => boolean {
  return (first, second, third) => {
    return compare(first, second) && (third === undefined || compare(second, third));
  };
}

function isContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
