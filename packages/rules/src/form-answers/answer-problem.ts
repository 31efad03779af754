import type { LocalisedText, OgwCode, Problem } from "../errors/index.ts";

/** A mistake in answers, as data. */
export function answerProblem(
  code: OgwCode,
  pointer: string,
  message: LocalisedText,
  remedy: LocalisedText,
  severity: Problem["severity"] = "error",
): Problem {
  return { code, pointer, severity, message, remedy };
}
