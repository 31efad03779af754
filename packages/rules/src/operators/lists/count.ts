import { constantNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { ListValue } from "../../values/list-value.ts";
import { BAD_OPERATOR, numberBetween } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { BOOLEAN, INTEGER } from "../../values/value-type.ts";
import { aggregateNode } from "../shared/aggregate.ts";
import { iteration } from "../shared/iterator.ts";

/** Number of items, or of those that fulfil a condition. */
export const count: OperatorMeaning = {
  name: "count",
  alsoWritten: ["length"],
  operands: [1, 2],
  check(use) {
    const over = iteration(use);
    if (over === undefined) return undefined;
    const condition =
      use.args.length === 1 ? constantNode(true, BOOLEAN, use.at, true) : use.condition(1, over.scope);
    if (condition === undefined) return undefined;
    return aggregateNode(use, over, condition, {
      type: INTEGER,
      columns: { byColumns: "countOfItems" },
      unknownList: numberBetween(0, over.type.max),
      fold: countItems,
      lower: (list, each) => ({
        reduce: [{ filter: [list, each] }, { "+": [{ var: "accumulator" }, 1] }, 0],
      }),
    });
  },
};

/** What is told of it. */
export const countNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"count": [list]} / {"count": [list, condition on "@"]}',
  summary: {
    pl: "Liczba pozycji (spełniających warunek).",
    en: "Number of items (that fulfil a condition).",
  },
  unknown: {
    pl: "Pozycje o nieznanym warunku dają przedział.",
    en: "Items whose condition is unknown give an interval.",
  },
  error: { pl: "Gdy warunek na którejś pozycji jest błędny.", en: "When the condition fails on an item." },
  cost: "items × condition",
  examples: [
    { expression: { count: [{ var: "items" }] }, facts: { items: [{}, {}] }, gives: 2 },
    {
      expression: { count: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
      facts: { items: [{ cost: "101.00" }, { cost: "1.00" }] },
      gives: 1,
    },
    {
      expression: { ">=": [{ count: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] }, 1] },
      facts: { items: [{ cost: "101.00" }, {}] },
      gives: true,
    },
    { expression: { "<=": [{ count: [{ var: "items" }] }, 50] }, facts: {}, gives: true },
  ],
};

function countItems(list: ListValue, valueAt: (index: number) => Value): Value {
  let [lo, hi] = [0, 0];
  for (let index = 0; index < list.items.length; index += 1) {
    const value = valueAt(index);
    const member = list.memberAt(index);
    if (value === false) continue;
    if (member === 3 || (typeof value === "object" && !("lo" in value))) return BAD_OPERATOR;
    hi += 1;
    if (value === true && member === 1) lo += 1;
  }
  return numberBetween(lo, hi);
}
