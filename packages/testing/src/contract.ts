/**
 * Contract suites for authors of adapters: one call in a vitest file runs every promise of a port.
 *
 * @module @opus/grant-workflow-testing/contract
 */
export {
  describeStore,
  proveStoreCase,
  type SkippedCase,
  type StoreContractOptions,
  storeCases,
} from "./contract/describe-store.ts";
export type { Forgery } from "./contract/forgery.ts";
export { forgeryCases } from "./contract/forgery-cases.ts";
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
  entriesOf,
  firstWrite,
  followUp,
  inOneWrite,
  sampleHash,
  sampleSender,
  type WriteParts,
} from "./contract/sample-commit.ts";
export { aClaim } from "./contract/sample-work.ts";
export type { CaseHands, StoreCase } from "./contract/store-case.ts";
export type { StoreHands } from "./contract/store-hands.ts";
