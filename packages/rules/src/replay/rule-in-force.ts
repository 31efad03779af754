import { OgwError } from "../errors/index.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { Edition, EditionRule } from "../rule-set/edition.ts";
import { RuleSet } from "../rule-set/rule-set.ts";

/** A rule of a rule set in the edition that a date picks; OgwError OGW405 when there is none. */
export function ruleInForce(
  ruleSet: CompiledRuleSet,
  id: string,
  on: string | undefined,
): { readonly edition: Edition; readonly inForce: EditionRule } {
  const edition = RuleSet.editionOf(ruleSet, on);
  const inForce = edition.rules.find(({ rule }) => rule.document.id === id);
  if (inForce !== undefined) return { edition, inForce };
  throw new OgwError({
    code: "OGW405",
    subject: `rule "${id}"`,
    problem: `this rule set has no such rule in force${on === undefined ? "" : ` on ${on}`}`,
    remedy: "Use the programme version and the date that decided",
  });
}
