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
  const decidingFor = RESULTS.map((result) => decides(how, result));
  return (facts, scope, result, into) => {
    const value = asList(runList(facts, scope));
    if (typeof value === "string" || value.items.length === 0) {
      itself(facts, scope, result, into);
      return;
    }
    const deciding = decidingFor[result] as Deciding;
    // What is not named one by one is said by the quantifier itself.
    if (value.items.length > MOST_ITEMS && countDeciding(value, part, deciding, facts, scope) > MOST_ITEMS)
      itself(facts, scope, result, into);
    const inside: Scope = { item: facts, outer: scope };
    let named = 0;
    for (let index = 0; index < value.items.length && named < MOST_ITEMS; index += 1) {
      const item = value.items[index] as Frame;
      inside.item = item;
      const tri = part.test(facts, inside);
      const member = value.memberAt(index);
      if (!deciding(tri, member)) continue;
      named += 1;
      if (member < 2 || result < 2 || tri > 1) part.why(facts, inside, tri, into);
      if (member > 1 && result > 1) membership(facts, scope, item, result, into);
    }
    if (named === 0) itself(facts, scope, result, into);
  };
}

const RESULTS: readonly Tri[] = [0, 1, 2, 3];

/** Whether an item decides, by what the condition gives on it and whether it belongs to the list. */
type Deciding = (tri: Tri, member: Tri) => boolean;

/** The items that decided a quantifier, or that leave it open. */
function decides({ turnItem, turnResult }: Quantifier, result: Tri): Deciding {
  if (result > 1) return (tri, member) => tri > 1 || member > 1;
  const found = turnResult ? 0 : 1;
  const wanted = turnItem === turnResult ? result : triNot(result);
  // One item settles it only if it certainly belongs to the list; all of them do also where some only may.
  return (tri, member) => tri === wanted && (member === 1 || result !== found);
}

function countDeciding(
  list: ListValue,
  { test }: WhyPart,
  deciding: Deciding,
  facts: Frame,
  scope: Scope,
): number {
  let count = 0;
  const inside: Scope = { item: facts, outer: scope };
  for (let index = 0; index < list.items.length; index += 1) {
    inside.item = list.items[index] as Frame;
    if (deciding(test(facts, inside), list.memberAt(index))) count += 1;
  }
  return count;
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
