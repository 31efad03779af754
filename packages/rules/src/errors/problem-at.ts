import type { LocalisedText } from "./localised-text.ts";
import type { OgwCode } from "./ogw-code.ts";
import type { Problem, ProblemSeverity } from "./problem.ts";

/** The problem at a place of a document: an error unless said otherwise. */
export function problemAt(
  code: OgwCode,
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
  severity: ProblemSeverity = "error",
): Problem {
  return { code, pointer, severity, message, remedy };
}
