import type { Verdict } from "../../outcome/rule-outcome.ts";

/**
 * A value in a case of a pattern, made of the slots of its use:
 *
 * - a scalar or `null` as it is;
 * - `{ slot, plus }`: the value of a slot, moved by so many smallest steps (a grosz, one, a day);
 * - `{ percent, of, plus }`: that percent of a sum in złoty or of a number, rounded up, moved likewise;
 * - `{ choice }`, `{ otherThan }`: the first of the values of a slot; a value of its field that is none of them;
 * - `{ back, months, years, plus }`: the day of a slot moved back by the number of months or years of another one;
 * - `{ letters, plus }`: a text of so many letters as a slot says; `{ any }`: some answer that fits the field;
 * - `{ chosen }`: a list with the first of the values of a slot;
 * - `{ items }`: a list, whose items are written by their slots; `{ count, each }`: so many equal ones, and `plus` more;
 * - `{ row }`, `{ cell, plus }`: the first key of a table, and the value that it has for it;
 * - `{ inside }`, `{ outside }`: a place in the territory of a slot, and one that is not.
 */
export type CaseValue =
  | string
  | number
  | boolean
  | null
  | { readonly slot: string; readonly plus?: number }
  | { readonly percent: string; readonly of: number; readonly plus?: number }
  | { readonly letters: string; readonly plus?: number }
  | { readonly any: string }
  | { readonly chosen: string }
  | { readonly choice: string }
  | { readonly otherThan: string }
  | {
      readonly back: string;
      readonly days?: string;
      readonly months?: string;
      readonly years?: string;
      readonly plus?: number;
    }
  | { readonly items: readonly CaseFacts[] }
  | { readonly count: string; readonly each: CaseFacts; readonly plus?: number }
  | { readonly row: string }
  | { readonly cell: string; readonly plus?: number }
  | { readonly inside: string }
  | { readonly outside: string };

/** Answers of a case by the slots of their fields; of a slot for several fields one value is given to all. */
export type CaseFacts = Readonly<Record<string, CaseValue>>;

/** A worked example of a pattern. */
export interface PatternCase {
  /** What the case shows, in English as the names of other cases. */
  readonly name: string;
  readonly facts: CaseFacts;
  readonly expect: Verdict;
  /** What the engine knows, by path. */
  readonly known?: Readonly<Record<string, string>>;
  /** Whether the form is submitted already; it is when left out. */
  readonly closed?: boolean;
}
