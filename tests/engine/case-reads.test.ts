import { commandTable } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { recordRun } from "../bench/recorded-run/record-run.ts";

describe("what commands of a case read of the registry", () => {
  it("are rows by key or by range, never a set that grows with the call", async () => {
    const { decisions } = await recordRun();
    const ofCases = decisions.filter(({ command }) => command.case !== undefined);
    const whole = ofCases.filter(({ input }) =>
      input.rows.some(({ read }) => !("key" in read) && !("from" in read)),
    );
    expect(whole.map(({ command }) => command.type)).toEqual([]);
    // Each command states so few rows that one more application in the call brings none.
    const rows = ofCases.map(({ input }) => input.rows.reduce((sum, read) => sum + read.rows.length, 0));
    expect(Math.max(...rows)).toBeLessThanOrEqual(6);
    const met = new Set(ofCases.map(({ command }) => command.type));
    const kinds = [...commandTable.keys()].filter((type) => met.has(type));
    expect(kinds.length).toBeGreaterThan(25);
  });
});
