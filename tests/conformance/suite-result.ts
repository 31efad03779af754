/** What one profile did on one suite. */
export interface SuiteResult {
  readonly suite: string;
  readonly profile: "json-logic-js" | "certlogic" | "strict" | "calendar";
  readonly cases: number;
  /** Cases that reached the bar: equal to the stock library, to the specification, or to the suite's expectation. */
  readonly passed: number;
  /** Assertions that the suite itself marks to be skipped. */
  readonly skipped: number;
  /** Cases that the profile refuses with a code (`strict` only). */
  readonly refused: number;
  /** Cases that gave something else than they should. */
  readonly different: number;
  /** Of the cases, those that gave what the suite's author expects, where the bar is another one. */
  readonly asExpected?: number;
  /** Names of the passed cases that give what the suite expects where the stock library gives something else. */
  readonly unlikeStock?: readonly string[];
  /** Pairs left out because the rule reads an unknown fact, for which the stock library has no answer. */
  readonly unknownFacts?: number;
  /** How many cases were refused with which code; `undetermined` is a code here. */
  readonly refusals?: ReadonlyMap<string, number>;
}

/** Suite results and, in words, the first differences behind them. */
export interface SuiteReport {
  readonly results: readonly SuiteResult[];
  readonly differences: readonly string[];
}

/** Puts reports one after the other. */
export function joinReports(reports: readonly SuiteReport[]): SuiteReport {
  return {
    results: reports.flatMap((report) => report.results),
    differences: reports.flatMap((report) => report.differences),
  };
}
