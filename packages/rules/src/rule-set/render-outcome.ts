import type { Lang } from "../errors/index.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import type { RuleOutcome } from "./rule-outcome.ts";

/** An outcome in words. */
export interface RenderedOutcome {
  readonly title: string;
  readonly text: string;
  readonly basis: readonly string[];
  /** Labels of the facts still worth asking for. */
  readonly missing: readonly string[];
}

export declare function renderOutcome(ruleSet: CompiledRuleSet, outcome: RuleOutcome, lang: Lang): RenderedOutcome;
