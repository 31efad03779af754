import { hasErrors } from "@opus/grant-rules/errors";
import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locateInProgramme } from "../../problems/located-problem.ts";
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
  /** Whether nothing needs correcting: no errors, no failed and no lacking cases. */
  readonly passed: boolean;
}

/** Checks a programme document and the rule cases beside it. */
export function checkProgramme(cwd: string, path: string): CheckedProgramme {
  const file = programmeFile(cwd, path);
  const loaded = loadProgramme(readInputFile(cwd, file).text);
  const problems = locateInProgramme(file, loaded);
  const { programme } = loaded;
  const cases = programme === undefined ? undefined : checkRuleCases(cwd, file, programme, loaded);
  const all = [...problems, ...(cases?.problems ?? [])];
  return {
    file,
    problems: all,
    ...(programme === undefined ? {} : { document: programme.document }),
    rules: programme?.rules.rules.length ?? 0,
    ...(cases === undefined ? {} : { cases }),
    passed: programme !== undefined && !hasErrors(all),
  };
}
