import type { Lang } from "@opus/grant-rules/errors";
import type { Finding } from "./finding.ts";

const WORDS = {
  error: { pl: "błąd", en: "error" },
  warning: { pl: "ostrzeżenie", en: "warning" },
} as const;

/**
 * Writes a finding on two lines: `file:line:column severity code text`, and the remedy under it.
 * Editors and terminals make the place a link.
 */
export function formatFinding(finding: Finding, lang: Lang): string {
  const { file, place, severity, code, message, remedy } = finding;
  const head = `${file}:${place.line}:${place.column}  ${WORDS[severity][lang]}  ${code}  ${message[lang]}`;
  return `${head}\n    → ${remedy[lang]}`;
}

/** A finding as `--json` gives it. */
export function findingAsJson(finding: Finding) {
  const { file, place, pointer, severity, code, message, remedy } = finding;
  return { file, line: place.line, column: place.column, pointer, severity, code, message, remedy };
}
