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

/** What operators of one kind tell alike. */
export interface CommonNotes {
  /** What it does when an operand is unknown. */
  readonly unknown: LocalisedText;
  /** When it gives an error. */
  readonly error: LocalisedText;
  /** Cost of one evaluation, beside that of its operands. */
  readonly cost: string;
}

/** What is told of an operator; apart from its meaning, so that a page that tells nothing of operators carries none of it. */
export interface Telling {
  /** Where the reference tells of it, behind those that stand before it in the table. */
  readonly chapter?: (typeof OPERATOR_CHAPTERS)[number];
  /** How it is written and what it gives. */
  readonly signature: string;
  readonly summary: LocalisedText;
  readonly examples: readonly OperatorExample[];
  /** Words that may stand for an operand, by its index, where the signature only hints at them (`"[]"`, `unit`). */
  readonly words?: Readonly<Record<number, readonly string[]>>;
}

/**
 * The notes beside an operator of the language. What its kind tells alike is named by `like` and not spread: a bundler
 * leaves out a plain value that nobody reads, and keeps one that was put together.
 */
export type OperatorNotes = Telling &
  ((CommonNotes & { readonly like?: never }) | ({ readonly like: CommonNotes } & Partial<CommonNotes>));

/** What an operator means: how it is written, checked and computed. */
export interface OperatorMeaning {
  readonly name: string;
  /** How it is written and what it gives; told where it is used wrongly. */
  readonly signature?: string;
  /** Fewest and most operands. */
  readonly operands: readonly [least: number, most: number];
  /** What other languages and people write for it, in small letters. */
  readonly alsoWritten?: readonly string[];
  /** Facts that must have a value for a use of it to be true, or to be false; none when left out. */
  proves?(proof: Proof): readonly string[];
  /** Types one use of it; undefined after reporting a fault. */
  check(use: OperatorUse): TypedNode | undefined;
}

/** One operator, with all that is told of it: documentation, schemas and editors are made from this value. */
export interface Operator extends Omit<OperatorMeaning, "signature">, Telling, CommonNotes {}
