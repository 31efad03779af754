/**
 * Patterns of rules: a library of rules with slots, as data, and what expands uses of them to plain rules.
 *
 * @module @opus/grant-rules/patterns
 */
export { type PatternUse, usesPatterns } from "./expand-rules.ts";
export { type ExpandedRules, expandRules } from "./expanded-rules.ts";
export type { NamedPattern } from "./fill-slots.ts";
export {
  type ChoicesSlot,
  type FieldSlot,
  type FieldsSlot,
  PATTERN_FAMILIES,
  type PatternFamily,
  type PatternRule,
  type PatternSlot,
  type RulePattern,
  type SlotField,
  type SlotValue,
  type TableSlot,
  type TerritorySlot,
  type ValueSlot,
} from "./pattern.ts";
export type { CaseFacts, CaseValue, PatternCase } from "./pattern-case.ts";
export type { BoundCases } from "./pattern-cases.ts";
export type { PatternSource } from "./pattern-context.ts";
export { patternNames, rulePattern } from "./rule-patterns.ts";
export { type PatternCasesReport, runPatternCases } from "./run-pattern-cases.ts";
