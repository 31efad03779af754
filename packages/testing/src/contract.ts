/**
 * Contract suites for authors of adapters: one call in a vitest file runs every promise of a port.
 *
 * @module @opus/grant-workflow-testing/contract
 */
export {
  describeStore,
  type SkippedCase,
  type StoreContractOptions,
} from "./contract/describe-store.ts";
export type { LanguageSample, LanguageSubject, RuleLanguageCase } from "./contract/rule-language-case.ts";
export {
  describeRuleLanguage,
  type RuleLanguageContractOptions,
  ruleLanguageCases,
  type SkippedLanguageCase,
} from "./contract/rule-language-contract.ts";
export { ruleLanguageForm } from "./contract/rule-language-form.ts";
export {
  aCommit,
  type CommitParts,
  firstWrite,
  followUp,
  type WriteParts,
} from "./contract/sample-commit.ts";
