import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { casesOfSample, createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const answers = {
  applicantKind: "ngo",
  title: "Wspólne podwórko",
  requested: "2000.00",
  participants: 40,
  letterSigned: true,
};
const submits = { on: "2026-03-10 10:00", does: "application.submit" };

describe("checking what stands beside a programme", () => {
  let folder: SampleFolder;
  const check = (...argv: readonly string[]) => runCaptured(folder.path, "check", ".", ...argv);
  const scenario = (more: object) =>
    folder.write(
      "scenarios/ends.json",
      JSON.stringify(
        {
          people: { club: { answers } },
          scenarios: [{ name: "one", cases: { A: "club" }, steps: [submits], ...more }],
        },
        null,
        1,
      ),
    );
  beforeEach(() => {
    folder = createSampleFolder();
    folder.write("rule-cases.json", JSON.stringify({ cases: casesOfSample }));
  });
  afterEach(() => folder.remove());

  it("counts scenarios that are written right, whether or not they come out as expected", async () => {
    scenario({ steps: [{ ...submits, expect: { state: "late" } }] });
    const { exitCode, stdout } = await check("--lang", "en");
    expect(stdout).toMatch(/^✓ programme\.json: errors 0, .*, scenarios 1$/m);
    expect(exitCode).toBe(0);
    expect(JSON.parse((await check("--json")).stdout).scenarios).toEqual({ sound: 1 });
  });

  it.each([
    ["an unknown command", { steps: [{ ...submits, does: "application.sumbit" }] }, "OGW193", "sumbit"],
    ["an unknown case", { steps: [{ ...submits, case: "B" }] }, "OGW193", '"B"'],
    ["an unknown role", { steps: [{ ...submits, who: "clerk" }] }, "OGW193", '"clerk"'],
    ["a role that does not send it", { steps: [{ ...submits, who: "expert" }] }, "OGW193", '"expert"'],
    ["an unknown state", { steps: [{ ...submits, expect: { state: "latte" } }] }, "OGW193", "latte"],
    [
      "a day before the last one",
      { steps: [submits, { on: "2026-03-09", does: "application.withdraw" }] },
      "OGW194",
      "2026-03-09",
    ],
    [
      "a field that the form does not have",
      { cases: { A: { like: "club", answers: { tilte: "x" } } } },
      "OGW193",
      '"tilte"',
    ],
    ["an unknown member", { stepz: [] }, "OGW192", "stepz"],
  ])(
    "finds %s in a scenario as play does, with file, line, column and remedy",
    async (_, more, code, named) => {
      scenario(more);
      const { exitCode, stdout } = await check("--lang", "en");
      const [finding = "", remedy = ""] = stdout
        .split("\n")
        .filter((line) => line.includes("scenarios/") || line.startsWith("    →"));
      expect(finding).toMatch(new RegExp(`^scenarios/ends\\.json:\\d+:\\d+  error  ${code}  `));
      expect(finding).toContain(named);
      expect(remedy).toMatch(/^ {4}→ \S/);
      expect(exitCode).toBe(1);
      const played = await runCaptured(folder.path, "play", ".", "--lang", "en");
      expect(played.stdout).toContain(finding);
    },
  );

  it("tells of them in SARIF, and in Polish", async () => {
    scenario({ steps: [{ ...submits, does: "application.sumbit" }] });
    const { results } = JSON.parse((await check("--format", "sarif")).stdout).runs[0];
    expect(results).toMatchObject([
      {
        ruleId: "OGW193",
        locations: [{ physicalLocation: { artifactLocation: { uri: "scenarios/ends.json" } } }],
      },
    ]);
    expect((await check("--lang", "pl")).stdout).toMatch(
      /Nie ma polecenia „application\.sumbit”\.\n {4}→ Czy chodziło/,
    );
  });

  it("runs the cases of a table beside it, with those of the file, each told at its own place", async () => {
    folder.write(
      "rule-cases.csv",
      "reguła;wynik;letterSigned\nletter-signed;spełniona;nie\nletter-signed;może;tak",
    );
    folder.removeFile("rule-cases.json");
    const alone = await check("--lang", "pl");
    expect(alone.stdout).toMatch(/^rule-cases\.csv:2:1 {2}błąd {2}OGW643 {2}Przypadek „#2”/m);
    expect(alone.stdout).toMatch(/^rule-cases\.csv:3:2 {2}błąd {2}OGW788 /m);
    expect(alone.exitCode).toBe(1);
    const own = {
      name: "unsigned",
      rule: "letter-signed",
      facts: { letterSigned: false },
      expect: { verdict: "met" },
    };
    folder.write("rule-cases.json", JSON.stringify({ cases: [own], nota: "" }));
    for (const verb of ["check", "test"]) {
      const { stdout } = await runCaptured(folder.path, verb, ".", "--lang", "pl");
      expect(stdout).toMatch(/^rule-cases\.json:1:11 {2}błąd {2}OGW643 {2}Przypadek „unsigned”/m);
      expect(stdout).toMatch(/^rule-cases\.json:1:\d+ {2}błąd {2}OGW642 {2}Nieznane pole „nota”/m);
      expect(stdout).toMatch(/^rule-cases\.csv:2:1 {2}błąd {2}OGW643 {2}Przypadek „#2”/m);
      expect(stdout).toMatch(/^rule-cases\.csv:3:2 {2}błąd {2}OGW788 /m);
    }
  });
});
