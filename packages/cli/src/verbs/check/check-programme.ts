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
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { hasCases } from "../rule-tests/written-cases.ts";
import type { CheckedRuleCases } from "./check-rule-cases.ts";

/** Everything that checking a programme found. */
export interface CheckedProgramme {
  readonly file: string;
  /** Of the document, then of its cases. */
  readonly problems: readonly LocatedProblem[];
  /** The programme; none while it has errors. */
  readonly document?: ProgrammeDocument;
  /** Number of rules; 0 while the programme does not compile. */
  readonly rules: number;
  readonly cases?: CheckedRuleCases;
  /** What the cases of its patterns showed; left out while the programme does not compile. */
  readonly patterns?: TriedPatterns;
  /** The document with plain rules in place of patterns. */
  readonly plain?: unknown;
  /** Whether nothing needs correcting: no errors, no failed and no lacking cases. */
  readonly passed: boolean;
}

/** Checks a programme document, or a draft of one, and the rule cases beside it. */
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
  const all = [...problems, ...(cases?.problems ?? [])];
  return {
    file,
    problems: all,
    ...(programme === undefined ? {} : { document: programme.document }),
    rules: programme?.rules.rules.length ?? 0,
    ...(cases === undefined ? {} : { cases }),
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
