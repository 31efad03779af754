import type { RuleCase, RuleCaseResult } from "../cases/rule-case.ts";
import { runRuleCases } from "../cases/run-rule-cases.ts";
import { needList, needObject } from "../errors/index.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { BoundCases } from "./pattern-cases.ts";

/** What the cases of the patterns showed of the rules that a programme made with them. */
export interface PatternCasesReport {
  readonly results: readonly RuleCaseResult[];
  /** How many cases could not be tried, since a use has no values for them or its form takes none such. */
  readonly unbound: number;
  /** Ids of rules of which cases of their pattern have shown all of `met`, `notMet` and `undetermined`. */
  readonly shown: readonly string[];
}

const RULE_SET = { of: "runPatternCases", name: "the rule set", is: "what compileRuleSet gave" };
const BOUND = { of: "runPatternCases", name: "the cases", is: "what cases() of expanded rules gave" };
const NEEDED = ["met", "notMet", "undetermined"] as const;

/**
 * Runs the cases of patterns against the rules of a programme, as far as its form takes their answers.
 *
 * @example
 * import { compileRuleSet } from "@opus/grant-rules";
 * const form = { type: "object", required: ["sum"], properties: { sum: { type: "string", format: "money" } } };
 * const use = { id: "sum", pattern: "amountAtMost", with: { field: "sum", max: "500" }, basis: ["regulations"] };
 * const { rules, cases } = expandRules([use], { form });
 * const { ruleSet } = compileRuleSet({ form, rules, moments: ["draft", "submission", "formalCheck"] });
 * if (ruleSet !== undefined) runPatternCases(ruleSet, cases()).shown; // ["sum"]
 */
export function runPatternCases(ruleSet: CompiledRuleSet, bound: readonly BoundCases[]): PatternCasesReport {
  needObject(ruleSet, RULE_SET, ["rules", "normalise"]);
  needList(bound, BOUND);
  const all = bound.flatMap(({ cases }) => cases);
  const fitting = all.filter((one) => fits(ruleSet, one));
  const ran = fitting.flatMap((one) => runRuleCases(ruleSet, [one]).results);
  const results = ran.filter((result) => !isDecidedByForm(result));
  const shown = [...new Set(results.map(({ rule }) => rule))].filter((rule) =>
    NEEDED.every((verdict) =>
      results.some((result) => result.rule === rule && result.passed && result.actual?.verdict === verdict),
    ),
  );
  const unbound = bound.reduce((sum, one) => sum + one.unbound.length, 0) + all.length - results.length;
  return { results, unbound, shown };
}

/** Whether the form takes all answers of a case, and the rule is in force on its day. */
function fits(ruleSet: CompiledRuleSet, { facts, closed = true }: RuleCase): boolean {
  return ruleSet.normalise(facts, { closed }).problems.length === 0;
}

/** The range of a field may decide what is not known yet; then there is nothing for the case to show. */
function isDecidedByForm({ expected, actual }: RuleCaseResult): boolean {
  return actual === undefined || (expected.verdict === "undetermined" && actual.verdict !== "undetermined");
}
