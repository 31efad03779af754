import type { Reason, ReasonOperand } from "../outcome/rule-outcome.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";
import type { Run, Scope, Test, TypedNode } from "./typed-node.ts";

/** Where the reasons of one outcome go while it is explained. */
export interface ReasonSink {
  readonly reasons: Reason[];
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

/** Tells of what an operand was computed: the operand with its parts. */
export type TellParts = (
  operand: ReasonOperand,
  facts: Frame,
  scope: Scope,
  into: ReasonSink,
) => ReasonOperand;

/** Explains nothing: aggregates are shown as operands of the test around them. */
export const NO_REASONS: Why = () => undefined;
