import type { LocalisedText } from "../errors/index.ts";
import type { RuleKind, RuleSeverity } from "../outcome/rule-outcome.ts";
import type { StatedConsequences } from "../rule-document/read-consequences.ts";

/** What a rule is, without how it computes. */
export interface RuleInfo {
  readonly id: string;
  readonly title: LocalisedText;
  readonly kind: RuleKind;
  readonly severity?: RuleSeverity;
  readonly moments: readonly string[];
  /** What follows from the rule at each of them when it is not met or not known; left out where nothing follows. */
  readonly consequences?: StatedConsequences;
  readonly basis: readonly string[];
  readonly points?: { readonly max: number };
  /** Of a scoring rule: whether every value that it can give is a whole number of points. */
  readonly wholePoints?: boolean;
  readonly effective?: { readonly from?: string; readonly to?: string; readonly by?: string };
  /** Dotted paths of the form's fields that the rule reads, `locations[].address.street` inside lists. */
  readonly reads: readonly string[];
  /** Ids of the parameters that the rule reads. */
  readonly parameters: readonly string[];
  /** Names of the calculations that the rule uses, its messages and other calculations behind them included. */
  readonly calculations: readonly string[];
  /** Number of atoms: the tests that reasons and coverage count. */
  readonly atoms: number;
  /** JSON Pointer of the rule in the programme document. */
  readonly at: string;
}
