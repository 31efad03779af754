import { describe, expect, it } from "vitest";
import { expectInvariants, money, sumOver } from "./invariants.ts";
import { endedAs, readExample, runExample } from "./run-example.ts";

const example = readExample("mikrogranty-dla-seniorow-2018");

describe("the call for seniors' micro-grants of 2018", () => {
  it("is a programme of at most 400 lines, since patterns and parts say what is usual", () => {
    expect(example.text.trimEnd().split("\n").length).toBeLessThanOrEqual(400);
  });

  it("funds 23 projects with 120 000 zł through the same code", async () => {
    const run = await runExample(example);
    await expectInvariants(run, example.rows.length);
    const funded = endedAs(run, "funded").flatMap((id) => run.contexts.get(id) ?? []);
    expect(funded).toHaveLength(23);
    expect(sumOver(funded, ({ scoring }) => scoring.award ?? "0.00")).toBe(money("120000.00"));
    const participants = funded.reduce(
      (sum, { settlement }) => sum + (settlement.report?.achieved.participants ?? 0),
      0,
    );
    expect(participants).toBeGreaterThan(1900);
    expect(participants).toBeLessThan(2100);
  });

  it("holds presentations after the cards and keeps every invariant under another seed", async () => {
    const run = await runExample(example, 2);
    await expectInvariants(run, example.rows.length);
    const standings = [...run.contexts.values()].map(({ scoring }) => scoring.standing);
    const ranked = standings.filter((standing) => standing !== null);
    expect(ranked.length).toBeGreaterThan(23);
    expect(ranked.every(({ rounds }) => "interview" in rounds)).toBe(true);
  });
});
