import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { casesOfSample, createSampleFolder, type SampleFolder } from "./sample-folder.ts";

let folder: SampleFolder;
const { rules, sources } = minimalProgramme();
const use = {
  id: "most",
  pattern: "amountAtMost",
  with: { field: "requested", max: "5000.00" },
  basis: [sources[0]?.id],
};

beforeEach(() => {
  folder = createSampleFolder({ rules: [...rules, use] } as never);
  folder.write("rule-cases.json", JSON.stringify({ cases: casesOfSample }));
});
afterEach(() => folder.remove());

const run = (...words: readonly string[]) => runCaptured(folder.path, ...words);

describe("patterns on the command line", () => {
  it("check runs their cases, counted apart, and asks for none of the designer's own", async () => {
    const { stdout, exitCode } = await run("check", ".", "--lang", "en");
    expect([exitCode, stdout.trim().split("\n").at(-1)]).toEqual([
      0,
      expect.stringMatching(/cases of patterns 3 of 3$/),
    ]);
    const json = JSON.parse((await run("check", ".", "--json")).stdout);
    expect(json.patternCases).toEqual({ total: 3, passed: 3, unbound: 0 });
  });

  it("check --expand prints the programme with plain rules, the same each time, and it is the same programme", async () => {
    const { stdout, exitCode } = await run("check", ".", "--expand");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('"pattern"');
    expect((await run("check", ".", "--expand")).stdout).toBe(stdout);
    folder.write("plain/programme.json", stdout);
    expect((await run("check", "plain", "--expand")).stdout).toBe(stdout);
  });

  it("check --expand prints findings where there are some", async () => {
    folder.write(
      "programme.json",
      JSON.stringify(minimalProgramme({ rules: [{ ...use, with: {} }] } as never)),
    );
    const { stdout, exitCode } = await run("check", ".", "--expand", "--lang", "en");
    expect([exitCode, stdout.includes("OGW741")]).toEqual([1, true]);
  });

  it("check --draft takes texts in one language, which check alone refuses", async () => {
    const title = { pl: "Program" } as never;
    folder.write("programme.json", JSON.stringify(minimalProgramme({ title })));
    expect((await run("check", ".", "--lang", "en")).exitCode).toBe(1);
    const { stdout, exitCode } = await run("check", ".", "--draft", "--lang", "en");
    expect([exitCode, stdout.includes("OGW749")]).toEqual([0, true]);
  });

  it("lists all patterns, and one with its slots and an example, in both languages", async () => {
    expect((await run("patterns", "--lang", "pl")).stdout).toContain("od [min] do [max] włącznie");
    const one = await run("patterns", "amountBetween", "--lang", "en");
    expect(one.stdout).toContain('"pattern": "amountBetween"');
    expect(one.stdout).toContain("both included");
    expect(JSON.parse((await run("patterns", "--json")).stdout).length).toBeGreaterThan(30);
  });

  it("names the pattern that may be meant", async () => {
    const { stderr, exitCode } = await run("patterns", "amountBetwen", "--lang", "en");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("Did you mean amountBetween?")]);
  });
});
