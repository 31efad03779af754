import { join } from "node:path";
import type { ConformanceData } from "./conformance-data.ts";
import { datesCalcCases } from "./dates-calc-cases.ts";
import { isSameValue } from "./same-value.ts";
import type { SuiteReport } from "./suite-result.ts";

/** Runs the calendar on the date arithmetic tables, when they are there. */
export function runCalendarSuites(data: ConformanceData): SuiteReport {
  if (!data.has("dates-calc")) return { results: [], differences: [] };
  const cases = datesCalcCases(join(data.root, "dates-calc"));
  const differences = cases
    .filter((each) => !isSameValue(each.actual, each.expected))
    .map(
      (each) =>
        `dates-calc ${each.table}: ${each.what}: expected ${each.expected.join(", ")}, ours ${each.actual.join(", ")}`,
    );
  const different = differences.length;
  const counts = { cases: cases.length, passed: cases.length - different, skipped: 0, refused: 0, different };
  return { results: [{ suite: "dates-calc", profile: "calendar", ...counts }], differences };
}
