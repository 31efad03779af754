import type { Value } from "../language/core.ts";
import type { ListValue } from "../language/list-value.ts";
import { BAD_OPERATOR, between } from "../language/no-value.ts";
import { constantNode } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { BOOLEAN, INTEGER } from "../language/value-type.ts";
import { aggregateNode } from "./aggregate.ts";
import { iteration } from "./iterator.ts";

/** Number of items, or of those that fulfil a condition. */
export const count: Operator = {
  name: "count",
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
  operands: [1, 2],
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
  check(call) {
    const over = iteration(call);
    if (over === undefined) return undefined;
    const condition =
      call.args.length === 1 ? constantNode(true, BOOLEAN, call.at, true) : call.condition(1, over.scope);
    if (condition === undefined) return undefined;
    return aggregateNode(call, over, condition, {
      type: INTEGER,
      unknownList: between(0, over.type.max),
      fold: countItems,
      lower: (list, each) => ({
        reduce: [{ filter: [list, each] }, { "+": [{ var: "accumulator" }, 1] }, 0],
      }),
    });
  },
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
  return between(lo, hi);
}
