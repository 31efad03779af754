import type { Points, Reason, ReasonOperand, StoredValue, Verdict } from "../outcome/rule-outcome.ts";

/** A worked example of one rule, written by the programme designer. */
export interface RuleCase {
  readonly name: string;
  /** Id of the rule. */
  readonly rule: string;
  /** Answers of the form, as an applicant would give them (only those the case is about). */
  readonly facts: unknown;
  readonly expect: {
    readonly verdict: Verdict;
    readonly points?: number | Points;
    /** Values of named calculations on these facts, as they are stored (`"1000.00"`); null for one that has none. */
    readonly calculations?: Readonly<Record<string, StoredValue>>;
  };
  /** Civil date that picks rule and parameter versions, when they are dated. */
  readonly on?: string;
  /** Whether the form is closed (submitted). Default: true. */
  readonly closed?: boolean;
}

/** What a calculation gave that a case expects a value of. */
export interface CalculationResult {
  readonly calculation: string;
  /** Null where there is to be no value. */
  readonly expected: StoredValue;
  /** The value, or the state in which there is none, with what it was computed of. */
  readonly actual: ReasonOperand;
  readonly passed: boolean;
}

/** What one case gave. */
export interface RuleCaseResult {
  readonly name: string;
  readonly rule: string;
  readonly passed: boolean;
  readonly expected: { readonly verdict: Verdict; readonly points?: Points };
  readonly actual?: { readonly verdict: Verdict; readonly points?: Points };
  readonly missing: readonly string[];
  /** The tests behind the answer, with operand values. */
  readonly reasons: readonly Reason[];
  /** The calculations that the case expects values of; left out when it expects none. */
  readonly calculations?: readonly CalculationResult[];
}

/** Which results of one atom the cases have seen. */
export interface AtomCoverage {
  readonly rule: string;
  readonly atom: number;
  readonly at: string;
  readonly seenTrue: boolean;
  readonly seenFalse: boolean;
  readonly seenUnknown: boolean;
}

/** What the cases of one rule have shown. */
export interface RuleCoverage {
  readonly rule: string;
  /** Verdicts that at least one passing case expects. */
  readonly verdicts: readonly Verdict[];
  /** Of `met`, `notMet`, `undetermined`: what no case expects yet. */
  readonly lacking: readonly ("met" | "notMet" | "undetermined")[];
  readonly atoms: readonly AtomCoverage[];
  /** Outcomes whose message was rendered without a fault, in both languages. */
  readonly rendered: readonly Verdict[];
  /** Outcomes that the rule has a text for, and no case has rendered it. */
  readonly unrendered: readonly Verdict[];
  /**
   * Whether the result hung on this rule alone in some passing case: it was not met, and no other rule of the moment
   * that weighs as much was. A scoring rule decides when it gives points. One that never decides repeats the others.
   */
  readonly decisive: boolean;
}
