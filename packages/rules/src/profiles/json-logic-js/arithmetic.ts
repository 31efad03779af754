import type { Fuel } from "../guard/fuel.ts";
import { operatorFailed } from "../guard/profile-errors.ts";
import { binary, unary, variadic } from "./eager-operators.ts";
import type { OperatorCompiler } from "./expression.ts";

/** Operators that calculate, with JavaScript's own conversions, once these are paid for. */
export function arithmeticOperators(fuel: Fuel): readonly (readonly [string, OperatorCompiler])[] {
  /** A number as `+` and `*` read it: the number a text starts with. */
  const parsed = (value: unknown): number => {
    if (typeof value === "number") return value === 0 ? 0 : value;
    fuel.spendConversion(value);
    return Number.parseFloat(String(value));
  };
  /** A number as the other operators read it: the whole text, true as 1, null as 0. */
  const converted = (value: unknown): number => {
    fuel.spendConversion(value);
    return Number(value);
  };
  const product = (values: readonly unknown[]): unknown => {
    if (values.length === 0) throw operatorFailed("*", "there is nothing to multiply", "Give it an operand");
    return values.reduce((left, right) => parsed(left) * parsed(right));
  };
  const difference = (left: unknown, right: unknown): number => {
    return right === undefined ? -converted(left) : converted(left) - converted(right);
  };
  return [
    ["+", variadic((values) => values.reduce<number>((sum, value) => parsed(sum) + parsed(value), 0))],
    ["*", variadic(product)],
    ["-", binary(difference)],
    ["/", binary((left, right) => converted(left) / converted(right))],
    ["%", binary((left, right) => converted(left) % converted(right))],
    ["min", variadic((values) => Math.min(...values.map(converted)))],
    ["max", variadic((values) => Math.max(...values.map(converted)))],
    // The stock library prints the value as well; a pure evaluator has nowhere to print.
    ["log", unary((value) => value)],
  ];
}
