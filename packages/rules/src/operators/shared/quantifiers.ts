import type { Explainer } from "../../language/explainer.ts";
import { formSlot } from "../../language/fact-node.ts";
import { testNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Compiler, Scope, Test, TypedNode } from "../../language/typed-node.ts";
import { asList, ListValue } from "../../values/list-value.ts";
import { type Tri, triNot } from "../../values/tri.ts";
import type { Frame, Value } from "../../values/value.ts";
import { explainItems } from "./explain-items.ts";
import { type Iteration, iterationCost } from "./iterator.ts";

/** Notes shared by `some`, `all` and `none`. */
export const QUANTIFIER_NOTES: CommonNotes = {
  unknown: {
    pl: "Jedna rozstrzygająca pozycja wystarcza; inaczej nieznana pozycja lub lista daje wynik nieznany.",
    en: "One deciding item is enough; otherwise an unknown item or list gives unknown.",
  },
  error: {
    pl: "Błąd na pozycji liczy się, gdy żadna inna nie rozstrzyga.",
    en: "An error on an item counts when no other item decides.",
  },
  cost: "items × condition",
};

/** How a quantifier reads a list through "does some item fulfil the (turned) condition?". */
export interface Quantifier {
  /** Whether the condition is turned around on each item. */
  readonly turnItem: boolean;
  /** Whether the final answer is turned around. */
  readonly turnResult: boolean;
  /** Answer for an empty list. */
  readonly empty: boolean;
}

/** Builds the node of a quantifier from its checked list and condition. */
export function quantifierNode(
  use: OperatorUse,
  { list }: Iteration,
  condition: TypedNode,
  how: Quantifier,
): TypedNode {
  const node: TypedNode = testNode({
    op: use.op,
    at: use.at,
    args: [list, condition],
    role: "connective",
    byColumns: "quantifier",
    cost: iterationCost(list, condition.cost),
    test: (compiler) => compile(compiler, list, condition, how),
    lower: (lowerer) => {
      const plain = { [use.op]: [lowerer.lower(list), lowerer.inside().lower(condition)] };
      if (!(use.op === "all" && how.empty)) return plain;
      return { if: [{ "!": [lowerer.lower(list)] }, true, plain] };
    },
    why: (compiler) => explainItems(compiler, node, how),
    ask: (explainer) => askItems(explainer, list, condition),
  });
  return node;
}

/** Lists of facts, whose items all belong to them, are walked in place; what else a list may be follows below. */
function compile(compiler: Compiler, list: TypedNode, condition: TypedNode, how: Quantifier): Test {
  const [runList, test] = [compiler.run(list), compiler.test(condition)];
  const decisive = how.turnItem ? 0 : 1;
  const [found, notFound, empty] = [
    how.turnResult ? 0 : 1,
    how.turnResult ? 1 : 0,
    how.empty ? 1 : 0,
  ] as const;
  const perhaps = compileAnyList(test, how);
  const slot = compiler.readsInPlace ? formSlot(list) : -1;
  return (facts, scope) => {
    const value = slot >= 0 ? (facts[slot] as Value) : runList(facts, scope);
    if (!(value instanceof ListValue) || value.membership !== undefined) return perhaps(value, facts, scope);
    const { items } = value;
    if (items.length === 0) return empty;
    const inside: Scope = { item: facts, outer: scope };
    let open: Tri = 0;
    for (let index = 0; index < items.length; index += 1) {
      inside.item = items[index] as Frame;
      const tri = test(facts, inside);
      if (tri === decisive) return found;
      if (tri > open) open = tri;
    }
    return open > 1 ? open : notFound;
  };
}

/** Lists whose items belong to them perhaps only, and what is no list. */
function compileAnyList(test: Test, how: Quantifier): (value: Value, ...at: Parameters<Test>) => Tri {
  const decisive = how.turnItem ? 0 : 1;
  const [found, empty] = [how.turnResult ? 0 : 1, how.empty ? 1 : 0] as const;
  return (value, facts, scope) => {
    const list = asList(value);
    if (typeof list === "string") return list === "unknown" ? 2 : 3;
    const { items } = list;
    const inside: Scope = { item: facts, outer: scope };
    let result: Tri = 0;
    let certain = 0;
    for (let index = 0; index < items.length; index += 1) {
      inside.item = items[index] as Frame;
      const member = list.memberAt(index);
      if (member === 1) certain += 1;
      const tri = test(facts, inside);
      if (tri === decisive && member === 1) return found;
      const met: Tri = how.turnItem ? triNot(tri) : tri;
      const joined: Tri = met === 0 ? 0 : member > met ? member : met;
      if (joined > result) result = joined;
    }
    if (items.length === 0) return empty;
    const answer: Tri = how.turnResult ? triNot(result) : result;
    if (certain > 0 || answer > 1) return answer;
    return answer === empty ? answer : 2;
  };
}

function askItems(explainer: Explainer, list: TypedNode, condition: TypedNode): void {
  explainer.ask(list);
  const value = asList(explainer.value(list));
  if (typeof value === "string") return;
  for (const item of value.items) explainer.inItem(item).ask(condition);
}
