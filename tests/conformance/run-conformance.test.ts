import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConformanceData } from "./conformance-data.ts";
import { runConformance, UNLIKE_STOCK } from "./run-conformance.ts";

const ROOT = new URL("../../../shared/conformance", import.meta.url).pathname;
const isAbsent = !existsSync(ROOT);
const why = isAbsent ? ` (skipped: the conformance data are not at ${ROOT})` : "";
const repository = new URL("../..", import.meta.url).pathname;

describe("a conformance run", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "conformance-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const conformance = (...argv: readonly string[]) => {
    const node = join(repository, "node_modules/.bin/node");
    const main = join(repository, "tests/conformance/main.ts");
    return spawnSync(node, ["--conditions=@opus/source", "--no-warnings", main, ...argv], {
      encoding: "utf8",
    });
  };

  it("names every folder that is absent, the programmes too, and misses no bar for it", () => {
    const programmes = join(folder, "nothing");
    const report = runConformance(openConformanceData(folder), { pairs: 2_000, seed: 1, programmes });
    expect(report.absent).toEqual([
      "json-logic/suites/index.json",
      "certlogic/testSuite",
      "certlogic/validation-testSuite",
      "certlogic/national-rules",
      "dates-calc",
      "examples/programmes",
    ]);
    expect(report.missed).toEqual([]);
    expect(report.results.map(({ suite }) => suite)).toEqual(["random-pairs/single", "random-pairs/bulk"]);
  });

  it("is told how many random pairs to try, and refuses what is no number", () => {
    const { stdout, status } = conformance("--data", folder, "--pairs", "4000", "--seed", "7", "--json");
    expect(status).toBe(0);
    const { suites } = JSON.parse(stdout);
    const random = suites.filter(({ suite }: { suite: string }) => suite.startsWith("random-pairs/"));
    expect(random).toMatchObject([
      { cases: 4000, passed: 4000 },
      { cases: 4000, passed: 4000 },
    ]);
    expect(conformance("--pairs", "many").status).toBe(2);
  });

  it.skipIf(isAbsent)(`reads data of the same layout anywhere, and gives the agreed JSON${why}`, () => {
    for (const part of ["dates-calc", "json-logic/suites/index.json", "json-logic/suites/compatible.json"]) {
      mkdirSync(dirname(join(folder, part)), { recursive: true });
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    const { stdout, status } = conformance("--data", folder, "--pairs", "2000", "--json");
    expect(status).toBe(0);
    const { suites, absent } = JSON.parse(stdout) as {
      suites: Record<string, unknown>[];
      absent: readonly string[];
    };
    for (const suite of suites) {
      expect([typeof suite.suite, typeof suite.profile]).toEqual(["string", "string"]);
      for (const count of ["cases", "passed", "skipped", "refused", "different"]) {
        expect(suite[count], `${suite.suite} ${count}`).toBeTypeOf("number");
      }
      const { cases, passed, skipped, refused, different } = suite as Record<string, number>;
      expect((passed ?? 0) + (skipped ?? 0) + (refused ?? 0) + (different ?? 0)).toBe(cases);
    }
    expect(suites.map(({ suite, profile }) => `${suite} ${profile}`)).toEqual(
      expect.arrayContaining([
        "json-logic/compatible.json json-logic-js",
        "json-logic/compatible.json strict",
        "own-rules/strefa-wielkomiejska strict",
        "dates-calc calendar",
      ]),
    );
    expect(absent).toContain("certlogic/testSuite");
    expect(absent).toContain("json-logic/suites/val.json");
    expect(absent).not.toContain("dates-calc");
  });

  it.skipIf(isAbsent)(`is unlike the stock library only on the cases that are named${why}`, () => {
    const { results, missed } = runConformance(openConformanceData(ROOT), { pairs: 2_000, seed: 1 });
    const unlike = results.flatMap(({ suite, unlikeStock = [] }) =>
      unlikeStock.map((name) => `${suite}: ${name}`),
    );
    expect(new Set(unlike)).toEqual(UNLIKE_STOCK);
    expect(missed).toEqual([]);
  });
});
