import type { LocalisedText, Problem } from "../errors/index.ts";

/**
 * A plug-in expression language. A rule document picks it by `"language": id`; the host types the facts it reads,
 * runs it, and sees to it that a missing fact never becomes a definite answer.
 *
 * Promises of a plug-in: the same input gives the same output; no clock, randomness or I/O; facts are not changed;
 * `parse` bounds its own work and throws nothing for a bad source.
 */
export interface RuleLanguage {
  /** Name in rule documents: small letters and hyphens. */
  readonly id: string;
  /** Version of the language's meaning; part of the rule set's hash. */
  readonly version: string;
  /** Reads one expression as it stands in the rule document. */
  parse(source: unknown): ParsedExpression | ParseFault;
}

/** What is wrong with a source, for its author. */
export interface ParseFault {
  readonly fault: LocalisedText;
  readonly remedy: LocalisedText;
  /** JSON Pointer inside the source; the whole of it when left out. */
  readonly at?: string;
}

/**
 * An expression that was understood. One that can be written as strict JSON-logic says so in `lowered`,
 * and gets types, three values, explanations and the bulk path for free; another one runs as it is.
 */
export type ParsedExpression = LoweredExpression | OpaqueExpression;

/** An expression of the strict profile. */
export interface LoweredExpression {
  readonly lowered: unknown;
}

/** An expression that only the plug-in understands. */
export interface OpaqueExpression {
  /** Dotted paths of all fields of the form that it reads. */
  readonly reads: readonly string[];
  /** `byPath` (default) gives plain fields only; `nested` gives records and lists as JSON answers hold them. */
  readonly facts?: "byPath" | "nested";
  /** Most steps that one evaluation takes. */
  readonly cost: number;
  /**
   * Gives true or false. A two-valued plug-in is only called when every fact it reads has a value or is known to be
   * absent; with `threeValued` unknown facts are left out of `facts`, and it may give "unknown".
   */
  evaluate(facts: PlainFacts): unknown;
  readonly threeValued?: boolean;
  /** Findings about the source that do not stand in its way; pointers are relative to it. */
  readonly warnings?: readonly Problem[];
}

/** Frozen facts by path: money in grosze, percent in hundredths, dates as texts; absent ones are null (nested: left out). */
export type PlainFacts = Readonly<Record<string, string | number | boolean | null>>;
