import { RESERVED_NAMES } from "../../document/reserved-names.ts";
import type { Fuel } from "../guard/fuel.ts";
import { operatorFailed } from "../guard/profile-errors.ts";
import type { TimeUnit } from "./date-time.ts";
import { COMPARISONS, dateOfBirth, isMember, isTrue, offsetTime, sum, uvciFragment } from "./operations.ts";

/** A compiled part of an expression: gives its value for the data in scope. */
export type Expression = (data: unknown) => unknown;

/** Compiles an expression that was found valid, small and shallow enough. */
export function compileExpression(expression: unknown, fuel: Fuel): Expression {
  if (typeof expression !== "object" || expression === null) return () => expression;
  if (Array.isArray(expression)) return compileList(expression, fuel);
  const [[operator, operands] = ["", []]] = Object.entries(expression);
  if (operator === "var") return compileVar(operands as string);
  return compileOperation(operator, operands as readonly unknown[], fuel);
}

function compileList(items: readonly unknown[], fuel: Fuel): (data: unknown) => unknown[] {
  const parts = items.map((item) => compileExpression(item, fuel));
  return (data) => parts.map((part) => part(data));
}

function compileVar(path: string): Expression {
  const names = path === "" ? [] : path.split(".");
  return (data) => {
    let value = data;
    for (const name of names) {
      const isReadable = typeof value === "object" && value !== null && !RESERVED_NAMES.has(name);
      if (!isReadable || !Object.hasOwn(value as object, name)) return null;
      value = (value as Record<string, unknown>)[name];
    }
    return value ?? null;
  };
}

function compileOperation(operator: string, operands: readonly unknown[], fuel: Fuel): Expression {
  if (operator === "reduce") return compileReduce(operands, fuel);
  const compare = COMPARISONS.get(operator);
  if (compare !== undefined) {
    const values = compileList(operands, fuel);
    return (data) => compare(values(data));
  }
  const parts = operands.map((operand) => compileExpression(operand, fuel));
  const [first = nothing, second = nothing, third = nothing] = parts;
  switch (operator) {
    case "if":
      return (data) => (isTrue("if", first(data)) ? second(data) : third(data));
    case "and":
      return compileAnd(parts);
    case "!":
      return (data) => !isTrue("!", first(data));
    case "===":
      return (data) => {
        const value = first(data);
        fuel.spendText(value);
        return value === second(data);
      };
    case "in":
      return (data) => {
        const value = first(data);
        const list = second(data);
        if (Array.isArray(list)) fuel.spend(list.length);
        return isMember(value, list);
      };
    case "+":
      return (data) => sum(first(data), second(data));
    case "plusTime":
      return (data) => offsetTime(first(data), operands[1] as number, operands[2] as TimeUnit);
    case "dccDateOfBirth":
      return (data) => dateOfBirth(first(data));
    default:
      return (data) => uvciFragment(first(data), operands[1] as number);
  }
}

function compileAnd(parts: readonly Expression[]): Expression {
  return (data) => {
    let value: unknown;
    for (const part of parts) {
      value = part(data);
      if (!isTrue("and", value)) return value;
    }
    return value;
  };
}

/** `reduce`: the lambda sees only `{current, accumulator}`; null counts as a list without items. */
function compileReduce(operands: readonly unknown[], fuel: Fuel): Expression {
  const list = compileExpression(operands[0], fuel);
  const lambda = compileExpression(operands[1], fuel);
  const initial = compileExpression(operands[2], fuel);
  const cost = JSON.stringify(operands[1]).length;
  return (data) => {
    const items = list(data);
    if (items === null) return initial(data);
    if (!Array.isArray(items)) {
      throw operatorFailed("reduce", "the first value is not a list", "Check first that the list is there");
    }
    return items.reduce((accumulator: unknown, current: unknown) => {
      fuel.spend(1 + (cost >> 4));
      return lambda({ current, accumulator });
    }, initial(data));
  };
}

const nothing: Expression = () => undefined;
