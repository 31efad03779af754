import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const complete = {
  applicantKind: "ngo",
  title: "Mural",
  requested: "1000.00",
  participants: 20,
  letterSigned: true,
};

const bonus = {
  id: "many-people",
  title: { pl: "Wielu uczestników", en: "Many participants" },
  kind: "scoring",
  moments: ["scoring"],
  score: { if: [{ ">=": [{ var: "participants" }, 50] }, 3, 0] },
  points: { max: 3 },
  basis: ["regulations"],
  messages: { undetermined: { pl: "Nie podano liczby uczestników.", en: "The participants are missing." } },
};

describe("trying answers on the rules", () => {
  let folder: SampleFolder;
  beforeEach(() => {
    folder = createSampleFolder();
  });
  afterEach(() => folder.remove());

  const tryOn = (answers: unknown, ...argv: readonly string[]) => {
    folder.write("answers.json", typeof answers === "string" ? answers : JSON.stringify(answers, null, 2));
    return runCaptured(folder.path, "try", ".", "--facts", "answers.json", "--lang", "en", ...argv);
  };
  const tried = async (answers: unknown, ...argv: readonly string[]) =>
    JSON.parse((await tryOn(answers, ...argv, "--json")).stdout);

  it("says at once that an application passes, and why", async () => {
    const { exitCode, stdout } = await tryOn(complete);
    expect(stdout).toMatch(/^✓ Outcome: met; the application goes on to the merit review$/m);
    expect(stdout).toMatch(/^ {2}Nothing more needs to be asked\.$/m);
    expect(stdout).toMatch(/^ {2}✓ Amount in range {2}\(met, blocking\)$/m);
    expect(stdout).toMatch(/^ {6}Facts: Requested amount = .*1,000\.00$/m);
    expect(exitCode).toBe(0);
  });

  it("does not tick off what its rules let pass while a required answer is blank, and asks for that", async () => {
    const { stdout } = await tryOn({ ...complete, title: "" });
    expect(stdout).toMatch(/^\? Outcome: undetermined; a supplement is asked for$/m);
    expect(stdout).toMatch(/^ {2}Still worth asking:\n {4}.*\[title\]/m);
    const { stdout: ahead } = await tryOn({ ...complete, requested: "6000.00" }, "--moment", "submission");
    expect(ahead).toMatch(/^✗ Outcome: not met; the application is rejected \(at the formal check\)$/m);
  });

  it("asks nothing more once a blocking rule is not met, whatever else is missing", async () => {
    const { whole, ask, rules } = await tried({ requested: "6000.00" });
    expect(whole).toEqual({
      verdict: "notMet",
      formalOutcome: "ineligible",
      text: "the application is rejected",
    });
    expect(ask).toEqual([]);
    expect(rules.map(({ verdict }: { verdict: string }) => verdict)).toContain("undetermined");
  });

  it("names the facts that can still change the outcome, who tells them, and the form's question", async () => {
    const { whole, ask } = await tried({ ...complete, needsSite: true, letterSigned: undefined });
    expect(whole).toMatchObject({ verdict: "undetermined", formalOutcome: "curable" });
    expect(ask).toEqual([
      { path: "letterSigned", label: "Signed letter", question: "Signed letter?", from: "applicant" },
      { path: "siteIsPublic", label: "Public ground", question: "Public ground?", from: "officer" },
    ]);
    const officers = await tryOn({ ...complete, needsSite: true });
    expect(officers.stdout).toMatch(/^\? Outcome: undetermined; a formal officer has to find out$/m);
    expect(officers.stdout).toMatch(
      /^ {4}Public ground \[siteIsPublic\] \(an officer finds out\): Public ground\?$/m,
    );
  });

  it("tells a curable no from a blocking one", async () => {
    const { stdout } = await tryOn({ ...complete, letterSigned: false });
    expect(stdout).toMatch(/^✗ Outcome: not met; a supplement is asked for$/m);
    folder.write(
      "programme.json",
      JSON.stringify(
        minimalProgramme({ eligibility: { ...minimalProgramme().eligibility, supplements: 0 } }),
      ),
    );
    expect((await tryOn({ ...complete, letterSigned: false })).stdout).toMatch(
      /not met; the application is left unconsidered$/m,
    );
  });

  it("takes what is left blank as unknown in a draft, and as not there once submitted", async () => {
    const verdictOf = async (...argv: readonly string[]) =>
      (await tried(complete, "--rule", "site-public", ...argv)).rules[0].verdict;
    expect(await verdictOf("--draft")).toBe("undetermined");
    expect(await verdictOf("--closed")).toBe("notApplicable");
    expect(await verdictOf()).toBe("notApplicable");
    const { closed } = await tried(complete, "--moment", "draft");
    expect(closed).toBe(false);
  });

  it("gives bonus points as an interval while a fact is missing", async () => {
    folder.write(
      "programme.json",
      JSON.stringify(minimalProgramme({ rules: [...minimalProgramme().rules, bonus] as never })),
    );
    const { threshold } = minimalProgramme().scoring;
    expect((await tried({ ...complete, participants: undefined })).bonus).toEqual({
      lo: 0,
      hi: 3,
      threshold,
      isInside: false,
      rules: ["many-people"],
    });
    expect((await tried({ ...complete, participants: 50 })).bonus).toMatchObject({ lo: 3, hi: 3 });
    expect((await tryOn({ ...complete, participants: undefined })).stdout).toMatch(
      /^ {2}Bonus points: 0–3 \(added after the threshold of/m,
    );
    expect((await tried(complete, "--rule", "many-people")).moment).toBe("scoring");
  });

  it("shows answers that cannot be read with line, column and remedy, once each", async () => {
    const { exitCode, stdout } = await tryOn('{\n  "requested": "1 000,00",\n  "titel": "Mural"\n}');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^answers\.json:2:16 {2}error {2}OGW215 .*\n {4}→ Write: "1000\.00"\.$/m);
    expect(stdout).toMatch(/^answers\.json:3:\d+ {2}error {2}OGW214 .*\n {4}→ Did you mean “title”\?$/m);
    expect(stdout.match(/ {2}error {2}/g)).toHaveLength(2);
    expect(stdout).toMatch(/^\? Outcome: undetermined/m);
  });

  it("shows where JSON breaks off, and that a list is no set of answers", async () => {
    const broken = await tryOn('{\n  "requested": ');
    expect([broken.exitCode, broken.stdout]).toEqual([
      1,
      expect.stringMatching(/^answers\.json:\d:\d+ {2}error {2}OGW100/m),
    ]);
    const list = await tryOn("[]");
    expect([list.exitCode, list.stdout]).toEqual([
      1,
      expect.stringMatching(/OGW660 {2}The answers must be a JSON object/),
    ]);
  });

  it("refuses names that belong to objects themselves", async () => {
    const { exitCode, stdout } = await tryOn('{"__proto__": {"requested": "1000.00"}}');
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/^answers\.json:1:\d+ {2}error/m)]);
  });

  it("takes the day of submission from the facts to pick the version of a rule", async () => {
    const [first, ...others] = minimalProgramme().rules;
    const rules = [{ ...first, require: { "<=": [{ var: "requested" }, { param: "most" }] } }, ...others];
    const values = [
      { from: "2020-01-01", to: "2026-01-01", value: "500.00" },
      { from: "2026-01-01", value: "5000.00" },
    ];
    const parameters = { most: { title: { pl: "Najwięcej", en: "Most" }, type: "money", values } };
    folder.write("programme.json", JSON.stringify(minimalProgramme({ rules, parameters } as never)));
    const submitted = { ...complete, case: { submittedAt: "2025-12-31T23:30:00+01:00" } };
    expect(await tried(submitted)).toMatchObject({ on: "2025-12-31", whole: { verdict: "notMet" } });
    expect(await tried(complete)).toMatchObject({ whole: { verdict: "met" } });
  });

  it("asks settlement rules about the report, whose form is checked too", async () => {
    const spent = {
      ...bonus,
      id: "spent",
      kind: "warning",
      severity: "advisory",
      moments: ["settlement"],
      score: undefined,
      points: undefined,
      require: { ">": [{ var: "report.spent" }, 0] },
      messages: { notMet: bonus.title, undetermined: bonus.title },
    };
    folder.write(
      "programme.json",
      JSON.stringify(minimalProgramme({ rules: [...minimalProgramme().rules, spent] as never })),
    );
    const answers = { ...complete, report: { spent: "12.00", participants: "many" } };
    const { rules, whole, problems } = await tried(answers, "--moment", "settlement");
    expect(rules).toMatchObject([
      { rule: "spent", verdict: "met", facts: [expect.stringMatching(/^Spending = /)] },
    ]);
    expect(whole).toEqual({ verdict: "met", formalOutcome: null, text: "the rules take nothing away" });
    expect(problems).toMatchObject([{ pointer: "/report/participants", severity: "error" }]);
  });

  it("says which single answers would change a no, each of them tried", async () => {
    const { rules } = await tried({ ...complete, requested: "6000.00", letterSigned: false });
    const changesOf = (id: string) =>
      rules
        .find(({ rule }: { rule: string }) => rule === id)
        .changes?.map(({ path, to }: never) => [path, to]);
    expect(changesOf("amount-in-range")).toEqual([["requested", "5000.00"]]);
    const { stdout } = await tryOn({ ...complete, requested: "6000.00" });
    expect(stdout).toMatch(/^ {6}Would change it: Requested amount = PLN.5,000\.00$/m);
    for (const { verdict, changes } of rules) if (verdict !== "notMet") expect(changes).toBeUndefined();
  });

  it("tries answers as of a day that is stated, in a file or in Polish, and says when the call is not open", async () => {
    const inCall = await tried(complete, "--on", "20.03.2026");
    expect(inCall).toMatchObject({ on: "2026-03-20", standsToCall: "within", requested: "1000.00" });
    const { stdout } = await tryOn(complete, "--on", "2025-01-01");
    expect(stdout).toMatch(/^ {2}On that day the call has not opened yet\.$/m);
    expect(stdout).toMatch(/^Amount asked for: PLN.1,000\.00$/m);
    expect(await tried(complete, "--on", "2030-01-01")).toMatchObject({ standsToCall: "after" });
    const wrong = await tryOn(complete, "--on", "30.02.2026");
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining("[OGW784]")]);
  });

  it("takes one person's answers by either name, but not by both", async () => {
    folder.write("answers.json", JSON.stringify(complete));
    const person = await runCaptured(folder.path, "try", ".", "--person", "answers.json", "--lang", "en");
    expect([person.exitCode, person.stdout]).toEqual([0, expect.stringMatching(/Outcome: met/)]);
    const both = await tryOn(complete, "--person", "answers.json");
    expect([both.exitCode, both.stderr]).toEqual([2, expect.stringContaining("[OGW600]")]);
  });

  it.each([
    ["a rule that is not there", ["--rule", "amount-in-rang"], /\[OGW640\].*Did you mean amount-in-range\?/],
    [
      "a rule that is not asked then",
      ["--rule", "site-public", "--moment", "draft"],
      /\[OGW662\].*Its moments: formalCheck\./,
    ],
    ["a call that is not there", ["--call", "sprin"], /\[OGW663\]/],
    ["a moment that is not there", ["--moment", "formal"], /\[OGW600\]/],
    ["both closed and draft", ["--closed", "--draft"], /\[OGW600\]/],
  ])("refuses %s as wrong use", async (_, argv, message) => {
    const { exitCode, stderr } = await tryOn(complete, ...argv);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it("needs the answers, and says when their file is not there", async () => {
    const without = await runCaptured(folder.path, "try", ".");
    expect([without.exitCode, without.stderr]).toEqual([2, expect.stringContaining("--facts")]);
    const missing = await runCaptured(folder.path, "try", ".", "--facts", "nothing.json");
    expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining("[OGW602]")]);
  });

  it("reads answers from standard input", () => {
    const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
    const argv = [
      "--conditions=@opus/source",
      "--no-warnings",
      main,
      "try",
      folder.path,
      "--facts",
      "-",
      "--json",
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
      input: JSON.stringify({ ...complete, requested: "9000.00" }),
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).whole.verdict).toBe("notMet");
  });
});
