/**
 * Patterns of rules: a library of rules with slots, as data, and what expands uses of them to plain rules; and the same for
 * parts of forms, and for decision tables, the other way of stating a rule that is expanded before anything else reads it.
 *
 * @module @opus/grant-rules/patterns
 */
export * from "../form-parts/index.ts";
export { type ExpandedTables, expandTables } from "../tables/expand-tables.ts";
export type { TableSource } from "../tables/table-context.ts";
export { usesTables } from "../tables/uses-tables.ts";
export { exampleUse } from "./example-use.ts";
export type { PatternUse } from "./expand-rules.ts";
export { type ExpandedRules, expandRules } from "./expanded-rules.ts";
export type { BoundCases } from "./pattern-cases.ts";
export type { PatternSource } from "./pattern-context.ts";
export { type NamedPattern, patternNames, rulePattern } from "./rule-patterns.ts";
export { type PatternCasesReport, runPatternCases } from "./run-pattern-cases.ts";
export { familyTitles } from "./shape/family-titles.ts";
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
} from "./shape/pattern.ts";
export type { CaseFacts, CaseValue, PatternCase } from "./shape/pattern-case.ts";
export { usesPatterns } from "./uses-patterns.ts";
