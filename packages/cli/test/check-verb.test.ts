import { readFileSync } from "node:fs";
import type { ProgrammeDocument } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { casesOfSample, createSampleFolder, type SampleFolder } from "./sample-folder.ts";

describe("checking a programme", () => {
  let folder: SampleFolder;
  const check = (...argv: readonly string[]) => runCaptured(folder.path, "check", ...argv);
  beforeAll(() => {
    folder = createSampleFolder();
    folder.write("rule-cases.json", JSON.stringify({ cases: casesOfSample }));
  });
  afterAll(() => folder.remove());

  it("passes a sound one, given as a folder or as a file", async () => {
    for (const path of [".", "programme.json"]) {
      const { exitCode, stdout } = await check(path);
      expect(stdout).toMatch(
        /^✓ programme\.json: błędy: 0, ostrzeżenia: \d+, reguły: 3, przypadki: 11 z 11$/m,
      );
      expect(exitCode).toBe(0);
    }
  });

  describe("without a file of cases", () => {
    const alone = async (path: string, more: Partial<ProgrammeDocument>, ...argv: readonly string[]) => {
      folder.write(`${path}/programme.json`, JSON.stringify(minimalProgramme(more), null, 2));
      return check(path, "--lang", "en", ...argv);
    };
    const amount = {
      id: "amount-in-range",
      pattern: "amountBetween",
      with: { field: "requested", min: "500.00", max: "5000.00" },
      basis: ["regulations"],
    };

    it("is one finding that names each rule of which nobody has seen what it does", async () => {
      const { exitCode, stdout } = await alone("no-cases", {});
      expect(stdout).toMatch(
        /^no-cases\/programme\.json:\d+:\d+ {2}error {2}OGW641 .* no file no-cases\/rule-cases\.json\..*: amount-in-range, letter-signed, site-public\.\n {4}→ Make one/m,
      );
      expect(stdout).toMatch(/^✗ .*: errors 1, warnings 0, rules 3, cases 0 of 0$/m);
      expect(exitCode).toBe(1);
      const asJson = JSON.parse((await check("no-cases", "--json")).stdout);
      expect(asJson.cases.lacking).toHaveLength(3);
      const { results } = JSON.parse((await check("no-cases", "--format", "sarif")).stdout).runs[0];
      expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["OGW641"]);
    });

    it("is a warning while the programme is being written", async () => {
      const { exitCode, stdout } = await alone("draft", {}, "--draft");
      expect(stdout).toMatch(/^draft\/programme\.json:\d+:\d+ {2}warning {2}OGW641 /m);
      expect(stdout).toMatch(/^✓ .*: errors 0, warnings 1, /m);
      expect(exitCode).toBe(0);
    });

    it("is fine where the cases of patterns show every rule, and names no rule that they show", async () => {
      const rules = (more: readonly unknown[]) => ({ rules: [amount, ...more] as never });
      expect((await alone("patterns", rules([]))).exitCode).toBe(0);
      const mixed = await alone("mixed", rules([minimalProgramme().rules[1]]));
      expect(mixed.stdout).toMatch(/OGW641 .*: letter-signed\.$/m);
    });

    it("is found of the rules that a call states for itself, and not of those that it shares", async () => {
      const [spring] = minimalProgramme().calls;
      const autumn = {
        ...spring,
        id: "autumn",
        title: { pl: "Nabór jesienny", en: "Autumn call" },
        numbering: { prefix: "A/", digits: 3 },
      };
      const calls = (own: object) => ({ rules: [amount], calls: [spring, { ...autumn, own }] }) as never;
      const letter = minimalProgramme().rules[1];
      const own = await alone("own", calls({ rules: [letter] }));
      expect(own.stdout).toMatch(/OGW641 .* own\/rule-cases\.autumn\.json\..*: letter-signed\.$/m);
      const { scoring } = minimalProgramme();
      const shared = await alone("shared", calls({ scoring: { ...scoring, minJustification: 30 } }));
      expect(shared.stdout).not.toContain("OGW641");
    });
  });

  it("passes a sound one with rule cases without loading the platform's tables of languages and zones", async () => {
    const kinds = ["DateTimeFormat", "NumberFormat", "ListFormat", "PluralRules"] as const;
    const built = kinds.map((kind) => vi.spyOn(Intl, kind));
    const example = new URL("../../../examples/programmes/strefa-wielkomiejska/", import.meta.url).pathname;
    // Without its scenarios, whose days are read in the zone of the programme.
    for (const name of ["programme.json", "rule-cases.json"])
      folder.write(`alone/${name}`, readFileSync(`${example}${name}`, "utf8"));
    const { exitCode, stdout } = await check("alone");
    expect(stdout).toMatch(/przypadki: (\d+) z \1$/m);
    expect(exitCode).toBe(0);
    expect(built.map((kind) => kind.mock.calls)).toEqual(kinds.map(() => []));
    vi.restoreAllMocks();
  });

  it("names place, code and remedy of an unknown key", async () => {
    folder.write("key.json", JSON.stringify({ ...minimalProgramme(), titel: "x" }, null, 2));
    const { exitCode, stdout } = await check("key.json", "--lang", "en");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^key\.json:\d+:3 {2}error {2}OGW1\d\d {2}.*titel/m);
    expect(stdout).toMatch(/^ {4}→ \S/m);
  });

  it("shows both faults of a document with two", async () => {
    const document = minimalProgramme({ zone: "" });
    folder.write("two.json", JSON.stringify({ ...document, calls: [] }, null, 2));
    const { stdout } = await check("two.json", "--json");
    const { problems, passed } = JSON.parse(stdout) as {
      problems: { pointer: string; line: number }[];
      passed: boolean;
    };
    expect(passed).toBe(false);
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/zone", "/calls"]);
    expect(problems.every(({ line }) => line > 1)).toBe(true);
  });

  it("points at the end of JSON that breaks off and at a name given twice", async () => {
    folder.write("broken.json", '{\n  "format": 1,\n');
    folder.write("twice.json", '{\n  "id": "a",\n  "id": "b"\n}');
    expect((await check("broken.json")).stdout).toMatch(/^broken\.json:3:1 {2}błąd {2}OGW100/);
    expect((await check("twice.json")).stdout).toMatch(/^twice\.json:3:3 {2}błąd {2}OGW101/);
  });

  it("refuses a file that is not UTF-8", async () => {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${folder.path}/latin.json`, Uint8Array.of(0x7b, 0xb3, 0x7d));
    const { exitCode, stderr } = await check("latin.json");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("[OGW603]")]);
  });

  it("runs the rule cases beside it: a wrong expectation and missing cases are findings", async () => {
    folder.write(
      "rule-cases.json",
      JSON.stringify({
        cases: [
          {
            name: "too much",
            rule: "amount-in-range",
            facts: { requested: "6000.00" },
            expect: { verdict: "met" },
          },
        ],
      }),
    );
    const { exitCode, stdout } = await check(".", "--lang", "en");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^rule-cases\.json:1:11 {2}error {2}OGW643 {2}Case "too much" of rule amount-in-range: expected "met", got "not met"\.$/m,
    );
    expect(stdout).toMatch(/^ {8}Requested amount = .*6,000\.00 {2}\(fact requested\)$/m);
    expect(stdout).toMatch(
      /^programme\.json:\d+:\d+ {2}error {2}OGW644 {2}Rule letter-signed has no case with the verdict: met, not met, undetermined\.$/m,
    );
    const errors = stdout.match(/ {2}error {2}/g) ?? [];
    expect(stdout).toContain(`✗ programme.json: errors ${errors.length}, warnings 0, `);
  });
});
