import { pathReader } from "./data-path.ts";
import type { Expression, Operands, OperatorCompiler } from "./expression.ts";
import { keysFromData } from "./json-logic-problems.ts";

/** `missing`: those of the keys whose value is null or an empty text. Keys are keys, whatever they look like. */
export const missing: OperatorCompiler = (operands) => {
  const parts = operands.compileAll();
  const find = finderOfMissing(operands, operands.written(0));
  return (data) => {
    const [first, ...others] = parts.map((part) => part(data));
    return find(data, Array.isArray(first) ? first : parts.length === 0 ? [] : [first, ...others]);
  };
};

/** `missing_some`: nothing when at least so many of the keys have values, else those that have none. */
export const missingSome: OperatorCompiler = (operands) => {
  const [need = nothing, options = nothing, ...ignored] = operands.compileAll();
  const find = finderOfMissing(operands, operands.written(1));
  const { fuel } = operands.context;
  return (data) => {
    const atLeast = need(data);
    const keys = options(data);
    for (const part of ignored) part(data);
    const listed: readonly unknown[] = Array.isArray(keys) ? keys : [keys];
    const found = find(data, Array.isArray(listed[0]) ? listed[0] : listed);
    const count = (keys as { readonly length?: unknown }).length;
    for (const operand of [count, atLeast]) fuel.spendConversion(operand);
    return (count as number) - found.length >= (atLeast as number) ? [] : found;
  };
};

function finderOfMissing(
  operands: Operands,
  writtenKeys: unknown,
): (data: unknown, keys: readonly unknown[]) => unknown[] {
  const { context } = operands;
  if (isVariable(writtenKeys)) context.problems.push(keysFromData(operands.pointer));
  const read = pathReader(context, operands.pointer);
  return (data, keys) => {
    context.fuel.spend(keys.length);
    return keys.filter((key) => {
      const value = read(data, key);
      return value === null || value === "" || (value === undefined && !isWholeData(key));
    });
  };
}

function isVariable(written: unknown): boolean {
  return typeof written === "object" && written !== null && Object.hasOwn(written, "var");
}

function isWholeData(key: unknown): boolean {
  return key === undefined || key === null || key === "";
}

const nothing: Expression = () => undefined;
