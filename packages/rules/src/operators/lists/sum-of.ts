import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { boundsOf } from "../../language/quantity.ts";
import { ExactSum } from "../../values/exact-sum.ts";
import type { ListValue } from "../../values/list-value.ts";
import { numberBetween, TOO_LARGE, UNKNOWN, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { aggregateNode } from "../shared/aggregate.ts";
import { iteration } from "../shared/iterator.ts";
import { exactNumeric } from "../shared/numeric.ts";

/** Sum over a list; unknown items make it an interval. */
export const sumOf: OperatorMeaning = {
  name: "sumOf",
  alsoWritten: ["sum"],
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const item = over === undefined ? undefined : use.check(1, over.scope);
    if (over === undefined || item === undefined || exactNumeric(use, item) === undefined) return undefined;
    return aggregateNode(use, over, item, {
      type: item.type,
      columns: { byColumns: "sumOfItems" },
      unknownList: UNKNOWN,
      fold: sum,
      lower: (list, each) => ({
        reduce: [{ map: [list, each] }, { "+": [{ var: "accumulator" }, { var: "current" }] }, 0],
      }),
    });
  },
};

/** What is told of it. */
export const sumOfNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"sumOf": [list, value of "@"]}',
  summary: { pl: "Suma po pozycjach; pusta lista daje 0.", en: "Sum over the items; an empty list gives 0." },
  unknown: {
    pl: "Nieznane pozycje dają przedział z ich dozwolonych zakresów, więc limit może być rozstrzygnięty.",
    en: "Unknown items give an interval from their allowed ranges, so that a cap may still be decided.",
  },
  error: {
    pl: "Gdy pozycji nie da się obliczyć lub suma jest za duża.",
    en: "When an item cannot be computed, or the sum is too large.",
  },
  cost: "items × value",
  examples: [
    {
      expression: { sumOf: [{ var: "items" }, { var: "@.cost" }] },
      facts: { items: [{ cost: "0.10" }, { cost: "0.20" }] },
      gives: "0.30",
    },
    { expression: { sumOf: [{ var: "items" }, { var: "@.cost" }] }, facts: { items: [] }, gives: "0.00" },
    {
      expression: { ">": [{ sumOf: [{ var: "items" }, { var: "@.cost" }] }, 100] },
      facts: { items: [{ cost: "101.00" }, {}] },
      gives: true,
    },
    {
      expression: { "<=": [{ sumOf: [{ var: "items" }, { var: "@.cost" }] }, 100] },
      facts: { items: [{ cost: "1.00" }, {}] },
      gives: "unknown",
    },
  ],
};

function sum(list: ListValue, valueAt: (index: number) => Value): Value {
  const [lo, hi] = [new ExactSum(), new ExactSum()];
  let open = false;
  for (let index = 0; index < list.items.length; index += 1) {
    const value = valueAt(index);
    const member = list.memberAt(index);
    const bounds = boundsOf(value);
    if (bounds === undefined || member === 3) return withoutValue([value]);
    if (member !== 1 || bounds.lo !== bounds.hi) open = true;
    lo.add(member === 1 ? bounds.lo : Math.min(0, bounds.lo));
    hi.add(member === 1 ? bounds.hi : Math.max(0, bounds.hi));
  }
  if (!open) return lo.total() ?? TOO_LARGE;
  return numberBetween(lo.total() ?? -Infinity, hi.total() ?? Infinity);
}
