import { hasErrors } from "@opus/grant-rules/errors";
import { type LoadOptions, loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locateInProgramme } from "../../problems/located-problem.ts";
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { type CheckedRuleCases, checkRuleCases } from "./check-rule-cases.ts";

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
    programme === undefined ? undefined : checkRuleCases(cwd, file, programme, loaded, patterns?.shown ?? []);
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
