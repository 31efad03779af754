import { hasErrors } from "@opus/grant-rules/errors";
import { type LoadOptions, loadProgramme } from "@opus/grant-workflow";
import { programmeFile, readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { type TriedPatterns, tryPatterns } from "../../programme/tried-patterns.ts";
import { type CheckedRuleCases, checkRuleCases } from "./check-rule-cases.ts";

/** Everything that checking a programme found. */
export interface CheckedProgramme {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
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
  const problems = locate(file, [...loaded.problems, ...(patterns?.problems ?? [])], loaded.placeOf);
  const cases =
    programme === undefined
      ? undefined
      : withoutShown(checkRuleCases(cwd, file, programme.rules), patterns?.shown ?? []);
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
    ...(patterns === undefined ? {} : { patterns }),
    ...(loaded.plain === undefined ? {} : { plain: loaded.plain }),
    passed,
  };
}

/** What cases of a pattern have shown of a rule needs no case of the designer's own. */
function withoutShown(
  cases: CheckedRuleCases | undefined,
  shown: readonly string[],
): CheckedRuleCases | undefined {
  if (cases === undefined) return undefined;
  const coverage = cases.coverage.map((rule) =>
    shown.includes(rule.rule) ? { ...rule, lacking: [] } : rule,
  );
  return { ...cases, coverage };
}
