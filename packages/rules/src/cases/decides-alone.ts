import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { VERDICT_CODES } from "../checked-rule/verdict-of.ts";
import type { Facts } from "../facts/facts.ts";
import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { RuleOutcome, RuleSeverity } from "../outcome/rule-outcome.ts";
import type { Edition } from "../rule-set/edition.ts";
import type { Frame } from "../values/value.ts";

const WEIGHTS: Readonly<Record<RuleSeverity, number>> = { advisory: 1, curable: 2, blocking: 3 };

/**
 * Whether the result of a moment hangs on one rule: it is not met, and no other rule of that moment that weighs as
 * much is. A scoring rule decides when it gives points.
 */
export function decidesAlone(
  outcome: RuleOutcome,
  own: CheckedRule,
  edition: Edition,
  facts: Facts,
): boolean {
  if (outcome.kind === "scoring") return (outcome.points?.lo ?? 0) > 0;
  if (outcome.verdict !== "notMet") return false;
  return own.document.moments.some((moment) =>
    edition
      .at(moment)
      .every(
        ({ rule, verdict }) =>
          rule === own ||
          weightOf(rule) < weightOf(own) ||
          VERDICT_CODES[verdict(facts.slots as Frame, ROOT_SCOPE)] !== "notMet",
      ),
  );
}

function weightOf({ document }: CheckedRule): number {
  return document.severity === undefined ? 0 : WEIGHTS[document.severity];
}
