import type { Problem } from "../errors/index.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { RuleCaseResult, RuleCoverage } from "./rule-case.ts";

/** What a file of rule cases showed. */
export interface RuleCasesReport {
  /** True iff every case passed, the file is well-formed and no rule lacks a case. */
  readonly passed: boolean;
  readonly results: readonly RuleCaseResult[];
  readonly coverage: readonly RuleCoverage[];
  /** Faults of the case file itself; pointers are relative to it. */
  readonly problems: readonly Problem[];
}

export declare function runRuleCases(ruleSet: CompiledRuleSet, cases: unknown): RuleCasesReport;
