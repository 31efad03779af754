import type { Explainer } from "../../language/explainer.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { asList } from "../../values/list-value.ts";
import { type Tri, triNot } from "../../values/tri.ts";
import type { Frame } from "../../values/value.ts";
import type { Quantifier } from "./quantifiers.ts";

/** Most items that the reasons of one list name. */
const MOST_ITEMS = 10;

/** The reasons of a quantifier: its condition on the items that decided, or that leave it open. */
export function explainItems(explainer: Explainer, node: TypedNode, how: Quantifier, result: Tri): void {
  const [list, condition] = node.args as [TypedNode, TypedNode];
  const value = asList(explainer.value(list));
  if (typeof value === "string" || value.items.length === 0) {
    explainer.reason(node, result, [list]);
    return;
  }
  const found = how.turnResult ? 0 : 1;
  const deciding = [...value.items.entries()].filter(([index, item]) => {
    const tri = explainer.inItem(item).tri(condition);
    const decided = how.turnItem === how.turnResult ? tri : triNot(tri);
    const member = value.memberAt(index);
    if (result > 1) return tri > 1 || member > 1;
    // One item settles it only if it certainly belongs to the list; all of them do also where some only may.
    return decided === result && (member === 1 || result !== found);
  });
  // What is not named one by one is said by the quantifier itself.
  if (deciding.length > MOST_ITEMS || deciding.length === 0) explainer.reason(node, result, [list]);
  for (const [index, item] of deciding.slice(0, MOST_ITEMS)) {
    const inside = explainer.inItem(item);
    const open = value.memberAt(index) > 1;
    if (!open || result < 2 || inside.tri(condition) > 1) inside.explain(condition);
    if (open && result > 1) explainMembership(explainer, node, list, item, result);
  }
}

/** Why an item is only perhaps in a list: the condition of the filter that could not decide. */
function explainMembership(
  explainer: Explainer,
  node: TypedNode,
  list: TypedNode,
  item: Frame,
  result: Tri,
): void {
  const [from, condition] = list.args;
  if (list.selects === undefined || from === undefined || condition === undefined) {
    explainer.reason(node, result, [list]);
    return;
  }
  const inside = explainer.inItem(item);
  if (inside.tri(condition) > 1) inside.explain(condition);
  else explainMembership(explainer, node, from, item, result);
}
