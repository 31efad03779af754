import type { Problem } from "../errors/index.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import type { RuleSetInput } from "./rule-set-input.ts";

/** What compiling gives: the rule set unless some problem is an error, and every problem found. */
export interface RuleSetCompilation {
  readonly ruleSet?: CompiledRuleSet;
  readonly problems: readonly Problem[];
}

export declare function compileRuleSet(input: RuleSetInput): RuleSetCompilation;
