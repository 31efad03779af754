import { NOT_COMPUTED, UNKNOWN, Unknown } from "../values/no-value.ts";
import { ERROR, FALSE, OPEN, TRUE, type Tri } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { BOOLEAN, type ValueType } from "../values/value-type.ts";
import type { Explainer } from "./explainer.ts";
import type { ColumnMethod, Compiler, Lowerer, Origin, Run, Test, TypedNode } from "./typed-node.ts";

const COMPUTED: Origin = { from: "computed" };

/** What an operator says about a test it builds. */
export interface TestParts {
  readonly op: string;
  readonly at: string;
  readonly args: readonly TypedNode[];
  readonly role: "connective" | "atom";
  readonly cost?: number;
  test(compiler: Compiler): Test;
  lower(lowerer: Lowerer): unknown;
  readonly why?: NonNullable<TypedNode["why"]>;
  readonly ask?: (explainer: Explainer) => void;
  readonly comparisons?: NonNullable<TypedNode["comparisons"]>;
  readonly equality?: NonNullable<TypedNode["equality"]>;
  readonly byColumns?: ColumnMethod;
  readonly whenPresent?: 0 | 1;
  readonly untaken?: NonNullable<TypedNode["untaken"]>;
}

/** Builds the node of a test; its form as a value follows. */
export function testNode(parts: TestParts): TypedNode {
  const node: TypedNode = {
    ...parts,
    type: BOOLEAN,
    origin: COMPUTED,
    optional: false,
    cost: parts.cost ?? costOf(parts.args),
    run: (compiler) => {
      const test = compiler.test(node);
      return (facts, scope) => triValue(test(facts, scope));
    },
  };
  return node;
}

/** What an operator says about a value it builds. */
export interface ValueParts {
  readonly op: string;
  readonly at: string;
  readonly type: ValueType;
  readonly args: readonly TypedNode[];
  readonly cost?: number;
  readonly optional?: boolean;
  readonly origin?: Origin;
  run(compiler: Compiler): Run;
  lower(lowerer: Lowerer): unknown;
  readonly why?: NonNullable<TypedNode["why"]>;
  readonly ask?: (explainer: Explainer) => void;
  readonly ratio?: NonNullable<TypedNode["ratio"]>;
  readonly literal?: NonNullable<TypedNode["literal"]>;
  readonly looksUp?: NonNullable<TypedNode["looksUp"]>;
  readonly byColumns?: ColumnMethod;
  readonly needsOperands?: true;
  readonly selects?: true;
  readonly untaken?: NonNullable<TypedNode["untaken"]>;
}

/** Builds the node of a value; a boolean value can also be asked as a test. */
export function valueNode(parts: ValueParts): TypedNode {
  const node: TypedNode = {
    ...parts,
    role: parts.type.kind === "boolean" ? "atom" : "value",
    origin: parts.origin ?? COMPUTED,
    optional: parts.optional ?? false,
    cost: parts.cost ?? costOf(parts.args),
    test: (compiler) => {
      const slot =
        node.origin.from === "fact" && node.origin.hops < 0 && node.args.length === 0
          ? node.origin.field.slot
          : -1;
      if (slot >= 0) return (facts) => valueTri(facts[slot] as Value);
      const run = compiler.run(node);
      return (facts, scope) => valueTri(run(facts, scope));
    },
  };
  return node;
}

function costOf(args: readonly TypedNode[]): number {
  return args.reduce((sum, arg) => sum + arg.cost, 1);
}

/** The value of a test. */
function triValue(tri: Tri): Value {
  return tri === TRUE ? true : tri === FALSE ? false : tri === OPEN ? UNKNOWN : NOT_COMPUTED;
}

/** A yes/no value as a test; an absent value where one is needed is an error. */
export function valueTri(value: Value): Tri {
  if (value === true) return TRUE;
  if (value === false) return FALSE;
  return value instanceof Unknown ? OPEN : ERROR;
}

/** Constant node. */
export function constantNode(
  value: Value,
  type: ValueType,
  at: string,
  literal: string | number | boolean,
): TypedNode {
  return valueNode({
    op: "literal",
    at,
    type,
    args: [],
    origin: { from: "literal" },
    literal,
    needsOperands: true,
    run: () => () => value,
    lower: () => value,
  });
}
