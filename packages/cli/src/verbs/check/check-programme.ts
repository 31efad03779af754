import { hasErrors } from "@opus/grant-rules/errors";
import { loadProgramme } from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locateInProgramme } from "../../problems/located-problem.ts";
import { type CheckedRuleCases, checkRuleCases } from "./check-rule-cases.ts";

/** Everything that checking a programme found. */
export interface CheckedProgramme {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
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
  const cases = programme === undefined ? undefined : checkRuleCases(cwd, file, programme.rules);
  const passed =
    programme !== undefined &&
    !hasErrors(problems) &&
    (cases === undefined ||
      (!hasErrors(cases.problems) &&
        cases.results.every((result) => result.passed) &&
        cases.coverage.every((rule) => rule.lacking.length === 0)));
  return {
    file,
    problems,
    rules: programme?.rules.rules.length ?? 0,
    ...(cases === undefined ? {} : { cases }),
    passed,
  };
}
