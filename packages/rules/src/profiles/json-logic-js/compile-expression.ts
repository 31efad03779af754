import { joinPointer } from "../../document/json-pointer.ts";
import { RESERVED_NAMES } from "../../document/reserved-names.ts";
import { ruleRefused, unknownOperator } from "../guard/profile-errors.ts";
import { arithmeticOperators } from "./arithmetic.ts";
import { comparisonOperators } from "./comparison.ts";
import { CONTROL_OPERATORS } from "./control.ts";
import { valuesOf } from "./eager-operators.ts";
import type { CompileContext, Expression, Operands, OperatorCompiler } from "./expression.ts";
import { ITERATORS } from "./iterators.ts";
import { objectIsData, prototypePath, unknownOperatorFound } from "./json-logic-problems.ts";
import { missing, missingSome } from "./missing.ts";
import { textAndListOperators } from "./texts-and-lists.ts";
import { variable } from "./var.ts";

/**
 * Compiles a rule that was found to be plain, small and shallow enough. Each compiled rule has an operator
 * table of its own, so that nothing is shared between rules.
 */
export function compileRule(rule: unknown, context: CompileContext): Expression {
  const operators: ReadonlyMap<string, OperatorCompiler> = new Map([
    ...CONTROL_OPERATORS,
    ...ITERATORS,
    ["var", variable],
    ["missing", missing],
    ["missing_some", missingSome],
    ...comparisonOperators(context.fuel),
    ...arithmeticOperators(context.fuel),
    ...textAndListOperators(context.fuel),
  ]);

  const compile = (logic: unknown, pointer: string): Expression => {
    context.compiled += 1;
    if (typeof logic !== "object" || logic === null) return () => logic;
    if (Array.isArray(logic)) {
      const items = logic.map((item, index) => compile(item, joinPointer(pointer, index)));
      return (data) => valuesOf(items, data);
    }
    const [operator, ...others] = Object.keys(logic);
    if (operator === undefined || others.length > 0) return literal(logic, pointer, context);
    const operands = operandsOf(logic as Record<string, unknown>, operator, pointer);
    const compiler = operators.get(operator);
    return compiler === undefined ? notAnOperator(operator, operands) : compiler(operands);
  };

  const operandsOf = (
    logic: Readonly<Record<string, unknown>>,
    operator: string,
    pointer: string,
  ): Operands => {
    const written = logic[operator];
    const values: readonly unknown[] = Array.isArray(written) ? written : [written];
    const inside = joinPointer(pointer, operator);
    const placeOf = (index: number) => (Array.isArray(written) ? joinPointer(inside, index) : inside);
    return {
      length: values.length,
      pointer,
      context,
      written: (index) => values[index],
      compile: (index) => compile(values[index], placeOf(index)),
      compileAll: () => values.map((value, index) => compile(value, placeOf(index))),
    };
  };

  /** The operands are evaluated all the same: they may fail first, or find something to report. */
  const notAnOperator = (operator: string, operands: Operands): Expression => {
    const parts = operands.compileAll();
    if (leadsThroughPrototype(operator, operators)) {
      const problem = prototypePath(operands.pointer, operator);
      context.problems.push(problem);
      return (data) => {
        valuesOf(parts, data);
        context.report(problem);
        return null;
      };
    }
    context.problems.push(unknownOperatorFound(operands.pointer, operator, operators.keys()));
    return (data) => {
      valuesOf(parts, data);
      throw unknownOperator(operator);
    };
  };

  return compile(rule, "");
}

/** `cat.prototype.constructor` is `cat` to the stock library, which follows dots through JavaScript's own properties. */
function leadsThroughPrototype(operator: string, operators: ReadonlyMap<string, unknown>): boolean {
  const [first = "", ...names] = operator.split(".");
  const isRound = names.every((name, index) => name === (index % 2 === 0 ? "prototype" : "constructor"));
  return operators.has(first) && names.length > 0 && names.length % 2 === 0 && isRound;
}

/** An object that is data: copied, so that a later change of the rule's document changes no compiled rule. */
function literal(value: object, pointer: string, context: CompileContext): Expression {
  context.problems.push(objectIsData(pointer));
  const copy = frozenCopy(value, pointer, context);
  return () => copy;
}

function frozenCopy(value: unknown, pointer: string, context: CompileContext): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    return Object.freeze(value.map((item, index) => frozenCopy(item, joinPointer(pointer, index), context)));
  }
  // A record without a prototype cannot become a text, so the copy has none either.
  const copy: Record<string, unknown> = Object.create(Object.getPrototypeOf(value));
  for (const [name, part] of Object.entries(value)) {
    const place = joinPointer(pointer, name);
    if (RESERVED_NAMES.has(name))
      context.problems.push(ruleRefused({ kind: "reservedName", pointer: place }));
    else copy[name] = frozenCopy(part, place, context);
  }
  return Object.freeze(copy);
}
