import { isLiteral } from "../../language/coerce.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { ListValue } from "../../values/list-value.ts";
import { numberBetween, Unknown, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import { INTEGER } from "../../values/value-type.ts";
import { aggregateNode } from "../shared/aggregate.ts";
import { certainlyApart, combination } from "../shared/combination.ts";
import { type Iteration, iteration } from "../shared/iterator.ts";
import { settled } from "../shared/numeric.ts";

/** Number of different values over a list, or of different combinations of several. */
export const distinct: OperatorMeaning = {
  name: "distinct",
  operands: [2, 9],
  check(use) {
    const over = iteration(use);
    const members =
      over === undefined ? [] : use.args.slice(1).map((_, index) => memberValue(use, index + 1, over));
    if (over === undefined || !members.every((member) => member !== undefined)) return undefined;
    const [first] = members as [TypedNode];
    return aggregateNode(use, over, members.length === 1 ? first : combination(use, members), {
      type: INTEGER,
      unknownList: numberBetween(0, over.type.max),
      fold: countDistinct,
      lower: (list, each) => ({ distinct: [{ map: [list, each] }] }),
    });
  },
};

function memberValue(use: OperatorUse, index: number, { scope }: Iteration): TypedNode | undefined {
  const value = use.check(index, scope);
  if (value === undefined || use.present(value) === undefined || settled(use, value) === undefined)
    return undefined;
  if (!isLiteral(value) && !["list", "record", "literals", "place"].includes(value.type.kind)) return value;
  return use.fault(
    "OGW126",
    { pl: "„distinct” liczy zwykłe wartości pozycji.", en: '"distinct" counts plain values of the items.' },
    {
      pl: 'Podaj pole pozycji: {"var": "@.pole"}.',
      en: 'Give a field of the item: {"var": "@.field"}.',
    },
    value.at,
  );
}

/** What is told of it. */
export const distinctNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"distinct": [list, value of "@", value of "@", …]}',
  summary: {
    pl: "Ile różnych wartości mają pozycje listy; przy kilku polach (najwyżej 8) — ile różnych zestawów.",
    en: "How many different values the items have; with several fields (8 at most), how many different combinations.",
  },
  unknown: {
    pl: "Nieznane pozycje dają przedział; zestawy, które już znane pola różnią, są różne.",
    en: "Unknown items give an interval; combinations that known fields tell apart already are different.",
  },
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
    {
      expression: {
        distinct: [{ var: "items" }, { var: "@.cost" }, { coalesce: [{ var: "@.units" }, 1] }],
      },
      facts: {
        items: [
          { cost: "1.00", units: 1 },
          { cost: "1.00", units: 2 },
          { cost: "1.00", units: 1 },
        ],
      },
      gives: 2,
    },
  ],
};

function countDistinct(list: ListValue, valueAt: (index: number) => Value): Value {
  const certain = new Set<Value>();
  const perhaps = new Set<Value>();
  const open: Unknown[] = [];
  let unknown = 0;
  for (let index = 0; index < list.items.length; index += 1) {
    const value = valueAt(index);
    const member = list.memberAt(index);
    if (typeof value === "object") {
      if (!(value instanceof Unknown) || member === 3) return withoutValue([value]);
      unknown += 1;
      if (member === 1) open.push(value);
    } else if (member === 3) return withoutValue([]);
    else if (member === 1) certain.add(value);
    else perhaps.add(value);
  }
  const different = open.length === 0 ? 0 : certainlyApart(certain, open);
  return numberBetween(certain.size + different, new Set([...certain, ...perhaps]).size + unknown);
}
