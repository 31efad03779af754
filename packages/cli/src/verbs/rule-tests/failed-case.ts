import type { CalculationResult, Reason, ReasonOperand, RuleCaseResult } from "@opus/grant-rules";
import type { Lang, LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { factLabel } from "../../explanation/fact-labels.ts";
import { operandInWords, operandsInWords, operandValueInWords } from "../../explanation/operand-in-words.ts";
import { outcomeInWords } from "../../explanation/outcome-in-words.ts";
import { pointerOfCase, type WrittenCases } from "./written-cases.ts";

const RESULTS = {
  true: { pl: "prawda", en: "true" },
  false: { pl: "fałsz", en: "false" },
  unknown: { pl: "nie wiadomo", en: "unknown" },
  error: { pl: "błąd obliczenia", en: "error" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

const SOURCES: Readonly<Record<string, LocalisedText>> = {
  fact: { pl: "fakt", en: "fact" },
  param: { pl: "parametr", en: "parameter" },
  calc: { pl: "obliczenie", en: "calculation" },
  literal: { pl: "zapisane w regule", en: "written in the rule" },
  computed: { pl: "obliczone", en: "computed" },
};

/** A failed case as a problem of the file of cases. */
export function failedCase(result: RuleCaseResult, cases: WrittenCases): Problem {
  return {
    code: "OGW643",
    pointer: pointerOfCase(cases, result.name),
    severity: "error",
    message: { pl: failureOf(result, "pl"), en: failureOf(result, "en") },
    remedy: {
      pl: "Popraw regułę albo to, czego przypadek oczekuje.",
      en: "Correct the rule, or what the case expects.",
    },
  };
}

/** What a failed case was to give and what it gave. */
function failureOf(result: RuleCaseResult, lang: Lang): string {
  const calculation = result.calculations?.find(({ passed }) => !passed);
  if (calculation !== undefined && sameOutcome(result)) return wrongCalculation(result, calculation, lang);
  const expected = outcomeInWords(result.expected, lang);
  const actual = result.actual === undefined ? "–" : outcomeInWords(result.actual, lang);
  return lang === "pl"
    ? `Przypadek „${result.name}” reguły ${result.rule}: miało wyjść „${expected}”, a wyszło „${actual}”.`
    : `Case "${result.name}" of rule ${result.rule}: expected "${expected}", got "${actual}".`;
}

function sameOutcome({ expected, actual }: RuleCaseResult): boolean {
  const { points } = expected;
  if (actual?.verdict !== expected.verdict) return false;
  return points === undefined || (actual.points?.lo === points.lo && actual.points.hi === points.hi);
}

/** A case whose verdict is right and whose calculation is not. */
function wrongCalculation(
  { name, rule }: RuleCaseResult,
  { calculation, expected, actual }: CalculationResult,
  lang: Lang,
): string {
  const shown = (value: unknown) => (value === null || value === undefined ? "–" : String(value));
  const [wanted, got] = [shown(expected), actual.state ?? shown(actual.value)];
  return lang === "pl"
    ? `Przypadek „${name}” reguły ${rule}: obliczenie ${calculation} miało dać ${wanted}, a dało ${got}.`
    : `Case "${name}" of rule ${rule}: the calculation ${calculation} was to give ${wanted}, and gave ${got}.`;
}

/**
 * The values behind the answer of a case, a line each: every test with its result, and under it every operand with
 * its label, its value and where it comes from; last the facts that are missing.
 */
export function valuesBehind(
  result: RuleCaseResult,
  document: ProgrammeDocument,
  lang: Lang,
): readonly string[] {
  const missing = result.missing.map((path) => factLabel(document, path, lang));
  return [
    ...(result.calculations ?? []).flatMap(({ actual }) => operandsInWords(actual, document, lang)),
    ...result.reasons.flatMap((reason) => reasonLines(reason, document, lang)),
    ...(missing.length === 0 ? [] : [`${lang === "pl" ? "brakuje" : "missing"}: ${missing.join("; ")}`]),
  ];
}

function reasonLines({ op, at, result, operands = [] }: Reason, document: ProgrammeDocument, lang: Lang) {
  const head = `${op} → ${RESULTS[`${result}`][lang]}  (${at})`;
  return [head, ...operands.map((operand) => `  ${operandLine(operand, document, lang)}`)];
}

function operandLine(operand: ReasonOperand, document: ProgrammeDocument, lang: Lang): string {
  const [kind = "", path] = operand.from.split(/:(.*)/s);
  const source = SOURCES[kind]?.[lang] ?? kind;
  const value = operandInWords(operand, document, lang) ?? operandValueInWords(operand, document, lang);
  return `${value}  (${path === undefined ? source : `${source} ${path}`})`;
}
