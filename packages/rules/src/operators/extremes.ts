import { isRecord } from "../form/plain-json.ts";
import type { Call } from "../language/call.ts";
import { unify } from "../language/coerce.ts";
import type { Compiler, Core, Frame, Run, Scope, Value } from "../language/core.ts";
import { asList, type ListValue } from "../language/list-value.ts";
import { BAD_OPERATOR, between, UNKNOWN } from "../language/no-value.ts";
import { valueNode, withoutValue } from "../language/node.ts";
import { boundsOf } from "../language/quantity.ts";
import { iteration, iterationCost } from "./iterator.ts";

/** What the extremes of a list say about missing values and errors. */
export const EXTREME_NOTES = {
  unknown: { pl: "Nieznane pozycje dają przedział.", en: "Unknown items give an interval." },
  error: { pl: "Gdy pozycji nie da się obliczyć.", en: "When an item cannot be computed." },
  cost: "items × value",
  operands: [3, 3] as [number, number],
};

/** Builds the node of the smallest or greatest value over a list. */
export function extreme(call: Call, pick: (left: number, right: number) => number): Core | undefined {
  const options = call.args[2];
  if (!isRecord(options) || Object.keys(options).length !== 1 || options.empty === undefined) {
    return call.fault(
      "OGW136",
      {
        pl: `„${call.op}” nie mówi, co daje pusta lista.`,
        en: `"${call.op}" does not say what an empty list gives.`,
      },
      { pl: 'Dopisz {"empty": wartość}.', en: 'Add {"empty": value}.' },
      call.argAt(2),
    );
  }
  const over = iteration(call);
  const item = over === undefined ? undefined : call.check(1, over.scope);
  const instead = call.checker.check(options.empty, `${call.argAt(2)}/empty`, call.scope);
  if (over === undefined || item === undefined || instead === undefined || call.present(item) === undefined)
    return undefined;
  const unified = unify(call, [item, instead]);
  if (unified === undefined) return undefined;
  const [value, empty] = unified as [Core, Core];
  if (value.type.kind !== "number" && value.type.kind !== "date" && value.type.kind !== "instant") {
    return call.fault(
      "OGW126",
      { pl: "Tych wartości nie da się uporządkować.", en: "These values have no order." },
      { pl: "Podaj kwotę, liczbę albo datę pozycji.", en: "Give money, a number or a date of the item." },
      item.at,
    );
  }
  const { list } = over;
  return valueNode({
    op: call.op,
    at: call.at,
    type: value.type,
    args: [list, value, empty],
    cost: iterationCost(list, value.cost),
    run: (compiler) => compile(compiler, list, value, empty, pick),
    lower: (lowerer) => ({
      [call.op]: [{ map: [lowerer.lower(list), lowerer.inside().lower(value)] }, lowerer.lower(empty)],
    }),
    explain: () => undefined,
    ask: (explainer) => {
      explainer.ask(list);
      const items = asList(explainer.value(list));
      if (typeof items !== "string") for (const each of items.items) explainer.inItem(each).ask(value);
    },
  });
}

function compile(
  compiler: Compiler,
  list: Core,
  value: Core,
  empty: Core,
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
  return between(lo, hi);
}
