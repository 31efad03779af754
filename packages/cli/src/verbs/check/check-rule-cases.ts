import type { RuleCaseResult, RuleCoverage } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import type { LoadedProgramme, Programme } from "@opus/grant-workflow";
import { composeFactSchema } from "@opus/grant-workflow/facts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";
import { lackingCases } from "../rule-tests/coverage-gaps.ts";
import { failedCase } from "../rule-tests/failed-case.ts";
import { runWrittenCases } from "../rule-tests/run-written-cases.ts";
import {
  hasCases,
  locateInCases,
  noCases,
  noCasesOf,
  pointerOfCase,
  readWrittenCases,
} from "../rule-tests/written-cases.ts";

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

/** What is checked, and with what. */
export interface CasesToCheck {
  readonly cwd: string;
  /** The programme document. */
  readonly file: string;
  readonly programme: Programme;
  readonly placeOf: LoadedProgramme["placeOf"];
  /** Rules that the cases of their pattern have shown: they need no case of the designer's own. */
  readonly shown: readonly string[];
  /** The call whose own members these are; undefined for the programme's. */
  readonly call: string | undefined;
  /** A programme that is being written may lack cases: that is a warning then. */
  readonly draft: boolean;
}

/** Runs the rule cases beside a programme document, and says which rules lack some. */
export async function checkRuleCases(check: CasesToCheck): Promise<CheckedRuleCases> {
  const { cwd, file, call, placeOf, shown, draft } = check;
  const { rules, document } = check.programme;
  const isWritten = hasCases(cwd, file, call);
  const written = isWritten
    ? await readWrittenCases(cwd, file, () => composeFactSchema(document), call)
    : noCasesOf(file);
  const { results, coverage: own, problems } = runWrittenCases(rules, written);
  const coverage = own.map((rule) => (shown.includes(rule.rule) ? { ...rule, lacking: [] } : rule));
  const failures = results.filter(({ passed }) => !passed);
  const ofCases = [...problems, ...failures.map((result) => failedCase(result, written))];
  const lacking = isWritten
    ? rules.rules.flatMap((info, index) => {
        const covered = coverage[index];
        return covered === undefined ? [] : lackingCases(info, covered);
      })
    : withoutCases(check, coverage);
  const severity = draft ? "warning" : "error";
  return {
    problems: [
      ...locateInCases(written, ofCases),
      ...locate(
        file,
        lacking.map((problem) => ({ ...problem, severity })),
        placeOf,
      ),
    ],
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

/** OGW641: one finding for all rules, as one file is what lacks. */
function withoutCases({ file, call }: CasesToCheck, coverage: readonly RuleCoverage[]): readonly Problem[] {
  const unseen = coverage.filter(({ lacking }) => lacking.length > 0).map(({ rule }) => rule);
  if (unseen.length === 0) return [];
  return [{ code: "OGW641", pointer: "/rules", severity: "error", ...noCases(file, unseen, call) }];
}
