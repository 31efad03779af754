import type { CompiledRuleSet, RuleCase, RuleOutcome, RuleSeverity } from "@opus/grant-rules";

const WEIGHTS: Readonly<Record<RuleSeverity, number>> = { advisory: 1, curable: 2, blocking: 3 };

/**
 * Ids of the rules that decide at least once: on the facts of some case the rule is not met and no other rule of the
 * same moment that weighs as much or more is, so that the result hangs on it alone. A scoring rule decides when it
 * gives points. A rule that never decides repeats what others already say.
 */
export function decisiveRules(rules: CompiledRuleSet, cases: readonly RuleCase[]): ReadonlySet<string> {
  const decisive = new Set<string>();
  for (const each of cases) {
    if (decisive.has(each.rule)) continue;
    const { facts } = rules.normalise(each.facts, { closed: each.closed ?? true });
    const options = each.on === undefined ? {} : { on: each.on };
    for (const moment of rules.rule(each.rule)?.moments ?? []) {
      const outcomes = rules.evaluate(facts, moment, options);
      const own = outcomes.find(({ rule }) => rule === each.rule);
      if (own !== undefined && decides(own, outcomes)) decisive.add(each.rule);
    }
  }
  return decisive;
}

function decides(own: RuleOutcome, all: readonly RuleOutcome[]): boolean {
  if (own.kind === "scoring") return (own.points?.lo ?? 0) > 0;
  if (own.verdict !== "notMet") return false;
  return !all.some(
    (other) => other.rule !== own.rule && other.verdict === "notMet" && weightOf(other) >= weightOf(own),
  );
}

function weightOf({ severity }: RuleOutcome): number {
  return severity === undefined ? 0 : WEIGHTS[severity];
}
