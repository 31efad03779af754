import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCertLogicSuites } from "./cert-logic-suites.ts";
import { openConformanceData } from "./conformance-data.ts";
import { runJsonLogicSuites } from "./json-logic-suites.ts";
import { runRandomPairs } from "./random-pairs.ts";
import { STOCK_OPERATORS } from "./random-rule.ts";
import { STRICT_SAME_FLOOR, strictSameShare, sumOf } from "./run-conformance.ts";
import { runStrictSuites } from "./strict-suites.ts";

const ROOT = new URL("../../../shared/conformance", import.meta.url).pathname;
const data = openConformanceData(ROOT);
const why = existsSync(ROOT) ? "" : ` (skipped: the conformance data are not at ${ROOT})`;

describe.skipIf(!existsSync(ROOT))(`conformance suites${why}`, () => {
  it("json-logic-js: what the stock library gives, on every case of every file", () => {
    const { results, differences } = runJsonLogicSuites(data);
    expect(differences).toEqual([]);
    expect(sumOf(results, "cases")).toBeGreaterThan(0);
    expect(sumOf(results, "passed")).toBe(sumOf(results, "cases"));
    const classic = results.find((result) => result.suite === "json-logic/compatible.json");
    expect(classic?.asExpected).toBe(classic?.cases);
  });

  it("certlogic: every assertion that is not marked to be skipped, every validator case, every national test", () => {
    const { results, differences } = runCertLogicSuites(data);
    expect(differences).toEqual([]);
    for (const part of ["testSuite", "validation-testSuite", "national-rules"]) {
      const suites = results.filter((result) => result.suite.startsWith(`certlogic/${part}/`));
      expect(sumOf(suites, "passed")).toBeGreaterThan(0);
      expect(sumOf(suites, "passed") + sumOf(suites, "skipped")).toBe(sumOf(suites, "cases"));
    }
  });

  it("strict: never a wrong value, every refusal with a code, and the right value on no smaller share than before", () => {
    const { results, differences } = runStrictSuites(data);
    expect(differences).toEqual([]);
    expect(sumOf(results, "different")).toBe(0);
    expect(strictSameShare(results)).toBeGreaterThanOrEqual(STRICT_SAME_FLOOR);
    for (const { refusals } of results) {
      for (const code of refusals?.keys() ?? []) expect(code).toMatch(/^(?:OGW\d{3}|undetermined)$/);
    }
  });
});

describe("random pairs", () => {
  it("json-logic-js: what the stock library gives, alone and in bulk, with every operator outermost", () => {
    const report = runRandomPairs(20_000, 20_260_301);
    expect(report.differences).toEqual([]);
    expect([report.sameSingle, report.sameBulk]).toEqual([20_000, 20_000]);
    expect([...report.hits.keys()]).toEqual([...STOCK_OPERATORS]);
    expect(Math.min(...report.hits.values())).toBeGreaterThanOrEqual(500);
    expect(report.bothThrew).toBeGreaterThan(0);
  });
});
