import type { RuleCaseResult } from "@opus/grant-rules";
import { parseDocument } from "@opus/grant-rules/document";
import { hasErrors, type Place, type Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { member } from "../../json/json-object.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { ruleNamed } from "../../programme/rule-named.ts";
import { soundProgramme } from "../../programme/sound-programme.ts";
import { gapsOf, type ShownRule, textsOf } from "./coverage-gaps.ts";
import { failureOf } from "./failed-case.ts";
import { runWrittenCases } from "./run-written-cases.ts";
import { type TriedMutants, tryMutants } from "./try-mutants.ts";
import { pointerOfCase, readWrittenCases, type WrittenCases } from "./written-cases.ts";

/** What one case gave, and where it stands. */
interface LocatedCase {
  readonly result: RuleCaseResult;
  /** JSON Pointer into the file of cases. */
  readonly pointer: string;
  readonly place: Place;
}

/** What the cases beside a programme showed. */
export interface TestedRules {
  readonly programmeFile: string;
  readonly casesFile: string;
  readonly document: ProgrammeDocument;
  /** Failed cases, faults of the files and gaps in coverage, in reading order. */
  readonly problems: readonly LocatedProblem[];
  readonly cases: readonly LocatedCase[];
  readonly rules: readonly ShownRule[];
  /** What the cases notice of changes of the rules; left out unless asked for. */
  readonly mutants?: TriedMutants;
  /** No case failed, every rule has its three cases, and the file is well formed. */
  readonly passed: boolean;
}

/** What is wanted beside running the cases. */
export interface TestOptions {
  /** Only the cases of this rule. */
  readonly only?: string | undefined;
  /** Tries mutants too, of which the cases have to notice so many in a hundred. */
  readonly mutate?: { readonly least: number } | undefined;
}

/** Runs the cases beside a programme and says what they have not shown, and on demand what they would not notice. */
export function testRules(cwd: string, path: string, { only, mutate }: TestOptions): TestedRules {
  const file = programmeFile(cwd, path);
  const { rules, document } = soundProgramme(cwd, path);
  const wanted = ruleNamed(rules, only);
  const written = readWrittenCases(cwd, file);
  const report = runWrittenCases(rules, written);
  const results = report.results.filter(({ rule }) => wanted === undefined || rule === wanted);
  const shown = rules.rules.flatMap((info, index): ShownRule[] => {
    const coverage = report.coverage[index];
    if (coverage === undefined || (wanted !== undefined && info.id !== wanted)) return [];
    return [{ info, coverage, texts: textsOf(document, info) }];
  });
  const ofCases = [
    ...report.problems.filter(({ pointer }) => concerns(pointer, written, wanted)),
    ...results.filter(({ passed }) => !passed).map((result) => failure(result, written)),
  ];
  const programmeText = parseDocument(readInputFile(cwd, file).text);
  const mutants =
    mutate === undefined
      ? undefined
      : tryMutants(rules, {
          ran: report.ran,
          only: wanted,
          least: mutate.least,
          file,
          written,
          programmeText,
        });
  const problems = [
    ...locate(written.file, ofCases, written.document.placeOf),
    ...locate(file, shown.flatMap(gapsOf), programmeText.placeOf),
  ];
  const cases = results.map((result) => {
    const pointer = pointerOfCase(written, result.name);
    return { result, pointer, place: written.document.placeOf(pointer) ?? { line: 1, column: 1 } };
  });
  return {
    programmeFile: file,
    casesFile: written.file,
    document,
    problems,
    cases,
    rules: shown,
    ...(mutants === undefined ? {} : { mutants }),
    passed: !hasErrors([...problems, ...(mutants?.problems ?? [])]),
  };
}

function failure(result: RuleCaseResult, cases: WrittenCases): Problem {
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

/** Faults of other rules' cases are left out when one rule was asked for; those of no rule never are. */
function concerns(pointer: string, { at, list }: WrittenCases, wanted: string | undefined): boolean {
  if (wanted === undefined || !pointer.startsWith(`${at}/`)) return true;
  const index = Number(pointer.slice(at.length + 1).split("/")[0]);
  const rule = member(list[index], "rule");
  return rule === wanted || typeof rule !== "string";
}
