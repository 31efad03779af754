import type { Facts } from "../facts/facts.ts";
import type { Points, RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import type { DraftRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { EditionRule } from "../rule-set/edition.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import type { Frame } from "../values/value.ts";
import { calculationResults } from "./expected-calculations.ts";
import type { CalculationResult, RuleCase } from "./rule-case.ts";

/** What a rule gave in a case, held against what the case expects. */
export interface JudgedCase {
  readonly outcome: RuleOutcome;
  readonly calculations: readonly CalculationResult[];
  readonly passed: boolean;
}

/** Asks a rule about the facts of a case, and the calculations that the case expects values of. */
export function judgeCase(
  ruleSet: DraftRuleSet,
  rule: RuleCase,
  inForce: EditionRule,
  facts: Facts,
): JudgedCase {
  const edition = RuleSet.editionOf(ruleSet, rule.on);
  const outcome = edition.outcome(inForce, facts.slots as Frame);
  const { calculations: stated } = rule.expect;
  const calculations = stated === undefined ? [] : calculationResults(ruleSet, facts, stated, rule.on);
  const expected = expectationOf(rule);
  const passed =
    outcome.verdict === expected.verdict &&
    samePoints(outcome.points, expected.points) &&
    calculations.every((each) => each.passed);
  return { outcome, calculations, passed };
}

/** What a case expects, its points as an interval. */
export function expectationOf({ expect }: RuleCase): { verdict: Verdict; points?: Points } {
  const { points } = expect;
  if (points === undefined) return { verdict: expect.verdict };
  return {
    verdict: expect.verdict,
    points: typeof points === "number" ? { lo: points, hi: points } : points,
  };
}

function samePoints(actual: Points | undefined, expected: Points | undefined): boolean {
  return expected === undefined || (actual?.lo === expected.lo && actual.hi === expected.hi);
}
