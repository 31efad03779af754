import type { Scope, TypedNode } from "../../language/typed-node.ts";
import type { ReasonSink, Why, WhyCompiler, WhyPart } from "../../language/why.ts";
import { asList, type ListValue } from "../../values/list-value.ts";
import { type Tri, triNot } from "../../values/tri.ts";
import type { Frame } from "../../values/value.ts";
import type { Quantifier } from "./quantifiers.ts";

/** Most items that the reasons of one list name. */
const MOST_ITEMS = 10;

/** The reasons of a quantifier: its condition on the items that decided, or that leave it open. */
export function explainItems(compiler: WhyCompiler, node: TypedNode, how: Quantifier): Why {
  const [list, condition] = node.args as [TypedNode, TypedNode];
  const runList = compiler.run(list);
  const itself = compiler.reason(node, [list]);
  const part = compiler.part(condition);
  const membership = whyMember(compiler, list, itself);
  return (facts, scope, result, into) => {
    const value = asList(runList(facts, scope));
    if (typeof value === "string" || value.items.length === 0) {
      itself(facts, scope, result, into);
      return;
    }
    const deciding = decidingItems(value, part, how, result, facts, scope);
    // What is not named one by one is said by the quantifier itself.
    if (deciding.length > MOST_ITEMS || deciding.length === 0) itself(facts, scope, result, into);
    const named = Math.min(deciding.length, MOST_ITEMS);
    for (let each = 0; each < named; each += 1) {
      const { index, tri } = deciding[each] as Deciding;
      const item = value.items[index] as Frame;
      const inside = { item, outer: scope };
      const open = value.memberAt(index) > 1;
      if (!open || result < 2 || tri > 1) part.why(facts, inside, tri, into);
      if (open && result > 1) membership(facts, scope, item, result, into);
    }
  };
}

/** An item that decided, by its index, and what the condition gives on it. */
interface Deciding {
  readonly index: number;
  readonly tri: Tri;
}

/** The items that decided a quantifier, or that leave it open. */
function decidingItems(
  list: ListValue,
  { test }: WhyPart,
  { turnItem, turnResult }: Quantifier,
  result: Tri,
  facts: Frame,
  scope: Scope,
): readonly Deciding[] {
  const found = turnResult ? 0 : 1;
  const deciding: Deciding[] = [];
  const inside: Scope = { item: facts, outer: scope };
  for (let index = 0; index < list.items.length; index += 1) {
    inside.item = list.items[index] as Frame;
    const tri = test(facts, inside);
    const decided = turnItem === turnResult ? tri : triNot(tri);
    const member = list.memberAt(index);
    // One item settles it only if it certainly belongs to the list; all of them do also where some only may.
    const counts =
      result > 1 ? tri > 1 || member > 1 : decided === result && (member === 1 || result !== found);
    if (counts) deciding.push({ index, tri });
  }
  return deciding;
}

/** Why an item is only perhaps in a list. */
type WhyMember = (facts: Frame, scope: Scope, item: Frame, result: Tri, into: ReasonSink) => void;

/** The condition of the filter that could not decide; the quantifier itself where no filter is in between. */
function whyMember(compiler: WhyCompiler, list: TypedNode, itself: Why): WhyMember {
  const [from, condition] = list.args;
  if (list.selects === undefined || from === undefined || condition === undefined) {
    return (facts, scope, _item, result, into) => itself(facts, scope, result, into);
  }
  const part = compiler.part(condition);
  const outer = whyMember(compiler, from, itself);
  return (facts, scope, item, result, into) => {
    const inside = { item, outer: scope };
    const tri = part.test(facts, inside);
    if (tri > 1) part.why(facts, inside, tri, into);
    else outer(facts, scope, item, result, into);
  };
}
