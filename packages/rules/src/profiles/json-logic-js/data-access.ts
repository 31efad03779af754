import { RESERVED_NAMES } from "../profile-limits.ts";
import type { CompileContext, Expression, Operands, OperatorCompiler } from "./expression.ts";
import { keysFromData, prototypePath } from "./json-logic-problems.ts";

/** What a path leads to when it leaves the data for JavaScript's own properties. */
const PROTOTYPE = Symbol("prototype path");

/** Reads one own property of a value; undefined when there is none. */
function readOwn(value: unknown, name: string): unknown {
  if (RESERVED_NAMES.has(name)) return PROTOTYPE;
  if (typeof value !== "object" || value === null) return readOwnOfScalar(value, name);
  const found = (value as Record<string, unknown>)[name];
  return found === undefined || Object.hasOwn(value, name) ? found : PROTOTYPE;
}

/** A text has a length and characters; other scalars have nothing of their own. */
function readOwnOfScalar(value: unknown, name: string): unknown {
  const container: object = Object(value);
  if (Object.hasOwn(container, name)) return (container as Record<string, unknown>)[name];
  return name in container ? PROTOTYPE : undefined;
}

/** Follows the names of a path; undefined when the data end before it does. */
function follow(data: unknown, names: readonly string[]): unknown {
  let value = data;
  for (const name of names) {
    if (value === null || value === undefined) return undefined;
    value = readOwn(value, name);
    if (value === undefined || value === PROTOTYPE) return value;
  }
  return value;
}

/** A path as `var` reads it: undefined stands for the data themselves. */
function namesOf(key: unknown, context: CompileContext): readonly string[] | undefined {
  if (key === undefined || key === null || key === "") return undefined;
  context.fuel.spendConversion(key);
  return String(key).split(".");
}

function reader(context: CompileContext, pointer: string): (data: unknown, key: unknown) => unknown {
  return (data, key) => {
    const names = namesOf(key, context);
    if (names === undefined) return data;
    const value = follow(data, names);
    if (value !== PROTOTYPE) return value;
    context.report(prototypePath(pointer, names.join(".")));
    return null;
  };
}

/** `var`: the value a path leads to, or the default (null without one) when the path leads nowhere. */
const variable: OperatorCompiler = (operands) => {
  const { context, pointer } = operands;
  const written = operands.written(0);
  if (operands.length <= 1 && (typeof written === "string" || typeof written === "number")) {
    return fixedVariable(String(written), operands);
  }
  const parts = operands.compileAll();
  const [key = nothing, otherwise = nothing, ...ignored] = parts;
  const read = reader(context, pointer);
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
  const finding = prototypePath(pointer, path);
  if (names.some((name) => RESERVED_NAMES.has(name))) context.problems.push(finding);
  return (data) => {
    const value = follow(data, names);
    if (value === undefined) return null;
    if (value !== PROTOTYPE) return value;
    context.report(finding);
    return null;
  };
}

/** `missing`: those of the keys whose value is null or an empty text. Keys are keys, whatever they look like. */
const missing: OperatorCompiler = (operands) => {
  const parts = operands.compileAll();
  const find = finderOfMissing(operands, operands.written(0));
  return (data) => {
    const [first, ...others] = parts.map((part) => part(data));
    return find(data, Array.isArray(first) ? first : parts.length === 0 ? [] : [first, ...others]);
  };
};

/** `missing_some`: nothing when at least so many of the keys have values, else those that have none. */
const missingSome: OperatorCompiler = (operands) => {
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
  const read = reader(context, operands.pointer);
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

/** Operators that read the data. */
export const DATA_OPERATORS: readonly (readonly [string, OperatorCompiler])[] = [
  ["var", variable],
  ["missing", missing],
  ["missing_some", missingSome],
];
