import {
  type ConformanceReport,
  percent,
  STRICT_SAME_FLOOR,
  strictSameShare,
  sumOf,
} from "./run-conformance.ts";
import type { SuiteResult } from "./suite-result.ts";

/** The report for a program: one line of JSON. */
export function reportAsJson(report: ConformanceReport): string {
  const suites = report.results.map(({ refusals, ...result }) => ({
    ...result,
    ...(refusals !== undefined && { refusals: Object.fromEntries(refusals) }),
  }));
  return JSON.stringify({ suites, absent: report.absent, missed: report.missed });
}

/** The report for a person. */
export function reportAsText(report: ConformanceReport): string {
  return [
    ...profileLines(
      report.results,
      "json-logic-js",
      "passed = same value as json-logic-js 2.0.5, or both throw",
    ),
    ...profileLines(
      report.results,
      "certlogic",
      "passed = what the specification or the rule's author expects",
    ),
    ...profileLines(report.results, "strict", "passed = the right value; refused = with a code"),
    ...refusalLines(report.results),
    ...profileLines(report.results, "calendar", "passed = the dates of the table under every rounding"),
    ...randomLines(report),
    ...report.absent.map((folder) => `absent: ${folder}`),
    ...report.differences.map((difference) => `different: ${difference}`),
    ...report.missed.map((bar) => `MISSED: ${bar}`),
    verdictOf(report),
  ].join("\n");
}

function verdictOf({ missed, absent }: ConformanceReport): string {
  if (missed.length > 0) return `${missed.length} bar(s) missed.`;
  return absent.length === 0 ? "All bars reached." : "All bars reached by the suites that are there.";
}

function profileLines(all: readonly SuiteResult[], profile: string, legend: string): readonly string[] {
  const results = all.filter((result) => result.profile === profile);
  if (results.length === 0) return [];
  const suites = results.filter((result) => !result.suite.startsWith("random-pairs"));
  const total = suites.length > 1 ? [lineOf(totalOf(suites))] : [];
  return [`${profile} (${legend})`, ...results.map(lineOf), ...total, ""];
}

function refusalLines(results: readonly SuiteResult[]): readonly string[] {
  const total = new Map<string, number>();
  for (const [code, count] of results.flatMap((result) => [...(result.refusals ?? [])])) {
    total.set(code, (total.get(code) ?? 0) + count);
  }
  if (total.size === 0) return [];
  const codes = [...total]
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `${code} ${count}`);
  return [
    `strict refused with: ${codes.join(", ")}`,
    `strict gives the right value on ${percent(strictSameShare(results))} of the JSON-logic cases (floor ${percent(STRICT_SAME_FLOOR)})`,
    "",
  ];
}

function lineOf(result: SuiteResult): string {
  const { cases, passed, skipped, refused, different, asExpected, unlikeStock = [], unknownFacts } = result;
  const counts = [`passed ${passed}/${cases}`];
  if (skipped > 0) counts.push(`skipped ${skipped}`);
  if (refused > 0) counts.push(`refused ${refused}`);
  if (different > 0) counts.push(`different ${different}`);
  if (unlikeStock.length > 0) {
    counts.push(`of the passed, unlike json-logic-js but as the suite expects: ${unlikeStock.join("; ")}`);
  }
  if (unknownFacts) counts.push(`left out for unknown facts ${unknownFacts}`);
  if (asExpected !== undefined) counts.push(`as the suite expects ${asExpected}`);
  return `  ${result.suite.padEnd(60)} ${counts.join(", ")}`;
}

function totalOf(suites: readonly SuiteResult[]): SuiteResult {
  const [first] = suites;
  const expectations = suites.flatMap((result) => result.asExpected ?? []);
  return {
    suite: "total of the suites",
    profile: first?.profile ?? "strict",
    cases: sumOf(suites, "cases"),
    passed: sumOf(suites, "passed"),
    skipped: sumOf(suites, "skipped"),
    refused: sumOf(suites, "refused"),
    different: sumOf(suites, "different"),
    ...(expectations.length > 0 && { asExpected: expectations.reduce((sum, count) => sum + count, 0) }),
  };
}

function randomLines({ random }: ConformanceReport): readonly string[] {
  const hits = [...random.hits].map(([operator, count]) => `${operator} ${count}`).join(", ");
  return [
    `random pairs, seed ${random.seed}: ${random.pairs}; both threw on ${random.bothThrew}`,
    `  outermost operator of so many pairs: ${hits}`,
    "",
  ];
}
