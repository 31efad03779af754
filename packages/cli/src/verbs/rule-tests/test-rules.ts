import type { CompiledRuleSet, JsonSchema, RuleCaseResult } from "@opus/grant-rules";
import { hasErrors, type Place, type Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { composeFactSchema } from "@opus/grant-workflow/facts";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { programmeFile } from "../../files/input-file.ts";
import { member } from "../../json/json-object.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { ofCall } from "../../programme/call-named.ts";
import { ruleNamed } from "../../programme/rule-named.ts";
import { scenarioFilesBeside } from "../../programme/scenario-files.ts";
import { soundlyLoaded } from "../../programme/sound-programme.ts";
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { gapsOf, type ShownRule, textsOf } from "./coverage-gaps.ts";
import { failedCase } from "./failed-case.ts";
import { runWrittenCases } from "./run-written-cases.ts";
import { type TriedMutants, tryMutants } from "./try-mutants.ts";
import {
  hasCases,
  locateInCases,
  noCases,
  noCasesOf,
  pointerOfCase,
  readWrittenCases,
  type WrittenCases,
} from "./written-cases.ts";

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
  /** What the cases of its patterns showed, apart from the designer's own. */
  readonly patterns: TriedPatterns;
  /** What the cases notice of changes of the rules; left out unless asked for. */
  readonly mutants?: TriedMutants;
  /** What the scenarios notice of changes of terms and consequences; left out unless asked for, and without scenarios. */
  readonly settings?: TriedMutants & { readonly scenarioFile: string };
  /** No case failed, every rule has its three cases, and the file is well formed. */
  readonly passed: boolean;
}

/** What is wanted beside running the cases. */
export interface TestOptions {
  /** The call whose own rules are tried; those of the programme when left out. */
  readonly call?: string | undefined;
  /** Only the cases of this rule. */
  readonly only?: string | undefined;
  /** Tries mutants too, of which the cases have to notice so many in a hundred. */
  readonly mutate?: { readonly least: number } | undefined;
  /** Reads cases from somewhere else than the file beside the programme, by the schema of the facts. */
  readonly cases?: ((facts: JsonSchema) => Promise<WrittenCases>) | undefined;
}

interface Beside {
  readonly rules: CompiledRuleSet;
  readonly patterns: TriedPatterns;
  readonly factsOf: () => JsonSchema;
  readonly call: string | undefined;
}

/** Runs the cases beside a programme and says what they have not shown, and on demand what they would not notice. */
export async function testRules(
  cwd: string,
  path: string,
  { only, mutate, cases: from, call }: TestOptions,
): Promise<TestedRules> {
  const file = programmeFile(cwd, path);
  const loaded = ofCall(soundlyLoaded(cwd, path, { draft: true }), call);
  const { rules, document } = loaded.programme;
  const patterns = await tryPatterns(rules, loaded);
  const wanted = ruleNamed(rules, only);
  const factsOf = () => composeFactSchema(document);
  const written = await (from?.(factsOf()) ?? casesBeside(cwd, file, { rules, patterns, factsOf, call }));
  const report = runWrittenCases(rules, written);
  const results = report.results.filter(({ rule }) => wanted === undefined || rule === wanted);
  const shown = rules.rules.flatMap((info, index): ShownRule[] => {
    const coverage = report.coverage[index];
    if (coverage === undefined || (wanted !== undefined && info.id !== wanted)) return [];
    return [{ info, coverage, texts: textsOf(document, info) }];
  });
  const ofCases = [
    ...report.problems.filter(({ pointer }) => concerns(pointer, written, wanted)),
    ...results.filter(({ passed }) => !passed).map((result) => failedCase(result, written)),
  ];
  const mutants =
    mutate === undefined
      ? undefined
      : tryMutants(rules, {
          ran: report.ran,
          only: wanted,
          least: mutate.least,
          file,
          written,
          placeOf: loaded.placeOf,
        });
  const settings =
    mutate === undefined || call !== undefined
      ? undefined
      : await settingsTried(cwd, loaded, { only: wanted, least: mutate.least, file });
  const problems = [
    ...locateInCases(written, ofCases),
    ...locate(file, [...gapsLeft(shown, results, patterns), ...patterns.problems], loaded.placeOf),
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
    patterns,
    ...(mutants === undefined ? {} : { mutants }),
    ...(settings === undefined ? {} : { settings }),
    passed: !hasErrors([...problems, ...(mutants?.problems ?? []), ...(settings?.problems ?? [])]),
  };
}

/** The cases beside a programme; none where the cases of its patterns show every rule. */
async function casesBeside(
  cwd: string,
  file: string,
  { rules, patterns, factsOf, call }: Beside,
): Promise<WrittenCases> {
  if (hasCases(cwd, file, call)) return readWrittenCases(cwd, file, factsOf, call);
  const unseen = rules.rules.map(({ id }) => id).filter((id) => !patterns.shown.includes(id));
  if (unseen.length === 0) return noCasesOf(file);
  const { message, remedy } = noCases(file, unseen, call);
  throw new VerbFailure({ code: "OGW641", exitCode: EXIT.findings, problem: message, remedy });
}

/** What scenarios notice; what plays them is loaded where there are some. */
async function settingsTried(
  cwd: string,
  { programme, placeOf }: ReturnType<typeof soundlyLoaded>,
  { only, least, file }: { readonly only: string | undefined; readonly least: number; readonly file: string },
): Promise<TestedRules["settings"]> {
  const scenarios = scenarioFilesBeside(cwd, file);
  const [first] = scenarios;
  if (first === undefined) return undefined;
  const { trySettings } = await import("./try-settings.ts");
  const tried = await trySettings(programme, { scenarios, only, least, file, placeOf });
  return { ...tried, scenarioFile: first.path };
}

/** Gaps of the designer's own cases; a rule that cases of its pattern have shown may do without any. */
function gapsLeft(
  rules: readonly ShownRule[],
  results: readonly RuleCaseResult[],
  { shown }: TriedPatterns,
): readonly Problem[] {
  return rules.flatMap((rule) => {
    if (!shown.includes(rule.info.id)) return gapsOf(rule);
    const hasOwn = results.some((result) => result.rule === rule.info.id);
    return hasOwn ? gapsOf({ ...rule, coverage: { ...rule.coverage, lacking: [] } }) : [];
  });
}

/** Faults of other rules' cases are left out when one rule was asked for; those of no rule never are. */
function concerns(pointer: string, { at, list }: WrittenCases, wanted: string | undefined): boolean {
  if (wanted === undefined || !pointer.startsWith(`${at}/`)) return true;
  const index = Number(pointer.slice(at.length + 1).split("/")[0]);
  const rule = member(list[index], "rule");
  return rule === wanted || typeof rule !== "string";
}
