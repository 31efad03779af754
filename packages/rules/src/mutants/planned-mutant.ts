import type { RuleSet } from "../rule-set/rule-set.ts";
import type { RuleMutant } from "./rule-mutant.ts";

/** One way in which a mutant may be made. */
export interface MutantWay {
  readonly mutant: RuleMutant;
  /** Makes it; undefined where types do not allow it. */
  make(): RuleSet | undefined;
}

/** A mutant before it is made: the first of its ways that types allow is the mutant, and without one there is none. */
export interface PlannedMutant {
  readonly ways: readonly MutantWay[];
}
