import { RESERVED_NAMES } from "../../document/reserved-names.ts";
import { followFixed, PROTOTYPE, pathReader } from "./data-path.ts";
import type { Expression, Operands, OperatorCompiler } from "./expression.ts";
import { prototypePath } from "./json-logic-problems.ts";

/** `var`: the value a path leads to, or the default (null without one) when the path leads nowhere. */
export const variable: OperatorCompiler = (operands) => {
  const { context, pointer } = operands;
  const written = operands.written(0);
  if (operands.length <= 1 && (typeof written === "string" || typeof written === "number")) {
    return fixedVariable(String(written), operands);
  }
  const parts = operands.compileAll();
  const [key = nothing, otherwise = nothing, ...ignored] = parts;
  const read = pathReader(context, pointer);
  return (data) => {
    const path = key(data);
    const fallback = otherwise(data);
    for (const part of ignored) part(data);
    const value = read(data, path);
    if (value !== undefined || path === undefined || path === "" || path === null) return value;
    return fallback === undefined ? null : fallback;
  };
};

/** The common case: a path written in the rule, without a default. */
function fixedVariable(path: string, operands: Operands): Expression {
  const { context, pointer } = operands;
  if (path === "") return (data) => data;
  const names = path.split(".");
  const problem = prototypePath(pointer, path);
  if (names.some((name) => RESERVED_NAMES.has(name))) context.problems.push(problem);
  const read = followFixed(names);
  return (data) => {
    const value = read(data);
    if (value === undefined) return null;
    if (value !== PROTOTYPE) return value;
    context.report(problem);
    return null;
  };
}

const nothing: Expression = () => undefined;
