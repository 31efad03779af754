import type { ReasonOperand, RuleCaseResult, RuleCoverage } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { outcomeInWords } from "../../explanation/outcome-in-words.ts";
import { VERDICT_NAMES } from "../../wording/verdict-names.ts";

/** Writes a failed case: what was expected, what came, and the values behind it. */
export function formatFailedCase(file: string, result: RuleCaseResult, lang: Lang): readonly string[] {
  const expected = outcomeInWords(result.expected, lang);
  const actual = result.actual === undefined ? "–" : outcomeInWords(result.actual, lang);
  const head =
    lang === "pl"
      ? `${file}  przypadek „${result.name}” reguły ${result.rule}: oczekiwano ${expected}, wyszło ${actual}`
      : `${file}  case "${result.name}" of rule ${result.rule}: expected ${expected}, got ${actual}`;
  const reasons = result.reasons.map((reason) => {
    const operands = (reason.operands ?? []).map(describeOperand).join(", ");
    return `    ${reason.op} → ${String(reason.result)}  ${operands}`.trimEnd();
  });
  const calculations = (result.calculations ?? [])
    .filter(({ passed }) => !passed)
    .map(({ expected: wanted, actual: given, calculation }) =>
      lang === "pl"
        ? `    obliczenie ${calculation}: oczekiwano ${JSON.stringify(wanted)}, wyszło ${writtenValue(given)}`
        : `    calculation ${calculation}: expected ${JSON.stringify(wanted)}, got ${writtenValue(given)}`,
    );
  return [head, ...calculations, ...reasons];
}

/** Writes which verdicts no case of a rule expects yet. */
export function formatLackingCases(file: string, coverage: RuleCoverage, lang: Lang): string {
  const verdicts = coverage.lacking.map((verdict) => VERDICT_NAMES[verdict][lang]).join(", ");
  return lang === "pl"
    ? `${file}  reguła ${coverage.rule} nie ma przypadku z wynikiem: ${verdicts}`
    : `${file}  rule ${coverage.rule} has no case with the verdict: ${verdicts}`;
}

function describeOperand(operand: ReasonOperand): string {
  return `${operand.from} = ${writtenValue(operand)}`;
}

function writtenValue(operand: ReasonOperand): string {
  return operand.state ?? JSON.stringify(operand.value ?? null);
}
