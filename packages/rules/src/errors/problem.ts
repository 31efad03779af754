import type { OgwCode } from "./ogw-error.ts";
import type { LocalisedText } from "./localised-text.ts";

/** How much a finding matters: an `error` stops publication, a `warning` does not. */
export type ProblemSeverity = "error" | "warning";

/**
 * One finding about a document somebody wrote: what is wrong, where, and what to do about it.
 *
 * Checkers return arrays of problems and never throw for an author's mistake.
 * `pointer` is a JSON Pointer (RFC 6901) from the root of the document; `""` is the root.
 */
export interface Problem {
  readonly code: OgwCode;
  readonly pointer: string;
  readonly severity: ProblemSeverity;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/**
 * Says whether a list of problems holds one that stops the work.
 *
 * @example
 * hasErrors([]); // false
 */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
