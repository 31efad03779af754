import type { Lang } from "@opus/grant-rules/errors";
import type { LocatedProblem } from "./located-problem.ts";

const WORDS = {
  error: { pl: "błąd", en: "error" },
  warning: { pl: "ostrzeżenie", en: "warning" },
} as const;

/**
 * Writes a problem on two lines: `file:line:column severity code text`, and the remedy under it.
 * Editors and terminals make the place a link.
 */
export function formatProblem(problem: LocatedProblem, lang: Lang): readonly [string, string] {
  const { file, place, severity, code, message, remedy } = problem;
  const head = `${file}:${place.line}:${place.column}  ${WORDS[severity][lang]}  ${code}  ${message[lang]}`;
  return [head, `    → ${remedy[lang]}`];
}

/** A located problem as `--json` gives it. */
export function problemAsJson(problem: LocatedProblem) {
  const { file, place, pointer, severity, code, message, remedy } = problem;
  return { file, line: place.line, column: place.column, pointer, severity, code, message, remedy };
}
