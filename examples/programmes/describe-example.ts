import { readFileSync } from "node:fs";
import { runRuleCases } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  loadProgramme,
  parseProgramme,
  type Summary,
  summarise,
  verifyJournal,
} from "@opus/grant-workflow";
import { createSimulatedClock, readApplications, simulate } from "@opus/grant-workflow-testing";
import { beforeAll, describe, expect, it } from "vitest";
import { type ListedNames, listedNames } from "./listed-names.ts";
import type { ReportedFigures } from "./reported-figures.ts";

/** What an example folder brings: where it lies and how its applications are made. */
export interface Example {
  readonly folder: URL;
  /** What the operator reported; a run with the default seed comes to it. Nothing but applications, where no results were published. */
  readonly reported: ReportedFigures;
  /** Whether one run is enough, of a large call; else another seed is tried too. */
  readonly runsOnce?: boolean;
  generate(): string;
}

/** Words that would tell an outcome; a row may not hold them as names, since outcomes come out of the rules. */
const verdictLike =
  /verdict|outcome|result|rank|score|points|eligible|funded|award|accept|reject|end$|status/i;

/** The promises that every example programme keeps. */
export function describeExample({ folder, reported, runsOnce, generate }: Example): void {
  const { applications } = reported;
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

  describe("a run", () => {
    let summary: Summary;
    let names: ListedNames;
    beforeAll(async () => {
      const run = await runWith(1, text);
      [summary, names] = [run.summary, run.names];
    }, patience);

    it("names every organisation that was awarded on its lists, and no person or member of a group", () => {
      expect(names).toMatchObject({ persons: [], unnamed: [] });
      expect(names.named).toBeGreaterThan(0);
    });

    it("with the default seed comes to what the operator reported", () => {
      expect(summary.submitted).toBe(applications);
      expect(summary.underWay).toBe(0);
      const byKind = fundedByKind(summary);
      for (const { kinds, count } of reported.funded ?? [])
        expect([kinds, sumOf(kinds.map((kind) => byKind[kind] ?? 0))]).toEqual([kinds, count]);
      // Who was reported by kind was all who were funded.
      const kinds = (reported.funded ?? []).flatMap((each) => each.kinds);
      if (kinds.length > 0) expect(Object.keys(byKind).filter((kind) => !kinds.includes(kind))).toEqual([]);
      const [least, most] = reported.participants ?? [1, Number.POSITIVE_INFINITY];
      expect(summary.participants).toBeGreaterThanOrEqual(least);
      expect(summary.participants).toBeLessThanOrEqual(most);
      if (reported.awarded !== undefined) expect(summary.money.awarded).toBe(reported.awarded);
      if (reported.asked !== undefined) expect(summary.money.asked).toBe(reported.asked);
      const steps = summary.funnel.map(({ step, count }) => [step, count]);
      expect(Object.fromEntries(steps)).toMatchObject(reported.funnel ?? {});
      const achieved = summary.indicators.map((one) => [one.id, one.achieved]);
      expect(Object.fromEntries(achieved)).toMatchObject(reported.achieved ?? {});
      if (reported.visits !== undefined) expect(summary.monitoring?.visited).toBe(reported.visits);
    });

    it.skipIf(runsOnce === true)(
      "with another seed funds other projects",
      async () => {
        const { summary: other } = await runWith(2, text);
        expect(other.submitted).toBe(applications);
        expect(numbersOf(other)).not.toEqual(numbersOf(summary));
      },
      patience,
    );
  });
}

/** Milliseconds; a run takes one or two seconds on an idle machine. */
const patience = 60_000;

async function runWith(seed: number, text: (name: string) => string) {
  const programme = parseProgramme(text("programme.json"));
  const [store, clock] = [createMemoryStore(), createSimulatedClock()];
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds(String(seed)),
  });
  const { rows, problems } = readApplications(text("applications.ndjson"));
  expect(problems).toEqual([]);
  const played = await simulate({ programme, workflow, clock, rows, seed });
  expect(played.problems).toEqual([]);
  expect((await verifyJournal(store)).valid).toBe(true);
  return { summary: await summarise(store, programme), names: await listedNames(store, programme) };
}

function fundedByKind(summary: Summary): Record<string, number> {
  const funded = summary.byApplicantKind.filter((group) => group.funded > 0);
  return Object.fromEntries(funded.map((group) => [String(group.value), group.funded]));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...namesIn(inner),
  ]);
}

function numbersOf(summary: Summary): readonly string[] {
  return summary.projects.map(({ number }) => number);
}
