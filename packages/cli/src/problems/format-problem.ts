import type { Lang } from "@opus/grant-rules/errors";
import type { LocatedProblem } from "./located-problem.ts";

const WORDS = {
  error: { pl: "błąd", en: "error" },
  warning: { pl: "ostrzeżenie", en: "warning" },
} as const;

/** Where the settings of programmes are told of, in each language. */
const SETTINGS = { pl: "docs/settings.pl.md", en: "docs/settings.md" } as const;

/**
 * Writes a problem on two lines: `file:line:column severity code text`, and the remedy under it, with where the setting
 * is told of that it concerns. Editors and terminals make the place a link.
 */
export function formatProblem(problem: LocatedProblem, lang: Lang): readonly [string, string] {
  const { file, place, severity, code, message, remedy, setting } = problem;
  const head = `${file}:${place.line}:${place.column}  ${WORDS[severity][lang]}  ${code}  ${message[lang]}`;
  const reference = setting === undefined ? "" : `  (${SETTINGS[lang]}#${setting.anchor})`;
  return [head, `    → ${remedy[lang]}${reference}`];
}

/** A located problem as `--json` gives it. */
export function problemAsJson(problem: LocatedProblem) {
  const { file, place, pointer, severity, code, message, remedy, setting } = problem;
  const { line, column } = place;
  const found = { file, line, column, pointer, severity, code, message, remedy };
  if (setting === undefined) return found;
  const { path, anchor } = setting;
  const reference = { pl: `${SETTINGS.pl}#${anchor}`, en: `${SETTINGS.en}#${anchor}` };
  return { ...found, setting: { path, reference } };
}
