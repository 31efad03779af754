import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { Facts } from "../facts/facts.ts";
import type { Explainer } from "../language/explainer.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { asList } from "../values/list-value.ts";
import { Unknown } from "../values/no-value.ts";
import type { Frame } from "../values/value.ts";
import { plainFacts } from "./plain-facts.ts";
import { PlainLowerer } from "./plain-lowerer.ts";

/** A rule as plain JSON-logic over normalised facts, so that another evaluator can be asked the same question. */
export interface ComparableRule {
  readonly rule: string;
  readonly kind: CheckedRule["document"]["kind"];
  readonly moment: string;
  /** Lowered `when`; undefined when the rule always applies. */
  readonly when: unknown;
  /** Lowered `require` or `score`; points are multiplied by `pointsDen`. */
  readonly body: unknown;
  readonly pointsDen: number;
  readonly maxPoints: number;
  /** Plain facts for the lowered rule; undefined while the rule reads a fact that is unknown. */
  plainFacts(facts: Facts): unknown;
}

/** The rules in force on a date, lowered. */
export function comparableRules(ruleSet: CompiledRuleSet, on?: string): readonly ComparableRule[] {
  const { shape } = RuleSet.partsOf(ruleSet);
  const edition = RuleSet.editionOf(ruleSet, on);
  const lowerer = new PlainLowerer((id) => edition.compiler.parameter(id));
  return edition.rules.map(({ rule }) => ({
    rule: rule.document.id,
    kind: rule.document.kind,
    moment: rule.document.moments[0] ?? "",
    when: rule.when === undefined ? undefined : lowerer.lower(rule.when),
    body: lowerer.lower(rule.body),
    pointsDen: rule.pointsDen,
    maxPoints: rule.document.points?.max ?? 0,
    plainFacts: (facts) => {
      const frame = facts.slots as Frame;
      let open = false;
      edition.explore(frame, (explainer) => {
        open = rootsOf(rule).some((root) => readsUnknown(root, explainer));
      });
      return open ? undefined : plainFacts(shape, frame);
    },
  }));
}

function rootsOf({ when, body }: CheckedRule): readonly TypedNode[] {
  return when === undefined ? [body] : [when, body];
}

/** Whether anything under a node is unknown, also what a deciding neighbour makes needless. */
function readsUnknown(node: TypedNode, explainer: Explainer): boolean {
  if (node.type.kind !== "literals" && explainer.value(node) instanceof Unknown) return true;
  const [list] = node.args;
  return node.args.some((arg, index) => {
    if (index !== 1 || list?.type.kind !== "list") return readsUnknown(arg, explainer);
    const items = asList(explainer.value(list));
    return typeof items !== "string" && items.items.some((item) => readsUnknown(arg, explainer.inItem(item)));
  });
}
