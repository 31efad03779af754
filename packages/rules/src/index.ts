/**
 * The rules language for grant programmes: JSON-logic that is safe on missing data, exact on money and
 * dates, fast, and explains itself in Polish and English.
 *
 * @module @opus/grant-rules
 */
export type { BulkOutcomes } from "./bulk/bulk-outcomes.ts";
export type { FactColumns } from "./bulk/fact-columns.ts";
export type { CalculationType } from "./calculations/calculation-document.ts";
export type { CalculationInfo } from "./calculations/calculation-info.ts";
export * from "./canonical/index.ts";
export type {
  AtomCoverage,
  CalculationResult,
  RuleCase,
  RuleCaseResult,
  RuleCoverage,
} from "./cases/rule-case.ts";
export { type RuleCasesReport, runRuleCases } from "./cases/run-rule-cases.ts";
export type { RuleInfo } from "./checked-rule/rule-info.ts";
export type { Lang, LocalisedText, Place, Problem, ProblemSeverity } from "./errors/index.ts";
export type { Facts } from "./facts/facts.ts";
export type { DaysByPath } from "./findings/given-days.ts";
export type { MostAnswer } from "./findings/most-answer.ts";
export {
  leastThatPasses,
  mostThatPasses,
  type RuleFindingOptions,
  ruleFindings,
} from "./findings/rule-findings.ts";
export type { JsonSchema } from "./form/json-schema.ts";
export type { Operator, OperatorExample } from "./language/operator.ts";
export type { CompiledMessages } from "./messages/compiled-messages.ts";
export type { MessagePart } from "./messages/message-part.ts";
export { type AmountChange, amountChanges } from "./mutants/amount-changes.ts";
export type { ChangeKind, MutatedPart, RuleMutant, SurvivingMutant } from "./mutants/rule-mutant.ts";
export {
  type RuleMutantsOptions,
  type RuleMutantsReport,
  runRuleMutants,
} from "./mutants/run-rule-mutants.ts";
export {
  defineOperator,
  type OperatorDefinition,
  type OperatorType,
  type PlainValue,
} from "./operators/define-operator.ts";
export type { CalculationOutcome } from "./outcome/calculation-outcome.ts";
export type { Consequence, Consequences, MomentConsequences, OpenVerdict } from "./outcome/consequence.ts";
export type {
  ExplanationLevel,
  Points,
  PrintType,
  Reason,
  ReasonOperand,
  RecognisedPlace,
  RuleKind,
  RuleOutcome,
  RuleSeverity,
  StoredValue,
  TraceNode,
  TypedValue,
  Verdict,
} from "./outcome/rule-outcome.ts";
export { jsonLogicLanguage } from "./plug/json-logic-language.ts";
export { certLogicLanguage, jsonLogicJsLanguage } from "./plug/profile-language.ts";
export type {
  LoweredExpression,
  OpaqueExpression,
  ParsedExpression,
  ParseFault,
  PlainFacts,
  RuleLanguage,
} from "./plug/rule-language.ts";
export * from "./profiles/index.ts";
export { type ExplainFromBitsOptions, explainFromBits, verdictFromBits } from "./replay/explain-from-bits.ts";
export { storeBulkOutcome, storeOutcome } from "./replay/store-outcome.ts";
export type { StoredOutcome } from "./replay/stored-outcome.ts";
export { compileMessages } from "./rule-set/compile-messages.ts";
export { type CompileOptions, compileRuleSet, type RuleSetCompilation } from "./rule-set/compile-rule-set.ts";
export type {
  CompiledRuleSet,
  DraftRuleSet,
  EvaluateOptions,
  ExplainOptions,
  NormalisedFacts,
} from "./rule-set/compiled-rule-set.ts";
export type { PreparedRules } from "./rule-set/prepared-rules.ts";
export { type RenderedOutcome, renderOutcome } from "./rule-set/render-outcome.ts";
export type { RuleProfile, RuleSetInput, RuleSetPointers } from "./rule-set/rule-set-input.ts";
export * from "./schema/index.ts";
