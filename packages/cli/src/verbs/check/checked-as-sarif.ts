import { relative, resolve, sep } from "node:path";
import { codeInfo, type Lang, type LocalisedText, type OgwCode } from "@opus/grant-rules/errors";
import manifest from "../../../package.json" with { type: "json" };
import type { LocatedProblem } from "../../problems/located-problem.ts";
import type { CheckedProgramme } from "./check-programme.ts";
import { formatFailedCase, formatLackingCases } from "./format-rule-case.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const CODES = "https://github.com/centrum-opus/grant-workflow/blob/main/docs/codes.md";

/** What is found without a code of its own: rule cases that fail, and verdicts that no case expects. */
const CASE_RULES = {
  "rule-case-failed": {
    pl: "Przypadek reguły wyszedł inaczej, niż oczekiwano",
    en: "A rule case came out otherwise than expected",
  },
  "rule-case-lacking": { pl: "Reguła nie ma przypadku", en: "A rule lacks a case" },
} as const satisfies Readonly<Record<string, LocalisedText>>;

interface Found {
  readonly rule: OgwCode | keyof typeof CASE_RULES;
  readonly level: "error" | "warning";
  readonly text: string;
  readonly file: string;
  readonly region?: { readonly startLine: number; readonly startColumn: number };
  readonly pointer?: string;
}

/**
 * What a check found as SARIF 2.1.0, for editors and CI: results in one language, rules with their words in both, files
 * relative to where the check was run, columns in UTF-16 units as editors count them.
 */
export function checkedAsSarif(checked: CheckedProgramme, lang: Lang, cwd: string): object {
  const found = findings(checked, lang);
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "grant-workflow",
            version: manifest.version,
            informationUri: "https://github.com/centrum-opus/grant-workflow",
            rules: ids.map((id) => ruleOf(id, lang)),
          },
        },
        language: lang,
        columnKind: "utf16CodeUnits",
        results: found.map((one) => resultOf(one, ids.indexOf(one.rule), cwd)),
      },
    ],
  };
}

function findings({ problems, cases }: CheckedProgramme, lang: Lang): readonly Found[] {
  const file = cases?.file ?? "";
  return [
    ...[...problems, ...(cases?.problems ?? [])].map((problem) => ofProblem(problem, lang)),
    ...(cases?.results ?? [])
      .filter(({ passed }) => !passed)
      .map((result): Found => {
        const [head = "", ...rest] = formatFailedCase(file, result, lang);
        const text = [head.slice(file.length).trim(), ...rest.map((line) => line.trim())].join(" ");
        return { rule: "rule-case-failed", level: "error", text, file };
      }),
    ...(cases?.coverage ?? [])
      .filter(({ lacking }) => lacking.length > 0)
      .map((rule): Found => {
        const text = formatLackingCases(file, rule, lang).slice(file.length).trim();
        return { rule: "rule-case-lacking", level: "error", text, file };
      }),
  ];
}

function ofProblem(problem: LocatedProblem, lang: Lang): Found {
  const { code, severity, message, remedy, file, place, pointer } = problem;
  const region = { startLine: place.line, startColumn: place.column };
  return { rule: code, level: severity, text: `${message[lang]} ${remedy[lang]}`, file, region, pointer };
}

function ruleOf(id: Found["rule"], lang: Lang) {
  const title = id in CASE_RULES ? CASE_RULES[id as keyof typeof CASE_RULES] : codeInfo(id as OgwCode).title;
  const { pl, en } = title;
  return {
    id,
    shortDescription: { text: title[lang] },
    help: {
      text: `${pl}.\n${en}.`,
      markdown: `**pl**: ${pl}.\n\n**en**: ${en}.`,
    },
    ...(id in CASE_RULES ? {} : { helpUri: CODES }),
  };
}

function resultOf(found: Found, ruleIndex: number, cwd: string) {
  const { rule, level, text, file, region, pointer } = found;
  const physicalLocation = {
    artifactLocation: { uri: relativeUri(file, cwd) },
    ...(region === undefined ? {} : { region }),
  };
  const logical =
    pointer === undefined || pointer === "" ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] };
  return { ruleId: rule, ruleIndex, level, message: { text }, locations: [{ physicalLocation, ...logical }] };
}

/** A path as a reference relative to a folder, with `/` on every system; letters that no address may hold are encoded. */
function relativeUri(path: string, cwd: string): string {
  const segments = relative(cwd, resolve(cwd, path)).split(sep);
  return segments.map((part) => encodeURIComponent(part)).join("/");
}
