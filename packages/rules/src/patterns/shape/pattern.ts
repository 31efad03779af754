import type { LocalisedText } from "../../errors/index.ts";
import type { OpenVerdict } from "../../outcome/consequence.ts";
import type { RuleKind, RuleSeverity } from "../../outcome/rule-outcome.ts";
import type { MessageOutcome } from "../../rule-document/rule-document.ts";
import type { PatternCase } from "./pattern-case.ts";

/** The families of patterns, in the order of the reference. */
export const PATTERN_FAMILIES = [
  "amounts",
  "contribution",
  "costs",
  "applicant",
  "group",
  "places",
  "time",
  "contents",
  "statements",
  "settlement",
] as const;

/** A family of patterns: what their rules are about. */
export type PatternFamily = (typeof PATTERN_FAMILIES)[number];

/** What the field that a slot names has to be. */
export type SlotField =
  | "money"
  | "number"
  | "date"
  | "yesNo"
  | "choice"
  | "text"
  | "list"
  | "choices"
  | "place"
  | "any";

/** The kinds of value that a slot may hold, written as such or read from a parameter, a calculation or a field. */
export type SlotValue = "money" | "number" | "percent" | "date";

interface SlotWords {
  /** What people call the slot. */
  readonly words: LocalisedText;
  /** What the reference fills in, as a designer would write it. */
  readonly example: unknown;
  /** What stands in place of a slot that a use leaves out; without it the slot must be filled. */
  readonly otherwise?: unknown;
}

/** A slot for the path of a field. */
export interface FieldSlot extends SlotWords {
  readonly kind: "field";
  readonly of: SlotField;
  /** The slot of the list inside whose items the path leads. */
  readonly within?: string;
  /**
   * What a field that was left blank means: that the rule is not met (by default), that it is met, or this number.
   * `asked` when the rule itself asks whether there is an answer.
   */
  readonly blank?: "notMet" | "met" | "asked" | 0;
}

/** A slot for the paths of several fields. */
export interface FieldsSlot extends SlotWords {
  readonly kind: "fields";
  readonly of: SlotField;
  /** As in {@link FieldSlot}. */
  readonly blank?: "notMet" | "asked" | 0;
  /** Fewest paths. */
  readonly least?: number;
}

/** A slot for a value. */
export interface ValueSlot extends SlotWords {
  readonly kind: SlotValue;
  /** The slot whose value this one must not be below. */
  readonly notBelow?: string;
  /** The least value that makes sense, in the unit of the slot. */
  readonly least?: number;
  /** The greatest value that makes sense. */
  readonly most?: number;
}

/** A slot for values of a choice. */
export interface ChoicesSlot extends SlotWords {
  readonly kind: "choices";
  /** The slot of the field that they are values of. */
  readonly of: string;
}

/** A slot for the code of an area, a street or a locality. */
export interface TerritorySlot extends SlotWords {
  readonly kind: "territory";
}

/** A slot for the id of a table of money. */
export interface TableSlot extends SlotWords {
  readonly kind: "table";
}

/** A slot of a pattern: what its use has to say. */
export type PatternSlot = FieldSlot | FieldsSlot | ValueSlot | ChoicesSlot | TerritorySlot | TableSlot;

/**
 * The rule that a pattern expands to. In expressions `{ "slot": name }` stands for a slot, `{ "each": slot, "as": … }` for
 * a list with one item for each field of a slot, `{ "given": [slots], "holds": … }` for a condition on fields that may be
 * blank. In texts `[name]` stands for the words of a slot; `{name}` is an argument as in any rule.
 */
export interface PatternRule {
  readonly title: LocalisedText;
  readonly kind: RuleKind;
  readonly severity: RuleSeverity;
  readonly moments: readonly string[];
  readonly consequences?: Readonly<Record<string, Readonly<Partial<Record<OpenVerdict, unknown>>>>>;
  readonly when?: unknown;
  readonly require: unknown;
  readonly messages: Readonly<Partial<Record<MessageOutcome, LocalisedText>>> & {
    readonly args?: Readonly<Record<string, unknown>>;
  };
}

/** A pattern of rules: what a programme may use by its name, with values for its slots. Plain data. */
export interface RulePattern {
  readonly family: PatternFamily;
  readonly title: LocalisedText;
  /** When to use it, and what it takes for granted. */
  readonly explanation: LocalisedText;
  /** The rule as one sentence; `[name]` stands for the words of a slot. */
  readonly sentence: LocalisedText;
  readonly slots: Readonly<Record<string, PatternSlot>>;
  readonly rule: PatternRule;
  /** Worked examples, bound to the slots of a use. */
  readonly cases: readonly PatternCase[];
}
