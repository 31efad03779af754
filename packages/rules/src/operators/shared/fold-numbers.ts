import { boundsOf, safe } from "../../language/quantity.ts";
import type { Compiler, Run, TypedNode } from "../../language/typed-node.ts";
import { numberBetween, Unknown, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";

/** An operation on two numbers and on two intervals. */
export interface NumberFold {
  value(left: number, right: number): number;
  /** Bounds of the result from bounds of the operands. */
  bounds(left: Bounds, right: Bounds): Bounds;
}

/** Closed bounds of a number. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

/** Applies an operation to two values that may be unknown. */
export function foldTwo(left: Value, right: Value, how: NumberFold): Value {
  if (typeof left === "number" && typeof right === "number") return safe(how.value(left, right));
  const [one, two] = [boundsOf(left), boundsOf(right)];
  if (one === undefined || two === undefined) return withoutValue([left, right]);
  const { lo, hi } = how.bounds(one, two);
  return Number.isNaN(lo) || Number.isNaN(hi) ? new Unknown(-Infinity, Infinity) : numberBetween(lo, hi);
}

/** Compiles a chain of operands from left to right. */
export function compileFold(compiler: Compiler, args: readonly TypedNode[], how: NumberFold): Run {
  const runs = args.map((arg) => compiler.run(arg));
  const [first, second] = runs as [Run, Run];
  if (runs.length === 1) return first;
  if (runs.length === 2) return (facts, scope) => foldTwo(first(facts, scope), second(facts, scope), how);
  return (facts, scope) => {
    let result = first(facts, scope);
    for (let index = 1; index < runs.length; index += 1) {
      result = foldTwo(result, (runs[index] as Run)(facts, scope), how);
    }
    return result;
  };
}
