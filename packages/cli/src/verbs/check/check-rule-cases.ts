import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type CompiledRuleSet,
  type RuleCaseResult,
  type RuleCoverage,
  runRuleCases,
} from "@opus/grant-rules";
import { parseDocument } from "@opus/grant-rules/document";
import { readInputFile } from "../../files/input-file.ts";
import { type LocatedProblem, locate } from "../../problems/located-problem.ts";

/** What the rule cases beside a programme showed. */
export interface CheckedRuleCases {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
  readonly results: readonly RuleCaseResult[];
  readonly coverage: readonly RuleCoverage[];
}

/** Runs `rule-cases.json` beside a programme document; undefined when there is none. */
export function checkRuleCases(
  cwd: string,
  programmePath: string,
  rules: CompiledRuleSet,
): CheckedRuleCases | undefined {
  const file = join(dirname(programmePath), "rule-cases.json");
  if (!existsSync(resolve(cwd, file))) return undefined;
  const document = parseDocument(readInputFile(cwd, file).text);
  if (document.value === undefined) {
    const problems = locate(file, document.problems, document.placeOf);
    return { file, problems, results: [], coverage: [] };
  }
  const report = runRuleCases(rules, document.value);
  const problems = locate(file, [...document.problems, ...report.problems], document.placeOf);
  return { file, problems, results: report.results, coverage: report.coverage };
}
