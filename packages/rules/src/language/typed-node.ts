import type { LocalisedText } from "../errors/index.ts";
import type { Table } from "../parameters/parameter.ts";
import type { NoValue } from "../values/no-value.ts";
import type { Relation } from "../values/order-relation.ts";
import type { Field } from "../values/shape.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";
import type { Explainer } from "./explainer.ts";
import type { Why, WhyCompiler } from "./why.ts";

/** Items of the enclosing iterators, innermost first. */
export interface Scope {
  item: Frame;
  readonly outer: Scope | undefined;
}

/** Compiled expression. */
export type Computed<Result> = (facts: Frame, scope: Scope) => Result;

/** Compiled expression that gives a value. */
export type Run = Computed<Value>;

/** Compiled expression that gives a yes, no, unknown or error. */
export type Test = Computed<Tri>;

/** A quotient of two fields of the form against a constant: `top * times` against `bottom * under`. */
export interface SlotProducts {
  readonly topSlot: number;
  readonly times: number;
  readonly bottomSlot: number;
  readonly under: number;
}

/** Answers of a test whether a field has one of several values. */
export interface AmongAnswers {
  readonly yes: Tri;
  readonly no: Tri;
  readonly general: Test;
}

/** Tests that read the fields of many in one go; each is undefined for tests of another form. */
export interface InPlaceTests {
  /** Whether a field of the form has one of a few values; `general` answers where it has none, or for many. */
  among(node: TypedNode, values: ReadonlySet<Value>, answers: AmongAnswers): Test | undefined;
  /** Fields and constants in ascending order; `general` answers where a number is missing. */
  ordered(
    sides: readonly TypedNode[],
    compiler: Compiler,
    relation: "<" | "<=",
    general: Test,
  ): Test | undefined;
  /** A quotient against a constant; `general` answers where a number is missing or the products are not exact. */
  products(parts: SlotProducts, relation: Relation, general: Test): Test;
  /** One test of one field against a constant; `general` answers where the field has no value. */
  one(node: TypedNode, compiler: Compiler, general: Test): Test | undefined;
  /** Such tests joined by `and` (decides 0) or `or` (decides 1). */
  joined(nodes: readonly TypedNode[], compiler: Compiler, decides: 0 | 1): Test | undefined;
  /** Bounds of numbers joined by `and`; `general` answers where a number is missing. */
  numbers(nodes: readonly TypedNode[], compiler: Compiler, general: Test): Test | undefined;
}

/** Turns nodes into closures, once per node and edition. */
export interface Compiler {
  /** Whether conditions may read facts in place, past the tests that they consist of. */
  readonly readsInPlace: boolean;
  /** How they do that; every test is called by itself without it, with the same answers. */
  readonly inPlace?: InPlaceTests;
  run(node: TypedNode): Run;
  test(node: TypedNode): Test;
  /** Remembers what was computed for the facts at hand, or for the item, where the compiler can. */
  once?<Result>(run: Computed<Result>, ofItem: boolean): Computed<Result>;
  /** Value of a node that does not depend on facts, or undefined. */
  constant(node: TypedNode): Value | undefined;
  parameter(id: string): Value;
  /** Rows of a table parameter, or why there are none on the date. */
  table(id: string): Table | NoValue;
}

/** Writes nodes as plain JSON-logic over normalised facts. */
export interface Lowerer {
  lower(node: TypedNode): unknown;
  parameter(id: string): Value;
  readonly depth: number;
  inside(): Lowerer;
}

/** Where the value of a node comes from, as far as it can be said without running. */
export type Origin =
  | { readonly from: "literal" }
  | { readonly from: "parameter"; readonly id: string; readonly title?: LocalisedText }
  | { readonly from: "calculation"; readonly id: string }
  | { readonly from: "fact"; readonly field: Field; readonly hops: number }
  | { readonly from: "computed" };

/** One order comparison. */
export interface Comparison {
  readonly left: TypedNode;
  readonly relation: "<" | "<=" | ">" | ">=";
  readonly right: TypedNode;
}

/** Parts of a quotient: its value is `numerator * times / (denominator * over)`. */
export interface Quotient {
  readonly numerator: TypedNode;
  readonly denominator: TypedNode;
  readonly times: number;
  readonly over: number;
}

/** How the bulk path may compute a node on columns: by these methods, each over the node's operands in their order. */
export type ColumnMethod =
  | "and"
  | "or"
  | "not"
  | "choice"
  | "sum"
  | "difference"
  | "product"
  | "sumOfItems"
  | "countOfItems"
  | "quantifier"
  | "presence";

/** One use of a table of the parameters. */
export interface TableUse {
  readonly id: string;
  readonly key: TypedNode;
  /** Whether another value is given where the table has no row. */
  readonly hasInstead: boolean;
}

/** Node of a checked expression: what the checker makes of one that was written. */
export interface TypedNode {
  readonly op: string;
  readonly type: ValueType;
  readonly args: readonly TypedNode[];
  /** JSON Pointer into the programme document. */
  readonly at: string;
  readonly origin: Origin;
  /** `connective` nodes pass explanations on; `atom` nodes are the tests that reasons show. */
  readonly role: "connective" | "atom" | "value";
  readonly cost: number;
  /** Whether the value may be absent at run time. */
  readonly optional: boolean;
  /** The table of the parameters that the node looks a key up in. */
  readonly looksUp?: TableUse;
  run(compiler: Compiler): Run;
  test(compiler: Compiler): Test;
  lower(lowerer: Lowerer): unknown;
  /** How it explains itself; left out by atoms, which are reasons themselves, and by plain values. */
  readonly why?: (compiler: WhyCompiler) => Why;
  /** Facts still worth asking for; left out where the operands say it. */
  readonly ask?: (explainer: Explainer) => void;
  /** Parts of a quotient, so that it can be compared and rounded exactly. */
  readonly ratio?: Quotient;
  /** The order comparisons whose conjunction the node is, so that the bulk path can do them on columns. */
  readonly comparisons?: readonly Comparison[];
  /** The two sides whose equality (or difference) the node is. */
  readonly equality?: { readonly left: TypedNode; readonly right: TypedNode; readonly same: boolean };
  /** What a test of presence gives where its operand has a value. */
  readonly whenPresent?: 0 | 1;
  /** How it can be computed on columns, beside what follows from the parts above; row by row when left out. */
  readonly byColumns?: ColumnMethod;
  /** Whether it is an error wherever an operand is absent. */
  readonly needsOperands?: true;
  /** Whether it is a list of those items of the first operand that fulfil the second. */
  readonly selects?: true;
  /** Index of the operand that does not count here, as the branch of a choice that is not taken. */
  readonly untaken?: (explainer: Explainer) => number | undefined;
  /** Number or text of a literal as it was written. */
  readonly literal?: string | number | boolean | readonly TypedNode[];
}
