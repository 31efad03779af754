import type { ChangeKind } from "./rule-mutant.ts";

/** One way to write a part of an expression otherwise. */
export interface Rewriting {
  /** What stands there instead, in short. */
  readonly to: string;
  /** The part as it is then written. */
  readonly written: unknown;
}

/** One change of an expression: the first of its rewritings that types allow is the mutant. */
export interface Change {
  readonly kind: ChangeKind;
  /** JSON Pointer of what is changed. */
  readonly at: string;
  /** What stands there, in short. */
  readonly from: string;
  readonly rewritings: readonly Rewriting[];
}

/** What is told of a part that is left out. */
export const NOTHING = "∅";
