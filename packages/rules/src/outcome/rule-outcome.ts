import type { OgwCode } from "../errors/index.ts";
import type { Consequence } from "./consequence.ts";

/** What a rule says about one application. */
export type Verdict = "met" | "notMet" | "notApplicable" | "undetermined" | "error";

/** What kind of question a rule asks. */
export type RuleKind = "eligibility" | "requirement" | "scoring" | "warning";

/** What follows when a rule is not met: the end, a supplement, or a remark. */
export type RuleSeverity = "blocking" | "curable" | "advisory";

/** Points as an interval: `lo` is certain, `hi` is what may still be reached. */
export interface Points {
  readonly lo: number;
  readonly hi: number;
}

/** A value as it may be stored: money as `"1500.00"`, dates as `"2026-03-01"`, lists as arrays. */
export type StoredValue = string | number | boolean | null | readonly StoredValue[];

/** How a value in a message or reason is to be printed. */
export type PrintType =
  | "money"
  | "date"
  | "instant"
  | "number"
  | "percent"
  | "text"
  | "code"
  | "boolean"
  | "place"
  | "list";

/**
 * A value with the type that says how to print it.
 * `value` is left out when the fact is personal, and is `null` when there is none.
 */
export interface TypedValue {
  readonly type: PrintType;
  readonly value?: StoredValue;
  readonly personal?: true;
  /** Why there is no value. */
  readonly state?: "unknown" | "absent" | "error";
  /** Dotted path of the form field whose labels print a code. */
  readonly labels?: string;
  /** For places: what the register made of the written address. */
  readonly place?: RecognisedPlace;
}

/** What a register made of a written address; `streets` has several codes when the name is ambiguous. */
export interface RecognisedPlace {
  readonly register: string;
  readonly locality: string | null;
  readonly streets: readonly string[];
  readonly recognised: "name" | "alias" | "ambiguous" | "no";
}

/** One operand of a reason. `from` is `fact:<path>`, `param:<id>@<date>`, `calc:<id>`, `literal` or `computed`. */
export interface ReasonOperand extends TypedValue {
  readonly from: string;
  /** What it was computed of, where it was: operands of `op`, and of a sum over a list each of its items. */
  readonly parts?: readonly ReasonOperand[];
  /** The operator that made it of its parts. */
  readonly op?: string;
  /** How many parts more there are than are named. */
  readonly more?: number;
}

/** One test that decided (or left open) a rule. */
export interface Reason {
  /** JSON Pointer into the programme document. */
  readonly at: string;
  readonly op: string;
  readonly result: true | false | "unknown" | "error";
  readonly operands?: readonly ReasonOperand[];
  /** Number of the rule's atom; the bulk path stores its result in these two bits. */
  readonly atom?: number;
  /** The list item that the test was asked about, as `locations[2]`; left out outside lists. */
  readonly item?: string;
  /** Why the test could not be computed: an OGW4nn code. */
  readonly error?: OgwCode;
}

/** How much an outcome tells: the verdict, the tests that decided it as well, or every part of the rule. */
export type ExplanationLevel = "verdict" | "reasons" | "trace";

/** One part of a rule and what it gave. */
export interface TraceNode {
  /** JSON Pointer into the programme document. */
  readonly at: string;
  readonly op: string;
  /** What a test gave. */
  readonly result?: true | false | "unknown" | "error";
  /** What any other part gave, and where that comes from. */
  readonly value?: ReasonOperand;
  /** Number of the rule's atom, as in reasons. */
  readonly atom?: number;
  /** The list item that it was computed for. */
  readonly item?: string;
  /** The operands; under a list operator the condition once per item. */
  readonly parts: readonly TraceNode[];
}

/** The answer of one rule for one application: plain JSON, without texts and without personal values. */
export interface RuleOutcome {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity?: RuleSeverity;
  readonly verdict: Verdict;
  /** What follows at the moment at which the rule was asked; left out when it is met, does not apply or gives points. */
  readonly consequence?: Consequence;
  readonly points?: Points;
  /** Paths of the facts still worth asking for; empty when the verdict is decided. */
  readonly missing: readonly string[];
  /**
   * The tests behind the verdict: enough to decide it (given that the rule applies), and none that has no part in
   * it. When several failed where one would do, all are listed. Empty at level `verdict`.
   */
  readonly reasons: readonly Reason[];
  /** `when` and the body with everything they computed; at level `trace` only. */
  readonly trace?: readonly TraceNode[];
  /** Arguments of the messages. */
  readonly args: Readonly<Record<string, TypedValue>>;
}
