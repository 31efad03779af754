import type { RuleSeverity, TypedValue } from "./rule-outcome.ts";

/** Verdicts after which something follows; what cannot be computed is treated as what is not known. */
export type OpenVerdict = "notMet" | "undetermined";

/** What may follow at one moment when a rule is not met, or not known; words that the host gives a meaning. */
export interface MomentConsequences {
  readonly notMet: readonly string[];
  readonly undetermined: readonly string[];
  /** Words of both lists with which a rule states an amount of money. */
  readonly amounts: readonly string[];
  /** What follows from a rule that states nothing of its own, by its severity. */
  readonly usual: Readonly<Record<RuleSeverity, Readonly<Record<OpenVerdict, string>>>>;
}

/** What may follow from rules, moment by moment. */
export type Consequences = Readonly<Record<string, MomentConsequences>>;

/** What follows from an outcome at the moment at which its rule was asked. */
export interface Consequence {
  /** For a consequence of money: how much, `null` with its state when that is not known. */
  readonly amount?: TypedValue;
  /** One of the moment's words. */
  readonly does: string;
}
