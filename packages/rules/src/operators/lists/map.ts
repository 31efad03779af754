import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { Scope } from "../../language/typed-node.ts";
import { asList, ListValue } from "../../values/list-value.ts";
import { BAD_OPERATOR, UNKNOWN } from "../../values/no-value.ts";
import type { Field, Shape } from "../../values/shape.ts";
import type { Frame } from "../../values/value.ts";
import type { ListType, ValueType } from "../../values/value-type.ts";
import { iteration, iterationCost } from "../shared/iterator.ts";

/** One value per item. */
export const map: OperatorMeaning = {
  name: "map",
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const value = over === undefined ? undefined : use.check(1, over.scope);
    if (over === undefined || value === undefined) return undefined;
    if (value.type.kind === "list" || value.type.kind === "record" || value.type.kind === "literals") {
      return use.fault(
        "OGW126",
        {
          pl: "„map” daje listę zwykłych wartości, nie list ani grup.",
          en: '"map" gives a list of plain values, not of lists or groups.',
        },
        {
          pl: "Podaj kwotę, liczbę, datę, tekst albo pozycję z listy.",
          en: "Give money, a number, a date, a text or a choice.",
        },
        value.at,
      );
    }
    const { list } = over;
    return valueNode({
      op: use.op,
      at: use.at,
      type: {
        kind: "list",
        shape: scalarShape(value.type, value.optional),
        max: over.type.max,
      } satisfies ListType,
      args: [list, value],
      cost: iterationCost(list, value.cost),
      run: (compiler) => {
        const [runList, run] = [compiler.run(list), compiler.run(value)];
        return (facts, scope) => {
          const from = asList(runList(facts, scope));
          if (typeof from === "string") return from === "unknown" ? UNKNOWN : BAD_OPERATOR;
          const inside: Scope = { item: facts, outer: scope };
          const items = from.items.map((item): Frame => {
            inside.item = item;
            return [item[0] as string, run(facts, inside)];
          });
          return new ListValue(items, from.membership);
        };
      },
      lower: (lowerer) => ({ map: [lowerer.lower(list), lowerer.inside().lower(value)] }),
      ask: (explainer) => {
        explainer.ask(list);
        const from = asList(explainer.value(list));
        if (typeof from !== "string") for (const item of from.items) explainer.inItem(item).ask(value);
      },
    });
  },
};

/** What is told of it. */
export const mapNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"map": [list, value of "@"]}',
  summary: { pl: "Lista wartości, po jednej na pozycję.", en: "A list of values, one per item." },
  unknown: {
    pl: "Nieznana wartość pozycji pozostaje nieznana.",
    en: "An unknown value of an item stays unknown.",
  },
  error: { pl: "Błąd na pozycji pozostaje na tej pozycji.", en: "An error on an item stays on that item." },
  cost: "items × value",
  examples: [
    {
      expression: { in: ["5.00", { map: [{ var: "items" }, { var: "@.cost" }] }] },
      facts: { items: [{ cost: "5.00" }] },
      gives: true,
    },
    {
      expression: { sumOf: [{ map: [{ var: "items" }, { "*": [{ var: "@.cost" }, 2] }] }, { var: "@" }] },
      facts: { items: [{ cost: "5.00" }] },
      gives: "10.00",
    },
  ],
};

function scalarShape(type: ValueType, optional: boolean): Shape {
  const field: Field = {
    path: "",
    fullPath: "@",
    type,
    slot: 1,
    optional,
    title: { pl: "pozycja", en: "item" },
    source: "applicant",
    lo: -Infinity,
    hi: Infinity,
    maxLength: Infinity,
  };
  return { fields: new Map([["", field]]), children: new Map(), slotCount: 2 };
}
