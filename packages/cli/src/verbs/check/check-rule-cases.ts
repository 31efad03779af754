import type { RuleCaseResult, RuleCoverage } from "@opus/grant-rules";
import type { LoadedProgramme, Programme } from "@opus/grant-workflow";
import { composeFactSchema } from "@opus/grant-workflow/facts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { lackingCases } from "../rule-tests/coverage-gaps.ts";
import { failedCase } from "../rule-tests/failed-case.ts";
import { runWrittenCases } from "../rule-tests/run-written-cases.ts";
import { hasCases, locateInCases, pointerOfCase, readWrittenCases } from "../rule-tests/written-cases.ts";

/** What the rule cases beside a programme showed. */
export interface CheckedRuleCases {
  /** Faults of the file and cases that failed, then rules that lack a case, each at its place. */
  readonly problems: readonly LocatedProblem[];
  /** How many cases are written, those among them that cannot be read. */
  readonly written: number;
  readonly results: readonly RuleCaseResult[];
  readonly coverage: readonly RuleCoverage[];
  /** The results of failed cases, by file and pointer of the case. */
  readonly failed: ReadonlyMap<string, RuleCaseResult>;
}

/**
 * Runs the rule cases beside a programme document; undefined when there are none. Rules that the cases of their pattern
 * have shown need no case of the designer's own.
 */
export async function checkRuleCases(
  cwd: string,
  file: string,
  { rules, document }: Programme,
  { placeOf }: LoadedProgramme,
  shown: readonly string[],
  call?: string,
): Promise<CheckedRuleCases | undefined> {
  if (!hasCases(cwd, file, call)) return undefined;
  const written = await readWrittenCases(cwd, file, () => composeFactSchema(document), call);
  const { results, coverage: own, problems } = runWrittenCases(rules, written);
  const coverage = own.map((rule) => (shown.includes(rule.rule) ? { ...rule, lacking: [] } : rule));
  const failures = results.filter(({ passed }) => !passed);
  const ofCases = [...problems, ...failures.map((result) => failedCase(result, written))];
  const lacking = rules.rules.flatMap((info, index) => {
    const covered = coverage[index];
    return covered === undefined ? [] : lackingCases(info, covered);
  });
  return {
    problems: [...locateInCases(written, ofCases), ...locate(file, lacking, placeOf)],
    written: Math.max(written.list.length, results.length),
    results,
    coverage,
    failed: new Map(
      failures.map((result) => {
        const pointer = pointerOfCase(written, result.name);
        return [`${written.fileOf(pointer)} ${pointer}`, result];
      }),
    ),
  };
}
