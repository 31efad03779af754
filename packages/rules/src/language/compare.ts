import { compareValues, type Relation } from "../values/order-relation.ts";
import { type Tri, triAnd } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { formSlot } from "./fact-node.ts";
import { compareQuotients, isQuotient } from "./rational.ts";
import type { Compiler, Test, TypedNode } from "./typed-node.ts";

/** Compiles two or three operands in one relation; constant ends are kept out of the loop. */
export function compileOrder(compiler: Compiler, sides: readonly TypedNode[], relation: Relation): Test {
  const [first, second, third] = sides as [TypedNode, TypedNode, TypedNode];
  if (relation === ">" || relation === ">=") {
    return compileOrder(compiler, [...sides].reverse(), relation === ">" ? "<" : "<=");
  }
  if (sides.some(isQuotient)) return compileQuotients(compiler, sides, relation);
  if (sides.length === 3) return compileRange(compiler, first, second, third, relation);
  const [low, high] = [compiler.constant(first), compiler.constant(second)];
  if (typeof high === "number") return aboveOrBelow(first, compiler, high, relation === "<" ? "<" : "<=");
  if (typeof low === "number") return aboveOrBelow(second, compiler, low, relation === "<" ? ">" : ">=");
  const strict = relation === "<";
  const [one, two] = [formSlot(first), formSlot(second)];
  if (one >= 0 && two >= 0) return slotsInOrder(one, two, strict ? "<" : "<=");
  const [left, right] = [compiler.run(first), compiler.run(second)];
  return (facts, scope) => {
    const one = left(facts, scope);
    const two = right(facts, scope);
    if (typeof one === "number" && typeof two === "number") return (strict ? one < two : one <= two) ? 1 : 0;
    return compareValues(one, two, relation);
  };
}

function compileQuotients(compiler: Compiler, sides: readonly TypedNode[], relation: Relation): Test {
  const [first, second, third] = sides as [TypedNode, TypedNode, TypedNode];
  const lower = compareQuotients(compiler, first, second, relation);
  if (sides.length === 2) return lower;
  const upper = compareQuotients(compiler, second, third, relation);
  return (facts, scope) => triAnd(lower(facts, scope), upper(facts, scope));
}

/** Two fields of the form, read in place. */
function slotsInOrder(low: number, high: number, relation: "<" | "<="): Test {
  if (relation === "<") {
    return (facts) => {
      const one = facts[low] as Value;
      const two = facts[high] as Value;
      if (typeof one === "number" && typeof two === "number") return one < two ? 1 : 0;
      return compareValues(one, two, "<");
    };
  }
  return (facts) => {
    const one = facts[low] as Value;
    const two = facts[high] as Value;
    if (typeof one === "number" && typeof two === "number") return one <= two ? 1 : 0;
    return compareValues(one, two, "<=");
  };
}

/** One end: a closed or open half-line. */
function aboveOrBelow(node: TypedNode, compiler: Compiler, bound: number, relation: Relation): Test {
  const slot = formSlot(node);
  if (slot >= 0) return halfLineOfSlot(slot, bound, relation);
  const run = compiler.run(node);
  const test = HALF_LINES[relation];
  return (facts, scope) => {
    const value = run(facts, scope);
    return typeof value === "number" ? test(value, bound) : compareValues(value, bound, relation);
  };
}

const HALF_LINES: Readonly<Record<Relation, (value: number, bound: number) => Tri>> = {
  "<": (value, bound) => (value < bound ? 1 : 0),
  "<=": (value, bound) => (value <= bound ? 1 : 0),
  ">": (value, bound) => (value > bound ? 1 : 0),
  ">=": (value, bound) => (value >= bound ? 1 : 0),
};

function halfLineOfSlot(slot: number, bound: number, relation: Relation): Test {
  switch (relation) {
    case "<":
      return (facts) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value < bound ? 1 : 0) : compareValues(value, bound, "<");
      };
    case "<=":
      return (facts) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value <= bound ? 1 : 0) : compareValues(value, bound, "<=");
      };
    case ">":
      return (facts) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value > bound ? 1 : 0) : compareValues(value, bound, ">");
      };
    case ">=":
      return (facts) => {
        const value = facts[slot] as Value;
        return typeof value === "number" ? (value >= bound ? 1 : 0) : compareValues(value, bound, ">=");
      };
  }
}

function rangeOfSlot(slot: number, from: number, to: number): Test {
  return (facts) => {
    const value = facts[slot] as Value;
    if (typeof value === "number") return value >= from && value <= to ? 1 : 0;
    return triAnd(compareValues(from, value, "<="), compareValues(value, to, "<="));
  };
}

function compileRange(
  compiler: Compiler,
  low: TypedNode,
  middle: TypedNode,
  high: TypedNode,
  relation: "<" | "<=",
): Test {
  const [from, to] = [compiler.constant(low), compiler.constant(high)];
  const run = compiler.run(middle);
  if (typeof from === "number" && typeof to === "number") {
    const slot = formSlot(middle);
    if (slot >= 0 && relation === "<=") return rangeOfSlot(slot, from, to);
    if (relation === "<=") {
      return (facts, scope) => {
        const value = run(facts, scope);
        if (typeof value === "number") return value >= from && value <= to ? 1 : 0;
        return triAnd(compareValues(from, value, "<="), compareValues(value, to, "<="));
      };
    }
    return (facts, scope) => {
      const value = run(facts, scope);
      if (typeof value === "number") return value > from && value < to ? 1 : 0;
      return triAnd(compareValues(from, value, "<"), compareValues(value, to, "<"));
    };
  }
  const [lowest, highest] = [compiler.run(low), compiler.run(high)];
  return (facts, scope) => {
    const value = run(facts, scope);
    return triAnd(
      compareValues(lowest(facts, scope), value, relation),
      compareValues(value, highest(facts, scope), relation),
    );
  };
}
