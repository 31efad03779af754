import type { ConformanceData } from "./conformance-data.ts";

/** One assertion about CertLogic: what an expression gives on some data. */
export interface CertLogicCase {
  readonly name: string;
  readonly expression: unknown;
  readonly data: unknown;
  readonly expected: unknown;
  readonly isSkipped: boolean;
}

interface Written {
  readonly name?: string;
  readonly directive?: string;
  readonly certLogicExpression?: unknown;
  readonly cases?: readonly Written[];
  readonly assertions?: readonly (Written & { readonly data: unknown; readonly expected: unknown })[];
}

/** The assertions of one file of `certlogic/testSuite`; a directive or an expression may stand at any level. */
export function readTestSuite(data: ConformanceData, file: string): readonly CertLogicCase[] {
  const suite = data.read(`certlogic/testSuite/${file}`) as Written;
  return (suite.cases ?? []).flatMap((each) => {
    return (each.assertions ?? []).map((assertion, index) => ({
      name: `${each.name ?? ""} #${index}`,
      expression:
        "certLogicExpression" in assertion ? assertion.certLogicExpression : each.certLogicExpression,
      data: assertion.data,
      expected: assertion.expected,
      isSkipped: [suite, each, assertion].some((level) => level.directive === "skip"),
    }));
  });
}

interface NationalRules {
  readonly commonValueSets: unknown;
  readonly rules: readonly {
    readonly rule: { readonly Identifier: string; readonly Logic: unknown };
    readonly tests: readonly {
      readonly name: string;
      readonly payload?: unknown;
      readonly external: Readonly<Record<string, unknown>>;
      readonly expected: unknown;
    }[];
  }[];
}

/** The tests of one country's rules; `"#common"` stands for the value sets that its tests share. */
export function readNationalRules(data: ConformanceData, file: string): readonly CertLogicCase[] {
  const national = data.read(`certlogic/national-rules/${file}`) as NationalRules;
  return national.rules.flatMap(({ rule, tests }) => {
    return tests.map((test) => {
      const isCommon = test.external.valueSets === "#common";
      const external = isCommon ? { ...test.external, valueSets: national.commonValueSets } : test.external;
      return {
        name: `${rule.Identifier} ${test.name}`,
        expression: rule.Logic,
        data: { payload: test.payload, external },
        expected: test.expected,
        isSkipped: false,
      };
    });
  });
}

/** One case of `certlogic/validation-testSuite`: the issues that the validator must find. */
export interface ValidatorCase {
  readonly name: string;
  readonly expression: unknown;
  readonly issues: readonly { readonly expr: unknown; readonly message: string }[];
}

export function readValidatorCases(data: ConformanceData, file: string): readonly ValidatorCase[] {
  const suite = data.read(`certlogic/validation-testSuite/${file}`) as {
    readonly name: string;
    readonly cases: readonly (Omit<ValidatorCase, "name" | "expression"> & {
      readonly certLogicExpression: unknown;
    })[];
  };
  return suite.cases.map((each, index) => ({
    name: `${suite.name} #${index}`,
    expression: each.certLogicExpression,
    issues: each.issues,
  }));
}
