import { hasErrors } from "@opus/grant-rules/errors";
import {
  type LoadedProgramme,
  type LoadOptions,
  loadProgramme,
  type Programme,
  type ProgrammeDocument,
} from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locateInProgramme } from "../../problems/located-problem.ts";
import { scenarioFilesBeside } from "../../programme/scenario-files.ts";
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { hasCases } from "../rule-tests/written-cases.ts";
import type { CheckedRuleCases } from "./check-rule-cases.ts";
import type { CheckedScenarios } from "./check-scenarios.ts";

/** Everything that checking a programme found. */
export interface CheckedProgramme {
  readonly file: string;
  /** Of the document, then of its cases, then of its scenarios. */
  readonly problems: readonly LocatedProblem[];
  /** The programme; none while it has errors. */
  readonly document?: ProgrammeDocument;
  /** Number of rules; 0 while the programme does not compile. */
  readonly rules: number;
  readonly cases?: CheckedRuleCases;
  /** Left out while the programme does not compile, and when there are none. */
  readonly scenarios?: CheckedScenarios;
  /** What the cases of its patterns showed; left out while the programme does not compile. */
  readonly patterns?: TriedPatterns;
  /** The document with plain rules in place of patterns. */
  readonly plain?: unknown;
  /** Whether nothing needs correcting: no errors, no failed and no lacking cases. */
  readonly passed: boolean;
}

/** Checks a programme document, or a draft of one, and the rule cases and scenarios beside it. */
export async function checkProgramme(
  cwd: string,
  path: string,
  options: LoadOptions = {},
): Promise<CheckedProgramme> {
  const file = programmeFile(cwd, path);
  const loaded = loadProgramme(readInputFile(cwd, file).text, options);
  const { programme } = loaded;
  const patterns = programme === undefined ? undefined : await tryPatterns(programme.rules, loaded);
  const problems = locateInProgramme(file, {
    ...loaded,
    problems: [...loaded.problems, ...(patterns?.problems ?? [])],
  });
  const cases =
    programme === undefined
      ? undefined
      : await casesBeside(cwd, file, programme, loaded, patterns?.shown ?? []);
  const scenarios = programme === undefined ? undefined : await scenariosBeside(cwd, file, programme);
  const all = [...problems, ...(cases?.problems ?? []), ...(scenarios?.problems ?? [])];
  return {
    file,
    problems: all,
    ...(programme === undefined ? {} : { document: programme.document }),
    rules: programme?.rules.rules.length ?? 0,
    ...(cases === undefined ? {} : { cases }),
    ...(scenarios === undefined ? {} : { scenarios }),
    ...(patterns === undefined ? {} : { patterns }),
    ...(loaded.plain === undefined ? {} : { plain: loaded.plain }),
    passed: programme !== undefined && !hasErrors(all),
  };
}

/** What runs cases, and words for what they showed, is loaded where there are some. */
async function casesBeside(
  cwd: string,
  file: string,
  programme: Programme,
  loaded: LoadedProgramme,
  shown: readonly string[],
): Promise<CheckedRuleCases | undefined> {
  if (!hasCases(cwd, file)) return undefined;
  const { checkRuleCases } = await import("./check-rule-cases.ts");
  return checkRuleCases(cwd, file, programme, loaded, shown);
}

/** Likewise what reads scenarios. */
async function scenariosBeside(
  cwd: string,
  file: string,
  programme: Programme,
): Promise<CheckedScenarios | undefined> {
  const files = scenarioFilesBeside(cwd, file);
  if (files.length === 0) return undefined;
  const { checkScenarios } = await import("./check-scenarios.ts");
  return checkScenarios(files, programme);
}
