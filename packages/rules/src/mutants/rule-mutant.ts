/** What one mutant changes. */
export type ChangeKind = "constant" | "comparison" | "operator" | "path" | "leftOut";

/** What a mutant belongs to. */
export type MutatedPart = "rule" | "calculation" | "parameter";

/** A rule, calculation or parameter with one thing changed. */
export interface RuleMutant {
  readonly of: MutatedPart;
  /** Id of the rule, calculation or parameter. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What is changed into what, and where in the rule: `require/<=/0: 1000 → 1000.01`. Unique for a version of the rule. */
  readonly change: string;
  /** JSON Pointer into the programme document. */
  readonly at: string;
}

/** A mutant that no case notices. */
export interface SurvivingMutant extends RuleMutant {
  /** Why nobody needs to notice it, as the author of the cases wrote it. */
  readonly reason?: string;
}
