import type { LocalisedText } from "../errors/index.ts";
import type { RuleKind, RuleSeverity } from "../outcome/rule-outcome.ts";
import type { StatedConsequences } from "./read-consequences.ts";

/** Outcomes that a rule may have a text for. */
export type MessageOutcome = "met" | "notMet" | "notApplicable" | "undetermined";

/** A rule document whose shape has been checked; expressions are still as written. */
export interface RuleDocument {
  readonly id: string;
  readonly at: string;
  readonly title: LocalisedText;
  readonly kind: RuleKind;
  readonly severity?: RuleSeverity;
  readonly moments: readonly string[];
  /** What follows from the rule, moment by moment; left out where nothing follows from rules. */
  readonly consequences?: StatedConsequences;
  /** Id of the expression language of `when`, `require` and `score`. */
  readonly language: string;
  readonly when?: unknown;
  readonly whenUnknown?: "applies" | "skip";
  /** The `require` or `score` expression. */
  readonly body: unknown;
  readonly points?: { readonly max: number };
  readonly basis: readonly string[];
  /** Epoch days: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly effective?: { readonly from?: string; readonly to?: string; readonly by?: string };
  readonly messages: Partial<Readonly<Record<MessageOutcome, LocalisedText>>>;
  readonly args: Readonly<Record<string, unknown>>;
}
