import type { Call } from "../language/call.ts";
import { unify } from "../language/coerce.ts";
import type { Compiler, Core, Frame, Scope, Test, Value } from "../language/core.ts";
import { formSlot } from "../language/fact-node.ts";
import { asList } from "../language/list-value.ts";
import { testNode } from "../language/node.ts";
import { type Tri, triAnd, triNot, triOr } from "../language/tri.ts";
import { sameValue } from "./equality.ts";
import { itemValue } from "./item-value.ts";
import { settled } from "./numeric.ts";

/** What membership says about missing values and errors. */
export const MEMBERSHIP_NOTES = {
  unknown: {
    pl: "Trafienie rozstrzyga nawet przy nieznanych pozycjach; nieznana wartość daje wynik nieznany.",
    en: "A match decides even beside unknown items; an unknown value gives unknown.",
  },
  error: { pl: "Gdy argumentu nie da się obliczyć.", en: "When an operand cannot be computed." },
  cost: "number of items",
};

/** Builds the test whether the first operand is among the others, or its opposite. */
export function membership(call: Call, negated: boolean): Core | undefined {
  const args = call.checkAll();
  if (args === undefined) return undefined;
  const [needle, ...rest] = args as [Core, ...Core[]];
  return membershipOf(call, needle, rest, negated);
}

/** The test whether a value is among others: choices written in the rule, or one list. */
export function membershipOf(
  call: Call,
  needle: Core,
  rest: readonly Core[],
  negated: boolean,
): Core | undefined {
  const [second] = rest as readonly [Core];
  if (rest.length === 1 && second.type.kind === "list") return inFactList(call, needle, second, negated);
  const choices =
    rest.length === 1 && Array.isArray(second.literal) ? (second.literal as readonly Core[]) : rest;
  if ((call.op === "in" || call.op === "contains") && !Array.isArray(second.literal)) {
    return call.fault(
      "OGW126",
      { pl: "„in” szuka na liście, a nie w tekście.", en: '"in" looks in a list, not in a text.' },
      {
        pl: 'Napisz {"in": [pole, ["a", "b"]]}; ulice i tereny sprawdza „inTerritory”.',
        en: 'Write {"in": [field, ["a", "b"]]}; streets and areas are tested by "inTerritory".',
      },
    );
  }
  if (choices.length === 0) {
    return call.fault(
      "OGW122",
      { pl: "Lista wyboru jest pusta.", en: "The list of choices is empty." },
      { pl: "Podaj choć jedną wartość.", en: "Give at least one value." },
    );
  }
  const unified = unify(call, [needle, ...choices]);
  if (unified?.every((node) => settled(call, node) !== undefined) !== true) return undefined;
  const [wanted, ...options] = unified as [Core, ...Core[]];
  return testNode({
    op: call.op,
    at: call.at,
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

function compileChoices(compiler: Compiler, wanted: Core, options: readonly Core[], negated: boolean): Test {
  const [yes, no]: readonly Tri[] = negated ? [0, 1] : [1, 0];
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
    const slot = formSlot(wanted);
    const few = [...set];
    if (slot >= 0 && few.length <= 8) {
      return (facts) => {
        const value = facts[slot] as Value;
        if (typeof value === "object") return open(value);
        for (let index = 0; index < few.length; index += 1) if (few[index] === value) return yes as Tri;
        return no as Tri;
      };
    }
    return (facts, scope) => {
      const value = run(facts, scope);
      if (typeof value !== "object") return (set.has(value) ? yes : no) as Tri;
      return open(value);
    };
  }
  const others = options.map((option) => compiler.run(option));
  return (facts, scope) => {
    const value = run(facts, scope);
    let result: Tri = 0;
    for (const other of others) result = triOr(result, sameValue(value, other(facts, scope)));
    return turn(result);
  };
}

function inFactList(call: Call, needle: Core, list: Core, negated: boolean): Core | undefined {
  const item = itemValue(call, list);
  const both = item === undefined ? undefined : unify(call, [item, needle]);
  if (both?.every((node) => settled(call, node) !== undefined) !== true) return undefined;
  const [inner, wanted] = both as [Core, Core];
  return testNode({
    op: call.op,
    at: call.at,
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
