import type { LocalisedText } from "../errors/index.ts";
import type { OperatorUse } from "./operator-use.ts";
import type { Proof } from "./proven.ts";
import type { TypedNode } from "./typed-node.ts";

/** A worked example of an operator: documentation and test at once. */
export interface OperatorExample {
  readonly expression: unknown;
  /** Answers of the sample form (see the operators' tests). */
  readonly facts?: unknown;
  /** Value (`"1500.00"` for money, `"2026-03-01"` for dates), or `unknown` / `error`. */
  readonly gives: unknown;
}

/** The chapters of the operator reference, in the order of reading; operators of an integrator stand in none of them. */
export const OPERATOR_CHAPTERS = [
  "Facts and parameters",
  "Conditions",
  "Comparing",
  "Choices and sets",
  "Numbers and money",
  "Lists",
  "Dates and terms",
  "Places",
  "Texts",
  "Written constants",
] as const;

/** One operator of the language. Everything that is said about it anywhere is made from this value. */
export interface Operator {
  readonly name: string;
  /** Where the reference tells of it, behind those that stand before it in the table. */
  readonly chapter?: (typeof OPERATOR_CHAPTERS)[number];
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
  /** What other languages and people write for it, in small letters. */
  readonly alsoWritten?: readonly string[];
  /** Words that may stand for an operand, by its index, where the signature only hints at them (`"[]"`, `unit`). */
  readonly words?: Readonly<Record<number, readonly string[]>>;
  /** Facts that must have a value for a use of it to be true, or to be false; none when left out. */
  proves?(proof: Proof): readonly string[];
  /** Types one use of it; undefined after reporting a fault. */
  check(use: OperatorUse): TypedNode | undefined;
}
