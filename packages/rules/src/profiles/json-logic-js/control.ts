import { type Expression, isTruthy, type OperatorCompiler } from "./expression.ts";

/** `if` and `?:`: condition and branch in turn, then the branch for "otherwise"; null without one. */
const choose: OperatorCompiler = (operands) => {
  const parts = operands.compileAll();
  const pairs: { readonly test: Expression; readonly branch: Expression }[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    pairs.push({ test: parts[index] as Expression, branch: parts[index + 1] as Expression });
  }
  const otherwise = parts.length % 2 === 1 ? (parts.at(-1) as Expression) : () => null;
  return (data) => {
    for (const pair of pairs) {
      if (isTruthy(pair.test(data))) return pair.branch(data);
    }
    return otherwise(data);
  };
};

/** `and`: the first falsy operand, or the last. */
const and: OperatorCompiler = (operands) => {
  const parts = operands.compileAll();
  return (data) => {
    let value: unknown;
    for (const part of parts) {
      value = part(data);
      if (!isTruthy(value)) return value;
    }
    return value;
  };
};

/** `or`: the first truthy operand, or the last. */
const or: OperatorCompiler = (operands) => {
  const parts = operands.compileAll();
  return (data) => {
    let value: unknown;
    for (const part of parts) {
      value = part(data);
      if (isTruthy(value)) return value;
    }
    return value;
  };
};

/** Operators that evaluate only the operands they need. */
export const CONTROL_OPERATORS: readonly (readonly [string, OperatorCompiler])[] = [
  ["if", choose],
  ["?:", choose],
  ["and", and],
  ["or", or],
];
