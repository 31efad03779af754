import type { Compiler, Core, Run, Test, Value } from "./core.ts";
import { boundsOf } from "./quantity.ts";
import { compareQuotients, isQuotient } from "./rational.ts";
import { type Tri, triAnd } from "./tri.ts";

/** An order relation. */
export type Relation = "<" | "<=" | ">" | ">=";

/** Kleene comparison of two ordered values; unknown ones are compared by their bounds. */
export function compareValues(left: Value, right: Value, relation: Relation): Tri {
  if (relation === ">") return compareValues(right, left, "<");
  if (relation === ">=") return compareValues(right, left, "<=");
  const [low, high] = [boundsOf(left), boundsOf(right)];
  if (low === undefined || high === undefined) return 3;
  if (relation === "<") return low.hi < high.lo ? 1 : low.lo >= high.hi ? 0 : 2;
  return low.hi <= high.lo ? 1 : low.lo > high.hi ? 0 : 2;
}

/** Compiles two or three operands in one relation; constant ends are kept out of the loop. */
export function compileOrder(compiler: Compiler, sides: readonly Core[], relation: Relation): Test {
  const [first, second, third] = sides as [Core, Core, Core];
  if (relation === ">" || relation === ">=") {
    return compileOrder(compiler, [...sides].reverse(), relation === ">" ? "<" : "<=");
  }
  if (sides.some(isQuotient)) return compileQuotients(compiler, sides, relation);
  if (sides.length === 3) return compileRange(compiler, first, second, third, relation);
  const [low, high] = [compiler.constant(first), compiler.constant(second)];
  if (typeof high === "number") return aboveOrBelow(compiler.run(first), high, relation === "<" ? "<" : "<=");
  if (typeof low === "number") return aboveOrBelow(compiler.run(second), low, relation === "<" ? ">" : ">=");
  const [left, right] = [compiler.run(first), compiler.run(second)];
  const strict = relation === "<";
  return (facts, scope) => {
    const one = left(facts, scope);
    const two = right(facts, scope);
    if (typeof one === "number" && typeof two === "number") return (strict ? one < two : one <= two) ? 1 : 0;
    return compareValues(one, two, relation);
  };
}

function compileQuotients(compiler: Compiler, sides: readonly Core[], relation: Relation): Test {
  const [first, second, third] = sides as [Core, Core, Core];
  const lower = compareQuotients(compiler, first, second, relation);
  if (sides.length === 2) return lower;
  const upper = compareQuotients(compiler, second, third, relation);
  return (facts, scope) => triAnd(lower(facts, scope), upper(facts, scope));
}

function aboveOrBelow(run: Run, bound: number, relation: Relation): Test {
  switch (relation) {
    case "<":
      return (facts, scope) => {
        const value = run(facts, scope);
        return typeof value === "number" ? (value < bound ? 1 : 0) : compareValues(value, bound, "<");
      };
    case "<=":
      return (facts, scope) => {
        const value = run(facts, scope);
        return typeof value === "number" ? (value <= bound ? 1 : 0) : compareValues(value, bound, "<=");
      };
    case ">":
      return (facts, scope) => {
        const value = run(facts, scope);
        return typeof value === "number" ? (value > bound ? 1 : 0) : compareValues(value, bound, ">");
      };
    case ">=":
      return (facts, scope) => {
        const value = run(facts, scope);
        return typeof value === "number" ? (value >= bound ? 1 : 0) : compareValues(value, bound, ">=");
      };
  }
}

function compileRange(compiler: Compiler, low: Core, middle: Core, high: Core, relation: "<" | "<="): Test {
  const [from, to] = [compiler.constant(low), compiler.constant(high)];
  const run = compiler.run(middle);
  if (typeof from === "number" && typeof to === "number") {
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
