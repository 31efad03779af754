import { needList } from "./argument.ts";
import type { LocalisedText } from "./localised-text.ts";
import type { OgwCode } from "./ogw-code.ts";

/** How much a finding matters: an `error` stops publication, a `warning` does not. */
export type ProblemSeverity = "error" | "warning";

/** A place in a text: line and column, both counted from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * One finding about a document somebody wrote: what is wrong, where, and what to do about it.
 *
 * Checkers return arrays of problems and never throw for an author's mistake.
 * `pointer` is a JSON Pointer (RFC 6901) from the root of the document; `""` is the root.
 * `place` is given when the finding knows its line and column better than its pointer does, as a syntax error does.
 */
export interface Problem {
  readonly code: OgwCode;
  readonly pointer: string;
  readonly severity: ProblemSeverity;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
  readonly place?: Place;
}

/**
 * Says whether a list of problems holds one that stops the work.
 *
 * @example
 * hasErrors([]); // false
 */
export function hasErrors(problems: readonly Problem[]): boolean {
  needList(problems, { of: "hasErrors", name: "the list of problems", is: "what a checker gave" });
  return problems.some(isError);
}

/** Whether a problem stops the work. */
export function isError({ severity }: Problem): boolean {
  return severity === "error";
}
