import { type CertLogicCase, readNationalRules, readTestSuite } from "./cert-logic-case.ts";
import type { ConformanceData } from "./conformance-data.ts";
import { type JsonLogicCase, readJsonLogicSuites } from "./json-logic-case.ts";
import { describeOutcome, isSameOutcome, type Outcome } from "./outcome.ts";
import { stockOutcome } from "./stock-json-logic.ts";
import { strictAnswer } from "./strict-answer.ts";
import { joinReports, type SuiteReport } from "./suite-result.ts";

interface StrictCase {
  readonly name: string;
  readonly rule: unknown;
  readonly data: unknown;
  /** The right answers, the stock library's first. */
  readonly right: readonly Outcome[];
  readonly isSkipped: boolean;
}

/** Runs every suite under `strict`, in a form inferred from the data of each case. */
export function runStrictSuites(data: ConformanceData): SuiteReport {
  const jsonLogic = [...readJsonLogicSuites(data)].map(([file, cases]) => {
    return runSuite(`json-logic/${file}`, cases.map(fromJsonLogic));
  });
  const readers = [
    ["certlogic/testSuite", readTestSuite] as const,
    ["certlogic/national-rules", readNationalRules] as const,
  ];
  const certLogic = readers.flatMap(([folder, read]) => {
    const files = data.has(folder) ? data.filesIn(folder) : [];
    return files.map((file) => runSuite(`${folder}/${file}`, read(data, file).map(fromCertLogic)));
  });
  return joinReports([...jsonLogic, ...certLogic]);
}

/**
 * Where the stock library and the suite disagree, as on `>` of three operands, either answer is right: `strict`
 * compares all the operands, and the stock library forgets the third.
 */
function fromJsonLogic({ name, rule, data, expected }: JsonLogicCase): StrictCase {
  return { name, rule, data, right: [stockOutcome(rule, data), expected], isSkipped: false };
}

function fromCertLogic({ name, expression, data, expected, isSkipped }: CertLogicCase): StrictCase {
  return { name, rule: expression, data, right: [{ value: expected }], isSkipped };
}

function runSuite(suite: string, all: readonly StrictCase[]): SuiteReport {
  const cases = all.filter((each) => !each.isSkipped);
  const differences: string[] = [];
  const refusals = new Map<string, number>();
  let same = 0;
  const unlikeStock: string[] = [];
  for (const { name, rule, data, right } of cases) {
    const answer = strictAnswer(rule, data, right);
    if (answer.is === "same") {
      same += 1;
      if (right[0] !== undefined && !isSameOutcome(right[0], answer.as)) unlikeStock.push(name);
    } else if (answer.is === "refused") {
      refusals.set(answer.code, (refusals.get(answer.code) ?? 0) + 1);
    } else {
      const wanted = right.map(describeOutcome).join(" or ");
      differences.push(`${suite} "${name}" (strict): right is ${wanted}, strict says otherwise`);
    }
  }
  const counts = {
    cases: all.length,
    passed: same,
    skipped: all.length - cases.length,
    different: differences.length,
  };
  const refused = cases.length - same - differences.length;
  const result = { suite, profile: "strict" as const, ...counts, refused, refusals, unlikeStock };
  return { results: [result], differences };
}
