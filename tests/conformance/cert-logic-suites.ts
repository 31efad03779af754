import { compileCertLogic, validateCertLogic } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import {
  type CertLogicCase,
  readNationalRules,
  readTestSuite,
  readValidatorCases,
  type ValidatorCase,
} from "./cert-logic-case.ts";
import type { ConformanceData } from "./conformance-data.ts";
import { describeOutcome, isSameOutcome, outcomeOf } from "./outcome.ts";
import { isSameValue } from "./same-value.ts";
import { joinReports, type SuiteReport } from "./suite-result.ts";

/** Runs the `certlogic` profile on the specification's suites and on the national rules. */
export function runCertLogicSuites(data: ConformanceData): SuiteReport {
  return joinReports([
    ...filesOf(data, "certlogic/testSuite").map((file) =>
      runCases(`certlogic/testSuite/${file}`, readTestSuite(data, file)),
    ),
    ...filesOf(data, "certlogic/validation-testSuite").map((file) =>
      runValidator(file, readValidatorCases(data, file)),
    ),
    ...filesOf(data, "certlogic/national-rules").map((file) => {
      return runCases(`certlogic/national-rules/${file}`, readNationalRules(data, file));
    }),
  ]);
}

function filesOf(data: ConformanceData, folder: string): readonly string[] {
  return data.has(folder) ? data.filesIn(folder) : [];
}

function runCases(suite: string, cases: readonly CertLogicCase[]): SuiteReport {
  const differences: string[] = [];
  const asserted = cases.filter((each) => !each.isSkipped);
  for (const each of asserted) {
    const compiled = compileCertLogic(each.expression);
    const ours = outcomeOf(() => compiled.evaluate(each.data));
    const inBulk = compiled.evaluateMany([each.data]);
    const expected = { value: each.expected };
    if (isSameOutcome(ours, expected) && isSameValue(inBulk.values[0], each.expected)) continue;
    differences.push(
      `${suite} "${each.name}": expected ${describeOutcome(expected)}, ours ${describeOutcome(ours)}`,
    );
  }
  return reportOf(suite, cases.length, cases.length - asserted.length, differences);
}

function runValidator(file: string, cases: readonly ValidatorCase[]): SuiteReport {
  const suite = `certlogic/validation-testSuite/${file}`;
  const differences: string[] = [];
  for (const each of cases) {
    const issues = validateCertLogic(each.expression).map((problem) => ({
      expr: valueAt(each.expression, problem.pointer),
      message: problem.message.en,
    }));
    if (!isSameValue(issues, each.issues)) {
      differences.push(
        `${suite} "${each.name}": found ${JSON.stringify(issues)}, not ${JSON.stringify(each.issues)}`,
      );
    }
  }
  return reportOf(suite, cases.length, 0, differences);
}

function reportOf(
  suite: string,
  cases: number,
  skipped: number,
  differences: readonly string[],
): SuiteReport {
  const different = differences.length;
  const passed = cases - skipped - different;
  return {
    results: [{ suite, profile: "certlogic", cases, passed, skipped, refused: 0, different }],
    differences,
  };
}
