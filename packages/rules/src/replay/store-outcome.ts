import type { BulkOutcomes } from "../bulk/bulk-outcomes.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { needObject } from "../errors/index.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRuleSet, EvaluateOptions } from "../rule-set/compiled-rule-set.ts";
import type { Edition } from "../rule-set/edition.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";
import { packResults } from "./outcome-bits.ts";
import { ruleInForce } from "./rule-in-force.ts";
import type { StoredOutcome } from "./stored-outcome.ts";

const OUTCOMES = {
  of: "storeBulkOutcome",
  name: "the object of outcomes",
  is: "one of those that evaluateBulk gave",
};
const OPTIONS = { of: "stored outcome", name: "the object of options", is: "{ on }, or nothing" };

/**
 * Asks one rule and keeps what its tests gave, in two bits each.
 *
 * @throws OgwError OGW405 when the rule set has no such rule in force, OGW404 when the facts are not of its form.
 * @example
 * const stored = storeOutcome(ruleSet, "amount-in-range", facts);
 * explainFromBits(ruleSet, stored, facts).verdict; // "met"
 */
export function storeOutcome(
  ruleSet: CompiledRuleSet,
  rule: string,
  facts: Facts,
  options: EvaluateOptions = {},
): StoredOutcome {
  needObject(options, OPTIONS);
  const { on } = options;
  const { edition, inForce } = ruleInForce(ruleSet, rule, on);
  const slots = RuleSet.slotsOf(ruleSet, facts);
  return stored(ruleSet, rule, on, testResults(edition, inForce.rule, slots));
}

/** Keeps the outcome of one row of a bulk evaluation in the same form. */
export function storeBulkOutcome(
  ruleSet: CompiledRuleSet,
  outcomes: BulkOutcomes,
  row: number,
  options: EvaluateOptions = {},
): StoredOutcome {
  needObject(outcomes, OUTCOMES, ["rule", "atomAt"]);
  needObject(options, OPTIONS);
  const { on } = options;
  const { inForce } = ruleInForce(ruleSet, outcomes.rule, on);
  const results = inForce.rule.rootAtoms.map((_, atom) => TRIS[String(outcomes.atomAt(row, atom))] as Tri);
  return stored(ruleSet, outcomes.rule, on, results);
}

const TRIS: Readonly<Record<string, Tri>> = { false: 0, true: 1, unknown: 2, error: 3 };

/** Results of a rule's tests outside lists. */
export function testResults(edition: Edition, rule: CheckedRule, facts: Frame): readonly Tri[] {
  let results: readonly Tri[] = [];
  edition.explore(facts, (explainer) => {
    results = rule.rootAtoms.map((atom) => explainer.tri(atom));
  });
  return results;
}

function stored(
  { hash }: CompiledRuleSet,
  rule: string,
  on: string | undefined,
  results: readonly Tri[],
): StoredOutcome {
  return { ruleSet: hash, rule, ...(on === undefined ? {} : { on }), bits: packResults(results) };
}
