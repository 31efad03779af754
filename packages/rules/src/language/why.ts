import type { Reason, ReasonOperand } from "../outcome/rule-outcome.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";
import type { Run, Scope, Test, TypedNode } from "./typed-node.ts";

/** Where the reasons of one outcome go while it is explained; one sink serves the outcomes of one application. */
export interface ReasonSink {
  /** The first `count` are those of the outcome at hand. */
  readonly reasons: Reason[];
  count: number;
  /** Operands that read a field of the form, by its slot: one that several reasons show is written once. */
  readonly fields: (ReasonOperand | undefined)[];
  /** How many parts of computed operands may still be written. */
  partsLeft: number;
}

/** Compiled explanation of a node: adds the reasons why it gave a result. */
export type Why = (facts: Frame, scope: Scope, result: Tri, into: ReasonSink) => void;

/** A node that explains itself inside another: its test, and its reasons. */
export interface WhyPart {
  readonly test: Test;
  readonly why: Why;
}

/** Turns nodes into explanations, once per node, rule and edition. */
export interface WhyCompiler {
  test(node: TypedNode): Test;
  run(node: TypedNode): Run;
  /** A connective passes on, an atom is a reason itself, a value passes to its tests. */
  part(node: TypedNode): WhyPart;
  /** One reason of a node: what it gave, and the operands that it gave it on. */
  reason(node: TypedNode, operands?: readonly TypedNode[], more?: readonly ReasonOperand[]): Why;
}

/** An empty sink, with room for so many fields of the form. */
export function reasonSink(fields = 0): ReasonSink {
  return { reasons: [], count: 0, fields: new Array(fields), partsLeft: MOST_PARTS };
}

/** The reasons gathered so far, in an array of just that length: one that grows by pushing keeps room for seventeen. */
export function reasonsOf({ reasons, count }: ReasonSink): readonly Reason[] {
  const [one, two] = reasons as [Reason, Reason];
  return count === 1 ? [one] : count === 2 ? [one, two] : reasons.slice(0, count);
}

/** Most parts that are told of the operands of one outcome. */
export const MOST_PARTS = 100;

/** Tells of what an operand was computed: the operand with its parts. */
export type TellParts = (
  operand: ReasonOperand,
  facts: Frame,
  scope: Scope,
  into: ReasonSink,
) => ReasonOperand;

/** Explains nothing: aggregates are shown as operands of the test around them. */
export const NO_REASONS: Why = () => undefined;
