import { isPlainObject } from "../../document/plain-object.ts";
import { unify } from "../../language/coerce.ts";
import { valueNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import { boundsOf } from "../../language/quantity.ts";
import type { Compiler, Run, Scope, TypedNode } from "../../language/typed-node.ts";
import { NO_REASONS } from "../../language/why.ts";
import { asList, type ListValue } from "../../values/list-value.ts";
import { BAD_OPERATOR, numberBetween, UNKNOWN, withoutValue } from "../../values/no-value.ts";
import type { Frame, Value } from "../../values/value.ts";
import { iteration, iterationCost } from "./iterator.ts";

/** What the extremes of a list say about missing values and errors. */
export const EXTREME_NOTES: CommonNotes = {
  unknown: { pl: "Nieznane pozycje dają przedział.", en: "Unknown items give an interval." },
  error: { pl: "Gdy pozycji nie da się obliczyć.", en: "When an item cannot be computed." },
  cost: "items × value",
};

/** Builds the node of the smallest or greatest value over a list. */
export function extreme(
  use: OperatorUse,
  pick: (left: number, right: number) => number,
): TypedNode | undefined {
  const options = use.args[2];
  if (!isPlainObject(options) || Object.keys(options).length !== 1 || options.empty === undefined) {
    return use.fault(
      "OGW136",
      {
        pl: `„${use.op}” nie mówi, co daje pusta lista.`,
        en: `"${use.op}" does not say what an empty list gives.`,
      },
      { pl: 'Dopisz {"empty": wartość}.', en: 'Add {"empty": value}.' },
      use.argAt(2),
    );
  }
  const over = iteration(use);
  const item = over === undefined ? undefined : use.check(1, over.scope);
  const instead = use.checker.check(options.empty, `${use.argAt(2)}/empty`, use.scope);
  if (over === undefined || item === undefined || instead === undefined || use.present(item) === undefined)
    return undefined;
  const unified = unify(use, [item, instead]);
  if (unified === undefined) return undefined;
  const [value, empty] = unified as [TypedNode, TypedNode];
  if (value.type.kind !== "number" && value.type.kind !== "date" && value.type.kind !== "instant") {
    return use.fault(
      "OGW126",
      { pl: "Tych wartości nie da się uporządkować.", en: "These values have no order." },
      { pl: "Podaj kwotę, liczbę albo datę pozycji.", en: "Give money, a number or a date of the item." },
      item.at,
    );
  }
  const { list } = over;
  return valueNode({
    op: use.op,
    at: use.at,
    type: value.type,
    args: [list, value, empty],
    cost: iterationCost(list, value.cost),
    run: (compiler) => compile(compiler, list, value, empty, pick),
    lower: (lowerer) => ({
      [use.op]: [{ map: [lowerer.lower(list), lowerer.inside().lower(value)] }, lowerer.lower(empty)],
    }),
    why: () => NO_REASONS,
    ask: (explainer) => {
      explainer.ask(list);
      const items = asList(explainer.value(list));
      if (typeof items !== "string") for (const each of items.items) explainer.inItem(each).ask(value);
    },
  });
}

function compile(
  compiler: Compiler,
  list: TypedNode,
  value: TypedNode,
  empty: TypedNode,
  pick: (left: number, right: number) => number,
): Run {
  const [runList, run, instead] = [compiler.run(list), compiler.run(value), compiler.run(empty)];
  return (facts, scope) => {
    const items = asList(runList(facts, scope));
    if (typeof items === "string") return items === "unknown" ? UNKNOWN : BAD_OPERATOR;
    const inside: Scope = { item: facts, outer: scope };
    return folded(items, pick, instead(facts, scope), (item) => {
      inside.item = item;
      return run(facts, inside);
    });
  };
}

/** Bounds of the extreme: certain items alone, and with those that perhaps belong. */
function folded(
  list: ListValue,
  pick: (left: number, right: number) => number,
  empty: Value,
  valueAt: (item: Frame) => Value,
): Value {
  let certain: { lo: number; hi: number } | undefined;
  const perhaps: { lo: number; hi: number }[] = [];
  for (const [index, item] of list.items.entries()) {
    const value = valueAt(item);
    const bounds = boundsOf(value);
    const member = list.memberAt(index);
    if (bounds === undefined || member === 3) return withoutValue([value]);
    if (member !== 1) perhaps.push(bounds);
    else
      certain =
        certain === undefined ? bounds : { lo: pick(certain.lo, bounds.lo), hi: pick(certain.hi, bounds.hi) };
  }
  const start = certain ?? boundsOf(empty);
  if (start === undefined) return withoutValue([empty]);
  let { lo, hi } = start;
  for (const bounds of perhaps) {
    lo = Math.min(lo, certain === undefined ? bounds.lo : pick(lo, bounds.lo));
    hi = Math.max(hi, certain === undefined ? bounds.hi : pick(hi, bounds.hi));
  }
  return numberBetween(lo, hi);
}
