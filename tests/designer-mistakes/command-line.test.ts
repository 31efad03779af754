import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCaptured } from "../../packages/cli/test/run-captured.ts";
import { examples, PROGRAMMES, type Slip, slips, withSlip } from "./edited.ts";

/** One slip of some kinds each, by its finding. */
const KINDS = ["OGW700", "OGW704", "OGW708", "OGW711", "OGW716", "OGW718"];

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number; readonly startColumn: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly language: string;
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

describe("grant-workflow check on slips", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slips-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (slip: Slip, name = "programme.json") =>
    writeFileSync(join(folder, name), withSlip(slip), "utf8");
  const withCases = (of: Slip["of"]) =>
    copyFileSync(
      new URL("rule-cases.json", new URL(`${PROGRAMMES[of]}/`, examples)),
      join(folder, "rule-cases.json"),
    );
  const check = (...argv: readonly string[]) => runCaptured(folder, "check", ...argv);
  const ofKind = (code: string) => {
    const all = slips.filter(({ finding }) => finding.startsWith(code));
    // The zone's rules are plain ones, and all have cases in its file; of the seniors' some have those of their patterns.
    const slip = all.find(({ of }) => of === "zone") ?? all[0];
    if (slip === undefined) throw new Error(`no slip gives ${code}`);
    return slip;
  };

  it.each(KINDS)("%s: prints the finding with its place, and errors alone end with 1", async (code) => {
    const slip = ofKind(code);
    write(slip);
    withCases(slip.of);
    const { exitCode, stdout } = await check(".", "--lang", "en");
    rmSync(join(folder, "rule-cases.json"));
    const [first = "", second = ""] = stdout.split("\n");
    expect(first).toMatch(
      new RegExp(`^programme\\.json:\\d+:\\d+  ${slip.severity ?? "error"}  ${code}  \\S`),
    );
    expect(second).toMatch(/^ {4}→ \S/);
    expect(exitCode).toBe(slip.severity === "warning" ? 0 : 1);
  });

  it("prints SARIF 2.1.0 with the place of each finding, a relative address, and rules in both languages", async () => {
    const slip = ofKind("OGW704");
    write(slip, "nabór 1.json");
    const asJson = JSON.parse((await check("nabór 1.json", "--json")).stdout);
    for (const path of ["nabór 1.json", join(folder, "nabór 1.json")]) {
      const { exitCode, stdout } = await check(path, "--format", "sarif", "--lang", "pl");
      expect(exitCode).toBe(1);
      const log: SarifLog = JSON.parse(stdout);
      expect(log.version).toBe("2.1.0");
      const [run] = log.runs;
      expect([run?.language, run?.columnKind]).toEqual(["pl", "utf16CodeUnits"]);
      const [result] = run?.results ?? [];
      const [problem] = asJson.problems;
      expect(result).toEqual({
        ruleId: "OGW704",
        ruleIndex: 0,
        level: "error",
        message: { text: `${problem.message.pl} ${problem.remedy.pl}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "nab%C3%B3r%201.json" },
              region: { startLine: problem.line, startColumn: problem.column },
            },
            logicalLocations: [{ fullyQualifiedName: slip.finding.split(" ")[1] }],
          },
        ],
      });
      const [rule] = run?.tool.driver.rules ?? [];
      expect([rule?.id, run?.tool.driver.name]).toEqual(["OGW704", "grant-workflow"]);
      expect(rule?.help.text).toBe("Reguły wykluczają się nawzajem.\nRules exclude each other.");
    }
  });

  it("tells of failing and of lacking rule cases in SARIF too, so that its results say why it ended with 1", async () => {
    write({ what: "nothing", of: "seniors", edits: [], finding: "" });
    const cases = [
      { name: "too young", rule: "beneficiaries-sixty-or-older", facts: {}, expect: { verdict: "met" } },
    ];
    writeFileSync(join(folder, "rule-cases.json"), JSON.stringify(cases), "utf8");
    const { exitCode, stdout } = await check("programme.json", "--format", "sarif");
    rmSync(join(folder, "rule-cases.json"));
    const { results = [] } = (JSON.parse(stdout) as SarifLog).runs[0] ?? {};
    expect(exitCode).toBe(1);
    expect(results.filter(({ ruleId }) => ruleId === "OGW643")).toHaveLength(1);
    expect(results.some(({ ruleId }) => ruleId === "OGW644")).toBe(true);
    const uris = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    expect(new Set(uris)).toEqual(new Set(["rule-cases.json", "programme.json"]));
  });

  it("prints a sound programme as SARIF without results, and takes one format at a time", async () => {
    write({ what: "nothing", of: "zone", edits: [], finding: "" });
    withCases("zone");
    const sound = await check(".", "--format", "sarif");
    expect([sound.exitCode, JSON.parse(sound.stdout).runs[0].results]).toEqual([0, []]);
    expect((await check(".", "--format", "json")).stdout).toBe((await check(".", "--json")).stdout);
    expect((await check(".", "--format", "xml")).exitCode).toBe(2);
    expect((await check(".", "--format", "sarif", "--json")).exitCode).toBe(2);
  });
});
