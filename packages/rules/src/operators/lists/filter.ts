import { valueNode } from "../../language/make-node.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { Scope } from "../../language/typed-node.ts";
import { asList, ListValue } from "../../values/list-value.ts";
import { BAD_OPERATOR, UNKNOWN } from "../../values/no-value.ts";
import type { Tri } from "../../values/tri.ts";
import type { Frame, Value } from "../../values/value.ts";
import { iteration, iterationCost } from "../shared/iterator.ts";

/** Items that fulfil a condition; items for which it is unknown are kept as "perhaps". */
export const filter: OperatorMeaning = {
  name: "filter",
  operands: [2, 2],
  check(use) {
    const over = iteration(use);
    const condition = over === undefined ? undefined : use.condition(1, over.scope);
    if (over === undefined || condition === undefined) return undefined;
    const { list } = over;
    return valueNode({
      op: use.op,
      at: use.at,
      type: over.type,
      args: [list, condition],
      selects: true,
      cost: iterationCost(list, condition.cost),
      run: (compiler) => {
        const [runList, test] = [compiler.run(list), compiler.test(condition)];
        return (facts, scope) => {
          const value = asList(runList(facts, scope));
          if (typeof value === "string") return value === "unknown" ? UNKNOWN : BAD_OPERATOR;
          return kept(
            value,
            (item, inside) => {
              inside.item = item;
              return test(facts, inside);
            },
            { item: facts, outer: scope },
          );
        };
      },
      lower: (lowerer) => ({ filter: [lowerer.lower(list), lowerer.inside().lower(condition)] }),
      ask: (explainer) => {
        explainer.ask(list);
        const value = asList(explainer.value(list));
        if (typeof value !== "string") for (const item of value.items) explainer.inItem(item).ask(condition);
      },
    });
  },
};

/** What is told of it. */
export const filterNotes: OperatorNotes = {
  chapter: "Lists",
  signature: '{"filter": [list, condition on "@"]}',
  summary: {
    pl: "Pozycje listy, które spełniają warunek.",
    en: "The items of a list that fulfil a condition.",
  },
  unknown: {
    pl: "Pozycja o nieznanym warunku liczy się jako „być może”: sumy i liczby dają przedział.",
    en: 'An item whose condition is unknown counts as "perhaps": sums and counts give an interval.',
  },
  error: {
    pl: "Błąd warunku na pozycji przechodzi na wynik, o ile inne nie rozstrzygną.",
    en: "An error on an item passes on, unless other items decide.",
  },
  cost: "items × condition",
  examples: [
    {
      expression: { count: [{ filter: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] }] },
      facts: { items: [{ cost: "1.00" }, { cost: "101.00" }] },
      gives: 1,
    },
    {
      expression: {
        sumOf: [{ filter: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] }, { var: "@.cost" }],
      },
      facts: { items: [{ cost: "1.00" }, { cost: "101.00" }] },
      gives: "101.00",
    },
  ],
};

function kept(list: ListValue, test: (item: Frame, inside: Scope) => Tri, inside: Scope): Value {
  const items: Frame[] = [];
  const membership: Tri[] = [];
  let open = false;
  for (const [index, item] of list.items.entries()) {
    const tri = test(item, inside);
    if (tri === 0) continue;
    const member = list.memberAt(index);
    items.push(item);
    const joined = tri > member ? tri : member;
    membership.push(joined);
    if (joined !== 1) open = true;
  }
  return new ListValue(items, open ? membership : undefined);
}
