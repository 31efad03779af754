import type { Explainer } from "../explain/explainer.ts";
import type { Compiler, Core, Lowerer, Origin, Run, Test, Value } from "./core.ts";
import { Failure, NO_OPERAND, UNKNOWN, Unknown } from "./no-value.ts";
import { ERROR, FALSE, OPEN, TRUE, type Tri } from "./tri.ts";
import { BOOLEAN, type ValueType } from "./value-type.ts";

const COMPUTED: Origin = { from: "computed" };

/** What an operator says about a test it builds. */
export interface TestParts {
  readonly op: string;
  readonly at: string;
  readonly args: readonly Core[];
  readonly role: "connective" | "atom";
  readonly cost?: number;
  test(compiler: Compiler): Test;
  lower(lowerer: Lowerer): unknown;
  readonly explain?: (explainer: Explainer, result: Tri) => void;
  readonly ask?: (explainer: Explainer) => void;
  readonly comparisons?: NonNullable<Core["comparisons"]>;
  readonly equality?: NonNullable<Core["equality"]>;
}

/** Builds the node of a test; its form as a value follows. */
export function testNode(parts: TestParts): Core {
  const node: Core = {
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
  readonly args: readonly Core[];
  readonly cost?: number;
  readonly optional?: boolean;
  readonly origin?: Origin;
  run(compiler: Compiler): Run;
  lower(lowerer: Lowerer): unknown;
  readonly explain?: (explainer: Explainer, result: Tri) => void;
  readonly ask?: (explainer: Explainer) => void;
  readonly ratio?: NonNullable<Core["ratio"]>;
  readonly literal?: NonNullable<Core["literal"]>;
}

/** Builds the node of a value; a boolean value can also be asked as a test. */
export function valueNode(parts: ValueParts): Core {
  const node: Core = {
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

function costOf(args: readonly Core[]): number {
  return args.reduce((sum, arg) => sum + arg.cost, 1);
}

const FAILED = new Failure("OGW400");

/** The value of a test. */
function triValue(tri: Tri): Value {
  return tri === TRUE ? true : tri === FALSE ? false : tri === OPEN ? UNKNOWN : FAILED;
}

/** A yes/no value as a test; an absent value where one is needed is an error. */
export function valueTri(value: Value): Tri {
  if (value === true) return TRUE;
  if (value === false) return FALSE;
  return value instanceof Unknown ? OPEN : ERROR;
}

/** What an operation that needs every operand gives when one of them has no value. */
export function withoutValue(values: readonly Value[]): Value {
  let open = false;
  for (const value of values) {
    if (value instanceof Failure) return value;
    if (typeof value === "object" && "state" in value) {
      if (value.state === "absent") return NO_OPERAND;
      if (value.state === "unknown") open = true;
    }
  }
  return open ? UNKNOWN : FAILED;
}

/** Constant node. */
export function constantNode(
  value: Value,
  type: ValueType,
  at: string,
  literal: string | number | boolean,
): Core {
  return valueNode({
    op: "literal",
    at,
    type,
    args: [],
    origin: { from: "literal" },
    literal,
    run: () => () => value,
    lower: () => value,
  });
}
