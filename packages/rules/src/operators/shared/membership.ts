import { unify } from "../../language/coerce.ts";
import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Compiler, Scope, Test, TypedNode } from "../../language/typed-node.ts";
import { asList } from "../../values/list-value.ts";
import { type Tri, triAnd, triNot, triOr } from "../../values/tri.ts";
import type { Frame, Value } from "../../values/value.ts";
import { sameValue } from "./equality.ts";
import { itemValue } from "./item-value.ts";
import { settled } from "./numeric.ts";

/** What membership says about missing values and errors. */
export const MEMBERSHIP_NOTES: CommonNotes = {
  unknown: {
    pl: "Trafienie rozstrzyga nawet przy nieznanych pozycjach; nieznana wartość daje wynik nieznany.",
    en: "A match decides even beside unknown items; an unknown value gives unknown.",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When an operand cannot be computed." },
  cost: "number of items",
};

/** Builds the test whether the first operand is among the others, or its opposite. */
export function membership(use: OperatorUse, negated: boolean): TypedNode | undefined {
  const args = use.checkAll();
  if (args === undefined) return undefined;
  const [needle, ...rest] = args as [TypedNode, ...TypedNode[]];
  return membershipOf(use, needle, rest, negated);
}

/** The test whether a value is among others: choices written in the rule, or one list. */
export function membershipOf(
  use: OperatorUse,
  needle: TypedNode,
  rest: readonly TypedNode[],
  negated: boolean,
): TypedNode | undefined {
  const [second] = rest as readonly [TypedNode];
  if (rest.length === 1 && second.type.kind === "list") return inFactList(use, needle, second, negated);
  const choices =
    rest.length === 1 && Array.isArray(second.literal) ? (second.literal as readonly TypedNode[]) : rest;
  if ((use.op === "in" || use.op === "contains") && !Array.isArray(second.literal)) {
    return use.fault(
      "OGW126",
      { pl: "„in” szuka na liście, a nie w tekście.", en: '"in" looks in a list, not in a text.' },
      {
        pl: 'Napisz {"in": [pole, ["a", "b"]]}; ulice i tereny sprawdza „inTerritory”.',
        en: 'Write {"in": [field, ["a", "b"]]}; streets and areas are tested by "inTerritory".',
      },
    );
  }
  if (choices.length === 0) {
    return use.fault(
      "OGW122",
      { pl: "Lista wyboru jest pusta.", en: "The list of choices is empty." },
      { pl: "Podaj choć jedną wartość.", en: "Give at least one value." },
    );
  }
  const unified = unify(use, [needle, ...choices]);
  if (unified?.every((node) => settled(use, node) !== undefined) !== true) return undefined;
  const [wanted, ...options] = unified as [TypedNode, ...TypedNode[]];
  return testNode({
    op: use.op,
    at: use.at,
    args: unified,
    role: "atom",
    cost: unified.length,
    test: (compiler) => compileChoices(compiler, wanted, options, negated),
    lower: (lowerer) => {
      const inside = { in: [lowerer.lower(wanted), options.map((option) => lowerer.lower(option))] };
      return negated ? { "!": [inside] } : inside;
    },
  });
}

function compileChoices(
  compiler: Compiler,
  wanted: TypedNode,
  options: readonly TypedNode[],
  negated: boolean,
): Test {
  const [yes, no] = (negated ? [0, 1] : [1, 0]) as readonly [Tri, Tri];
  const constants = options.map((option) => compiler.constant(option));
  const run = compiler.run(wanted);
  const turn = negated ? triNot : (tri: Tri) => tri;
  if (constants.every((constant) => constant !== undefined && typeof constant !== "object")) {
    const set = new Set<Value>(constants);
    const open = (value: Value): Tri => {
      let result: Tri = 0;
      for (const constant of set) result = triOr(result, sameValue(value, constant));
      return turn(result);
    };
    const general: Test = (facts, scope) => {
      const value = run(facts, scope);
      return typeof value === "object" ? open(value) : set.has(value) ? yes : no;
    };
    return compiler.inPlace?.among(wanted, set, { yes, no, general }) ?? general;
  }
  const others = options.map((option) => compiler.run(option));
  return (facts, scope) => {
    const value = run(facts, scope);
    let result: Tri = 0;
    for (const other of others) result = triOr(result, sameValue(value, other(facts, scope)));
    return turn(result);
  };
}

function inFactList(
  use: OperatorUse,
  needle: TypedNode,
  list: TypedNode,
  negated: boolean,
): TypedNode | undefined {
  const item = itemValue(use, list);
  const both = item === undefined ? undefined : unify(use, [item, needle]);
  if (both?.every((node) => settled(use, node) !== undefined) !== true) return undefined;
  const [inner, wanted] = both as [TypedNode, TypedNode];
  return testNode({
    op: use.op,
    at: use.at,
    args: [wanted, list],
    role: "atom",
    cost: (list.type as { max: number }).max + list.cost,
    test: (compiler) => {
      const [runList, runWanted, runItem] = [compiler.run(list), compiler.run(wanted), compiler.run(inner)];
      return (facts, scope) => {
        const value = runWanted(facts, scope);
        const items = asList(runList(facts, scope));
        if (typeof items === "string") return items === "unknown" ? 2 : 3;
        let result: Tri = 0;
        const inside: Scope = { item: facts, outer: scope };
        for (let index = 0; index < items.items.length; index += 1) {
          inside.item = items.items[index] as Frame;
          result = triOr(result, triAnd(items.memberAt(index), sameValue(runItem(facts, inside), value)));
        }
        return negated ? triNot(result) : result;
      };
    },
    lower: (lowerer) => {
      const inside = { in: [lowerer.lower(wanted), lowerer.lower(list)] };
      return negated ? { "!": [inside] } : inside;
    },
  });
}
