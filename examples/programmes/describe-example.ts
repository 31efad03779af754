import { readFileSync } from "node:fs";
import { runRuleCases } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import { loadProgramme, parseProgramme } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";

/** What an example folder brings: where it lies and how its applications are made. */
export interface Example {
  readonly folder: URL;
  readonly applications: number;
  generate(): string;
}

/** Words that would tell an outcome; a row may not hold them as names, since outcomes come out of the rules. */
const verdictLike =
  /verdict|outcome|result|rank|score|points|eligible|funded|award|accept|reject|end$|status/i;

/** The promises that every example programme keeps. */
export function describeExample({ folder, applications, generate }: Example): void {
  const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

  describe("the programme document", () => {
    it("has no problem at all", () => {
      expect(loadProgramme(text("programme.json")).problems).toEqual([]);
    });

    it("passes every rule case, and no rule lacks one", () => {
      const { rules } = parseProgramme(text("programme.json"));
      const report = runRuleCases(rules, JSON.parse(text("rule-cases.json")));
      expect(report.problems).toEqual([]);
      expect(report.results.filter(({ passed }) => !passed)).toEqual([]);
      expect(report.coverage.filter(({ lacking }) => lacking.length > 0)).toEqual([]);
      expect(report.passed).toBe(true);
    });

    it("points every assumption at a place that exists", () => {
      const document: unknown = JSON.parse(text("programme.json"));
      const { assumptions } = parseProgramme(text("programme.json")).document;
      const astray = assumptions
        .flatMap(({ id, concerns }) => concerns.map((pointer) => ({ id, pointer })))
        .filter(({ pointer }) => valueAt(document, pointer) === undefined);
      expect(astray).toEqual([]);
    });
  });

  describe("the synthetic applications", () => {
    it("come out of the generator byte by byte as they are kept", () => {
      expect(generate()).toBe(text("applications.ndjson"));
    });

    it("hold facts and traits, never a verdict, a rank or an outcome", () => {
      const rows = text("applications.ndjson").trimEnd().split("\n");
      expect(rows).toHaveLength(applications);
      const names = new Set(rows.flatMap((row) => namesIn(JSON.parse(row))));
      expect([...names].filter((name) => verdictLike.test(name))).toEqual([]);
    });
  });
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...namesIn(inner),
  ]);
}
