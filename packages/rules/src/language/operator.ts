import type { LocalisedText } from "../errors/index.ts";
import type { OperatorUse } from "./operator-use.ts";
import type { TypedNode } from "./typed-node.ts";

/** A worked example of an operator: documentation and test at once. */
export interface OperatorExample {
  readonly expression: unknown;
  /** Answers of the sample form (see the operators' tests). */
  readonly facts?: unknown;
  /** Value (`"1500.00"` for money, `"2026-03-01"` for dates), or `unknown` / `error`. */
  readonly gives: unknown;
}

/** One operator of the language. */
export interface Operator {
  readonly name: string;
  /** How it is written and what it gives, for documentation. */
  readonly signature: string;
  readonly summary: LocalisedText;
  /** What it does when an operand is unknown. */
  readonly unknown: LocalisedText;
  /** When it gives an error. */
  readonly error: LocalisedText;
  /** Cost of one evaluation, beside that of its operands. */
  readonly cost: string;
  /** Fewest and most operands. */
  readonly operands: readonly [least: number, most: number];
  readonly examples: readonly OperatorExample[];
  /** Types one use of it; undefined after reporting a fault. */
  check(use: OperatorUse): TypedNode | undefined;
}
