import { existsSync } from "node:fs";
import { runCalendarSuites } from "./calendar-suites.ts";
import { runCertLogicSuites } from "./cert-logic-suites.ts";
import type { ConformanceData } from "./conformance-data.ts";
import { jsonLogicPaths } from "./json-logic-case.ts";
import { runJsonLogicSuites } from "./json-logic-suites.ts";
import { runOwnRules } from "./own-rules-suite.ts";
import { type RandomPairsReport, runRandomPairs } from "./random-pairs.ts";
import { runStrictSuites } from "./strict-suites.ts";
import { joinReports, type SuiteReport, type SuiteResult } from "./suite-result.ts";

/** Everything one run of the conformance suites found. */
export interface ConformanceReport extends SuiteReport {
  /** Folders and files of the data that are not there; their suites did not run. */
  readonly absent: readonly string[];
  readonly random: RandomPairsReport;
  /** Bars that were missed, in words; empty when all were reached. */
  readonly missed: readonly string[];
}

export interface ConformanceOptions {
  /** How many random rule-data pairs to compare with the stock library. */
  readonly pairs: number;
  readonly seed: number;
  /** Folder of the project's own programmes; that of this repository when left out. */
  readonly programmes?: string;
}

const FOLDERS = [
  "certlogic/testSuite",
  "certlogic/validation-testSuite",
  "certlogic/national-rules",
  "dates-calc",
] as const;

/** The project's own programmes, from the root of the repository. */
const OWN_PROGRAMMES = "examples/programmes";

/**
 * Cases on which `strict` gives what the suite's author expects and the stock library does not: the stock library
 * forgets the third operand of `>` and `>=`, `strict` compares all of them. There may be no others.
 */
export const UNLIKE_STOCK: ReadonlySet<string> = new Set([
  "json-logic/comparison/greaterThan.json: > with 3 arguments failing",
  "json-logic/comparison/greaterThanEquals.json: >= with 3 arguments failing",
]);

/** Of the JSON-logic cases, at least this share gives the right value in `strict`. */
export const STRICT_SAME_FLOOR = 0.16;

/** Of the random pairs, at least this share has each operator as the outermost one: 10 000 of a million. */
const OPERATOR_SHARE = 0.01;

export function runConformance(data: ConformanceData, options: ConformanceOptions): ConformanceReport {
  const random = runRandomPairs(options.pairs, options.seed);
  const programmes = options.programmes ?? new URL(`../../${OWN_PROGRAMMES}`, import.meta.url).pathname;
  const suites = joinReports([
    runJsonLogicSuites(data),
    runCertLogicSuites(data),
    runStrictSuites(data),
    runOwnRules(programmes),
    runCalendarSuites(data),
  ]);
  const results = [...suites.results, ...randomResults(random)];
  return {
    results,
    differences: [...suites.differences, ...random.differences],
    absent: [
      ...[...jsonLogicPaths(data), ...FOLDERS].filter((path) => !data.has(path)),
      ...(existsSync(programmes) ? [] : [OWN_PROGRAMMES]),
    ],
    random,
    missed: missedBars(results, random),
  };
}

function randomResults(random: RandomPairsReport): readonly SuiteResult[] {
  const row = (suite: string, passed: number): SuiteResult => ({
    suite,
    profile: "json-logic-js",
    cases: random.pairs,
    passed,
    skipped: 0,
    refused: 0,
    different: random.pairs - passed,
  });
  return [row("random-pairs/single", random.sameSingle), row("random-pairs/bulk", random.sameBulk)];
}

function missedBars(results: readonly SuiteResult[], random: RandomPairsReport): readonly string[] {
  const missed = results
    .filter((result) => result.different > 0)
    .map(
      (result) => `${result.suite} (${result.profile}): ${result.different} of ${result.cases} cases differ`,
    );
  const rarest = Math.min(...random.hits.values());
  if (rarest < random.pairs * OPERATOR_SHARE)
    missed.push(`random pairs: an operator was hit only ${rarest} times`);
  const share = strictSameShare(results);
  if (share < STRICT_SAME_FLOOR)
    missed.push(`strict: ${percent(share)} are the same, the floor is ${percent(STRICT_SAME_FLOOR)}`);
  for (const { suite, unlikeStock = [] } of results) {
    const odd = unlikeStock.filter((name) => !UNLIKE_STOCK.has(`${suite}: ${name}`));
    if (odd.length > 0) missed.push(`${suite} (strict): unlike json-logic-js on ${odd.join("; ")}`);
  }
  for (const { suite, cases, passed } of results.filter((result) => isOwn(result))) {
    if (passed < cases) missed.push(`${suite}: ${passed} of ${cases} are the same, the bar is all`);
  }
  for (const { suite, refusals } of results) {
    const without = [...(refusals ?? [])].filter(([code]) => !/^(?:OGW\d{3}|undetermined)$/.test(code));
    if (without.length > 0) missed.push(`${suite} (strict): a refusal has no code`);
  }
  return missed;
}

/** Whether a suite asks the project's own rules. */
function isOwn({ suite }: SuiteResult): boolean {
  return suite.startsWith("own-rules/");
}

/** Share of the JSON-logic cases that give the right value in `strict`; 1 when there are none. */
export function strictSameShare(results: readonly SuiteResult[]): number {
  const strict = results.filter(
    (result) => result.profile === "strict" && result.suite.startsWith("json-logic/"),
  );
  const cases = sumOf(strict, "cases");
  return cases === 0 ? 1 : sumOf(strict, "passed") / cases;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function sumOf(
  results: readonly SuiteResult[],
  field: "cases" | "passed" | "skipped" | "refused" | "different",
) {
  return results.reduce((sum, result) => sum + result[field], 0);
}
