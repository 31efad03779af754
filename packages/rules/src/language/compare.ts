import { compareValues, type Relation } from "../values/order-relation.ts";
import { type Tri, triAnd } from "../values/tri.ts";
import type { Value } from "../values/value.ts";
import { compareQuotients, isQuotient } from "./rational.ts";
import type { Compiler, Run, Test, TypedNode } from "./typed-node.ts";

/** Compiles two or three operands in one relation. */
export function compileOrder(compiler: Compiler, sides: readonly TypedNode[], relation: Relation): Test {
  if (relation === ">" || relation === ">=")
    return compileOrder(compiler, [...sides].reverse(), relation === ">" ? "<" : "<=");
  if (sides.some(isQuotient)) return compileQuotients(compiler, sides, relation);
  const general = compileValues(compiler, sides, relation);
  return compiler.inPlace?.ordered(sides, compiler, relation, general) ?? general;
}

function compileValues(compiler: Compiler, sides: readonly TypedNode[], relation: "<" | "<="): Test {
  const [low, high, top] = sides.map((side) => compiler.run(side)) as [Run, Run, Run?];
  const isStrict = relation === "<";
  const inOrder = (one: Value, two: Value): Tri => {
    if (typeof one === "number" && typeof two === "number")
      return (isStrict ? one < two : one <= two) ? 1 : 0;
    return compareValues(one, two, relation);
  };
  if (top === undefined) return (facts, scope) => inOrder(low(facts, scope), high(facts, scope));
  return (facts, scope) => {
    const middle = high(facts, scope);
    return triAnd(inOrder(low(facts, scope), middle), inOrder(middle, top(facts, scope)));
  };
}

function compileQuotients(compiler: Compiler, sides: readonly TypedNode[], relation: Relation): Test {
  const [first, second, third] = sides as [TypedNode, TypedNode, TypedNode?];
  const lower = compareQuotients(compiler, first, second, relation);
  if (third === undefined) return lower;
  const upper = compareQuotients(compiler, second, third, relation);
  return (facts, scope) => triAnd(lower(facts, scope), upper(facts, scope));
}
