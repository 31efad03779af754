import type { BulkOutcomes } from "../bulk/bulk-outcomes.ts";
import type { FactColumns } from "../bulk/fact-columns.ts";
import type { CalculationInfo } from "../calculations/calculation-info.ts";
import type { RuleInfo } from "../checked-rule/rule-info.ts";
import type { Problem } from "../errors/index.ts";
import type { Facts } from "../facts/facts.ts";
import type { CalculationOutcome } from "../outcome/calculation-outcome.ts";
import type { ExplanationLevel, RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import type { PreparedRules } from "./prepared-rules.ts";

/** Result of reading answers into facts. */
export interface NormalisedFacts {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** Options of an evaluation. */
export interface EvaluateOptions {
  /** Civil date that picks the versions of rules and parameters in force, `YYYY-MM-DD`. */
  readonly on?: string;
}

/** Options of an evaluation that explains itself. */
export interface ExplainOptions extends EvaluateOptions {
  /** How much each outcome tells. Default: `reasons`. */
  readonly level?: ExplanationLevel;
}

/** Rules ready to be asked about one application at a time. Immutable; holds no state between calls. */
export interface DraftRuleSet {
  readonly rules: readonly RuleInfo[];
  rule(id: string): RuleInfo | undefined;
  /** The named calculations, in the order of the document. */
  readonly calculations: readonly CalculationInfo[];
  /**
   * The value of a named calculation: money `"1500.00"`, with what it was computed of.
   *
   * @throws OgwError OGW405 for a name that there is not, or one that is computed for items of a list.
   */
  calculate(facts: Facts, id: string, options?: EvaluateOptions): CalculationOutcome;
  /**
   * Reads answers of the form into exact facts.
   *
   * `closed: true` (after submission): an optional field left blank is absent, a required one is unknown.
   * `closed: false`: everything that is missing is unknown. JSON `null` is absent.
   * Problem pointers are relative to the answers.
   */
  normalise(answers: unknown, options: { readonly closed: boolean }): NormalisedFacts;
  /**
   * Asks the rules of one moment, in the order of the document. Never throws on facts.
   *
   * Every level gives verdict, points, facts still worth asking for and the arguments of the messages; `reasons`
   * adds the tests behind the verdict, `trace` also every part of the rule with what it gave.
   */
  evaluate(facts: Facts, moment: string, options?: ExplainOptions): readonly RuleOutcome[];
  /** The verdicts alone, without reasons: the fast path. Same order and same verdicts as `evaluate`. */
  verdicts(facts: Facts, moment: string, options?: EvaluateOptions): readonly Verdict[];
  /** Picks moment and versions once, for asking many applications one by one: the fastest single path. */
  prepare(moment: string, options?: EvaluateOptions): PreparedRules;
}

/** The same rules with their hash, ready to be asked about many applications at once too. */
export interface CompiledRuleSet extends DraftRuleSet {
  /** `sha256:…` of the canonical form of everything the rule set was compiled from. */
  readonly hash: string;
  /**
   * Puts the facts of many applications into columns, to be asked by `evaluateBulk`. Keeps only what the rules read, so
   * a generator can read a whole call one application after another.
   */
  columns(facts: Iterable<Facts>): FactColumns;
  /**
   * Reads answers of many applications straight into columns, one application after another: the same columns as
   * `normalise` and `columns` give, without what lies between. What cannot be read is unknown, as in `normalise`, which
   * also says why.
   */
  readColumns(answers: Iterable<unknown>, options: { readonly closed: boolean }): FactColumns;
  /**
   * Asks the rules of one moment about many applications: verdicts as codes, reasons as two bits per atom.
   * The same verdicts, points and atom results as `evaluate` gives one by one.
   */
  evaluateBulk(columns: FactColumns, moment: string, options?: EvaluateOptions): readonly BulkOutcomes[];
}
