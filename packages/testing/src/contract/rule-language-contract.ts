import { describe, it } from "vitest";
import type { LanguageSubject, RuleLanguageCase } from "./rule-language-case.ts";
import { meaningCases } from "./rule-language-meaning-cases.ts";
import { safetyCases } from "./rule-language-safety-cases.ts";

/** A promise that a language does not make, and why its users can live with that. */
export interface SkippedLanguageCase {
  /** The name of the case, word for word. */
  readonly case: string;
  readonly reason: string;
}

/** What the suite needs to know of a rule language. */
export interface RuleLanguageContractOptions extends LanguageSubject {
  readonly skip?: readonly SkippedLanguageCase[];
}

/** Every promise of a rule language. */
export const ruleLanguageCases: readonly RuleLanguageCase[] = [...meaningCases, ...safetyCases];

/**
 * Declares a vitest suite that proves every promise of `RuleLanguage` for one language.
 *
 * Samples read fields of `ruleLanguageForm`. Those with `means` are compared with it on full facts and on facts that
 * are known to be absent; all are asked on partial facts, where no early answer may be taken back.
 *
 * @throws Error when `skip` names a case that is not in the suite.
 * @example
 * describeRuleLanguage({
 *   language: myLanguage,
 *   samples: [{ source: "people < 5", means: ({ people }) => Number(people) < 5 }],
 * });
 */
export function describeRuleLanguage({ language, samples, skip = [] }: RuleLanguageContractOptions): void {
  const reasons = new Map(skip.map((skipped) => [skipped.case, skipped.reason]));
  const unknown = [...reasons.keys()].filter((name) => !ruleLanguageCases.some((each) => each.name === name));
  if (unknown.length > 0)
    throw new Error(`The contract of rule languages has no case "${unknown.join('", "')}"`);
  describe(`${language.id} keeps the contract of rule languages`, () => {
    for (const { name, prove } of ruleLanguageCases) {
      const reason = reasons.get(name);
      if (reason !== undefined) it.skip(`${name} (skipped: ${reason})`, () => {});
      else it(name, () => prove({ language, samples }));
    }
  });
}
