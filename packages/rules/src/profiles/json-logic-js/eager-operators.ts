import type { Expression, OperatorCompiler } from "./expression.ts";

/** An operator on one evaluated operand; further operands are evaluated and ignored. */
export function unary(apply: (operand: unknown) => unknown): OperatorCompiler {
  return (operands) => {
    const [first = nothing, ...others] = operands.compileAll();
    if (others.length === 0) return (data) => apply(first(data));
    return (data) => {
      const value = first(data);
      for (const other of others) other(data);
      return apply(value);
    };
  };
}

/** An operator on two evaluated operands; further operands are evaluated and ignored. */
export function binary(apply: (left: unknown, right: unknown) => unknown): OperatorCompiler {
  return (operands) => {
    const [first = nothing, second = nothing, ...others] = operands.compileAll();
    if (others.length === 0) return (data) => apply(first(data), second(data));
    return (data) => {
      const left = first(data);
      const right = second(data);
      for (const other of others) other(data);
      return apply(left, right);
    };
  };
}

/** An operator on two or three evaluated operands; further operands are evaluated and ignored. */
export function ternary(
  apply: (first: unknown, second: unknown, third: unknown) => unknown,
): OperatorCompiler {
  return (operands) => {
    if (operands.length <= 2) return binary((first, second) => apply(first, second, undefined))(operands);
    const all = variadic((values) => apply(values[0], values[1], values[2]));
    return all(operands);
  };
}

/** An operator on any number of evaluated operands. */
export function variadic(apply: (values: readonly unknown[]) => unknown): OperatorCompiler {
  return (operands) => {
    const parts = operands.compileAll();
    return (data) => apply(valuesOf(parts, data));
  };
}

/** Evaluates the parts in their order. */
export function valuesOf(parts: readonly Expression[], data: unknown): unknown[] {
  const values: unknown[] = [];
  for (const part of parts) values.push(part(data));
  return values;
}

const nothing: Expression = () => undefined;
