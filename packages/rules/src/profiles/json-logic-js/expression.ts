import type { Problem } from "../../errors/index.ts";
import type { ReportProblem } from "../guard/compiled-profile.ts";
import type { Fuel } from "../guard/fuel.ts";

/** A compiled part of a rule: gives its value for the data in scope. */
export type Expression = (data: unknown) => unknown;

/** What the parts of one rule share: the fuel, the findings, and the count of parts compiled so far. */
export interface CompileContext {
  readonly fuel: Fuel;
  readonly problems: Problem[];
  /** Where the running evaluation reports; set anew for each one. */
  report: ReportProblem;
  /** Number of expressions compiled so far; the difference over a part is what one visit of it costs. */
  compiled: number;
}

/** The operands of one operator, compiled on demand; a missing one is `undefined`, as in plain JSON-logic. */
export interface Operands {
  readonly length: number;
  /** JSON Pointer of the operator object in the rule. */
  readonly pointer: string;
  readonly context: CompileContext;
  /** The operand as the author wrote it. */
  written(index: number): unknown;
  compile(index: number): Expression;
  compileAll(): readonly Expression[];
}

/** Turns an operator and its operands into an expression. */
export type OperatorCompiler = (operands: Operands) => Expression;

/** Truth as plain JSON-logic has it: JavaScript's, but for the empty list, which is false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
