import { Absent, numberBetween, TOO_LARGE, Unknown, withoutValue } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import type { NumberType } from "../values/value-type.ts";
import { valueNode } from "./make-node.ts";
import type { TypedNode } from "./typed-node.ts";

/** Bounds of a number that may be unknown; undefined when it is absent or failed. */
export function boundsOf(value: Value): { readonly lo: number; readonly hi: number } | undefined {
  if (typeof value === "number") return { lo: value, hi: value };
  return value instanceof Unknown ? value : undefined;
}

/** The number if it is exact (or, after a division, merely finite); an error when it left the safe range. */
export function safe(value: number): Value {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER ? value : TOO_LARGE;
}

/** Applies a function that grows with its operand to a value or to its bounds. */
function monotone(value: Value, apply: (number: number) => number): Value {
  if (typeof value === "number") return safe(apply(value));
  if (value instanceof Unknown) return numberBetween(apply(value.lo), apply(value.hi));
  return withoutValue([value]);
}

/** The same quantity counted in units `factor` times smaller. */
export function scaled(node: TypedNode, factor: number): TypedNode {
  if (factor === 1) return node;
  const type = node.type as NumberType;
  return valueNode({
    op: node.op,
    at: node.at,
    type: { ...type, den: type.den * factor },
    args: [node],
    origin: node.origin,
    optional: node.optional,
    ...(node.literal === undefined ? {} : { literal: node.literal }),
    ...(node.ratio === undefined ? {} : { ratio: { ...node.ratio, times: node.ratio.times * factor } }),
    ...(node.why === undefined ? {} : { why: node.why }),
    run: (compiler) => {
      const constant = compiler.constant(node);
      if (typeof constant === "number") {
        const value = safe(constant * factor);
        return () => value;
      }
      const run = compiler.run(node);
      return (facts, scope) => {
        const value = run(facts, scope);
        if (typeof value === "number") return safe(value * factor);
        return value instanceof Absent ? value : monotone(value, (number) => number * factor);
      };
    },
    lower: (lowerer) =>
      node.origin.from === "literal"
        ? (lowerer.lower(node) as number) * factor
        : times(lowerer.lower(node), factor, node.optional),
  });
}

function times(lowered: unknown, factor: number, optional: boolean): unknown {
  const product = { "*": [lowered, factor] };
  return optional ? { if: [{ "===": [lowered, null] }, null, product] } : product;
}
