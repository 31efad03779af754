import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { ListValue } from "../../values/list-value.ts";
import { numberBetween, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { INTEGER } from "../../values/value-type.ts";
import { aggregateNode } from "../shared/aggregate.ts";
import { iteration } from "../shared/iterator.ts";
import { settled } from "../shared/numeric.ts";

/** Number of different values over a list. */
export const distinct: OperatorMeaning = {
  name: "distinct",
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const value = over === undefined ? undefined : use.check(1, over.scope);
    if (
      over === undefined ||
      value === undefined ||
      use.present(value) === undefined ||
      settled(use, value) === undefined
    )
      return undefined;
    if (["list", "record", "literals", "place"].includes(value.type.kind)) {
      return use.fault(
        "OGW126",
        { pl: "„distinct” liczy zwykłe wartości.", en: '"distinct" counts plain values.' },
        {
          pl: "Podaj pole pozycji, na przykład kod lub tekst.",
          en: "Give a field of the item, such as a code or a text.",
        },
        value.at,
      );
    }
    return aggregateNode(use, over, value, {
      type: INTEGER,
      unknownList: numberBetween(0, over.type.max),
      fold: countDistinct,
      lower: (list, each) => ({ distinct: [{ map: [list, each] }] }),
    });
  },
};

/** What is told of it. */
export const distinctNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"distinct": [list, value of "@"]}',
  summary: {
    pl: "Ile różnych wartości mają pozycje listy.",
    en: "How many different values the items have.",
  },
  unknown: { pl: "Nieznane pozycje dają przedział.", en: "Unknown items give an interval." },
  error: { pl: "Gdy pozycji nie da się obliczyć.", en: "When an item cannot be computed." },
  cost: "items × value",
  examples: [
    {
      expression: { distinct: [{ var: "items" }, { var: "@.cost" }] },
      facts: { items: [{ cost: "1.00" }, { cost: "1.00" }, { cost: "2.00" }] },
      gives: 2,
    },
    {
      expression: {
        "===": [{ distinct: [{ var: "fields" }, { var: "@" }] }, { count: [{ var: "fields" }] }],
      },
      facts: { fields: ["art", "art"] },
      gives: false,
    },
  ],
};

function countDistinct(list: ListValue, valueAt: (index: number) => Value): Value {
  const certain = new Set<Value>();
  const perhaps = new Set<Value>();
  let unknown = 0;
  let sureUnknown = 0;
  for (let index = 0; index < list.items.length; index += 1) {
    const value = valueAt(index);
    const member = list.memberAt(index);
    if (typeof value === "object") {
      if (!("lo" in value) || member === 3) return withoutValue([value]);
      unknown += 1;
      if (member === 1) sureUnknown += 1;
    } else if (member === 3) return withoutValue([]);
    else if (member === 1) certain.add(value);
    else perhaps.add(value);
  }
  const lowest = certain.size === 0 && sureUnknown > 0 ? 1 : certain.size;
  return numberBetween(lowest, new Set([...certain, ...perhaps]).size + unknown);
}
