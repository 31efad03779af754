import type { LocalisedText } from "../errors/index.ts";
import type { Explainer } from "../explain/explainer.ts";
import type { Field } from "../form/shape.ts";
import type { Table } from "../rule-set/parameter.ts";
import type { PlaceValue } from "../territories/place-value.ts";
import type { ListValue } from "./list-value.ts";
import type { NoValue } from "./no-value.ts";
import type { Tri } from "./tri.ts";
import type { ValueType } from "./value-type.ts";

/** Facts of one record, one value per slot; slot 0 is the path of the record, for explanations. */
export type Frame = readonly Value[];

/** A run-time value. Money is grosze, dates are epoch days, instants milliseconds. */
export type Value = number | string | boolean | ListValue | PlaceValue | NoValue;

/** Items of the enclosing iterators, innermost first. */
export interface Scope {
  item: Frame;
  readonly outer: Scope | undefined;
}

/** Compiled expression that gives a value. */
export type Run = (facts: Frame, scope: Scope) => Value;

/** Compiled expression that gives a yes, no, unknown or error. */
export type Test = (facts: Frame, scope: Scope) => Tri;

/** Turns nodes into closures, once per node and edition. */
export interface Compiler {
  run(node: Core): Run;
  test(node: Core): Test;
  /** Value of a node that does not depend on facts, or undefined. */
  constant(node: Core): Value | undefined;
  parameter(id: string): Value;
  /** Rows of a table parameter, or why there are none on the date. */
  table(id: string): Table | NoValue;
}

/** Writes nodes as plain JSON-logic over normalised facts. */
export interface Lowerer {
  lower(node: Core): unknown;
  parameter(id: string): Value;
  readonly depth: number;
  inside(): Lowerer;
}

/** Where the value of a node comes from, as far as it can be said without running. */
export type Origin =
  | { readonly from: "literal" }
  | { readonly from: "parameter"; readonly id: string; readonly title?: LocalisedText }
  | { readonly from: "fact"; readonly field: Field; readonly hops: number }
  | { readonly from: "computed" };

/** One order comparison. */
export interface Comparison {
  readonly left: Core;
  readonly relation: "<" | "<=" | ">" | ">=";
  readonly right: Core;
}

/** Parts of a quotient: its value is `numerator * times / (denominator * over)`. */
export interface Quotient {
  readonly numerator: Core;
  readonly denominator: Core;
  readonly times: number;
  readonly over: number;
}

/** Node of the typed core: what the checker makes of an expression. */
export interface Core {
  readonly op: string;
  readonly type: ValueType;
  readonly args: readonly Core[];
  /** JSON Pointer into the programme document. */
  readonly at: string;
  readonly origin: Origin;
  /** `connective` nodes pass explanations on; `atom` nodes are the tests that reasons show. */
  readonly role: "connective" | "atom" | "value";
  readonly cost: number;
  /** Whether the value may be absent at run time. */
  readonly optional: boolean;
  run(compiler: Compiler): Run;
  test(compiler: Compiler): Test;
  lower(lowerer: Lowerer): unknown;
  /** Passes an explanation on; left out by plain values. */
  readonly explain?: (explainer: Explainer, result: Tri) => void;
  /** Facts still worth asking for; left out where the operands say it. */
  readonly ask?: (explainer: Explainer) => void;
  /** Parts of a quotient, so that it can be compared and rounded exactly. */
  readonly ratio?: Quotient;
  /** The order comparisons whose conjunction the node is, so that the bulk path can do them on columns. */
  readonly comparisons?: readonly Comparison[];
  /** The two sides whose equality (or difference) the node is. */
  readonly equality?: { readonly left: Core; readonly right: Core; readonly same: boolean };
  /** Number or text of a literal as it was written. */
  readonly literal?: string | number | boolean | readonly Core[];
}
