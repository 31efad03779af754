import { fileURLToPath } from "node:url";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import {
  casesOfSample as complete,
  createSampleFolder,
  sampleCase as of,
  type SampleFolder,
} from "./sample-folder.ts";

const patternRules = [
  {
    id: "amount-in-range",
    pattern: "amountBetween",
    with: { field: "requested", min: "500.00", max: "5000.00" },
    basis: ["regulations"],
  },
];

describe("testing the rules of a programme", () => {
  let folder: SampleFolder;
  const test = (...argv: readonly string[]) => runCaptured(folder.path, "test", ".", "--lang", "en", ...argv);
  const write = (cases: readonly unknown[], more: object = {}) =>
    folder.write("rule-cases.json", JSON.stringify({ ...more, cases }, null, 2));
  beforeEach(() => {
    folder = createSampleFolder();
    write(complete);
  });
  afterEach(() => folder.remove());

  it("passes when every rule has a case that is met, one that is not and one without the fact", async () => {
    const { exitCode, stdout, stderr } = await test();
    expect(stdout).toMatch(/^✓ rule-cases\.json: cases 11 of 11, rules 3, errors 0, warnings 0$/m);
    expect(stdout).toMatch(/^amount-in-range +3\/3 +1\/1\/1 \(1\) +yes +2\/2$/m);
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("says so when there is no file of cases", async () => {
    const empty = createSampleFolder();
    const { exitCode, stderr } = await runCaptured(empty.path, "test", ".");
    empty.remove();
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("[OGW641] Reguły nie mają przypadków")]);
  });

  it("needs no file where the cases of patterns show every rule", async () => {
    const [pattern] = patternRules;
    const byPattern = createSampleFolder({ rules: [pattern] as never });
    const { exitCode, stdout } = await runCaptured(byPattern.path, "test", ".", "--lang", "en");
    byPattern.remove();
    expect(stdout).toMatch(
      /^✓ programme\.json: cases 0 of 0, rules 1, errors 0, .* cases of patterns (\d+) of \1$/m,
    );
    expect(exitCode).toBe(0);
  });

  it("shows of a failed case its place, what was expected, what came, and every operand with its source", async () => {
    write([...complete.slice(1), of("amount-in-range", { requested: "499.99" }, "met")]);
    const { exitCode, stdout } = await test();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^rule-cases\.json:\d+:5 {2}error {2}OGW643 {2}Case "amount-in-range: .*" of rule amount-in-range: expected "met", got "not met"\.$/m,
    );
    expect(stdout).toMatch(/^ {6}<= → false {2}\(\/rules\/0\/require\)$/m);
    expect(stdout).toMatch(/^ {8}Requested amount = .*499\.99 {2}\(fact requested\)$/m);
    expect(stdout).toMatch(/^ {8}.*500\.00 {2}\(written in the rule\)$/m);
    expect(stdout).toMatch(/OGW644 {2}Rule amount-in-range has no case with the verdict: met\.$/m);
  });

  it("names the missing fact when a case is undetermined against expectation", async () => {
    write([...complete, { ...of("letter-signed", {}, "notMet"), name: "no letter" }]);
    expect((await test()).stdout).toMatch(/^ {6}missing: Signed letter$/m);
  });

  it("gives the same as JSON", async () => {
    write([...complete.slice(1), of("amount-in-range", { requested: "499.99" }, "met")]);
    const report = JSON.parse((await test("--json")).stdout);
    expect(report).toMatchObject({
      programme: "programme.json",
      casesFile: "rule-cases.json",
      passed: false,
      cases: {
        total: 11,
        passed: 10,
        failed: [{ expected: { verdict: "met" }, actual: { verdict: "notMet" } }],
      },
    });
    expect(report.cases.failed[0].line).toBe(report.problems[0].line);
    expect(report.rules[0]).toMatchObject({
      rule: "amount-in-range",
      cases: { total: 3, passed: 2 },
      lacking: ["met"],
      tests: { all: 1, seenTrue: 0, seenFalse: 1, seenUnknown: 1 },
      decisive: true,
      texts: { total: 2, rendered: 2 },
    });
  });

  it.each([
    [
      "an unknown key of a case",
      { fact: {} },
      /OGW146 {2}Unknown key "fact"\.\n {4}→ Did you mean "facts"\?/,
    ],
    [
      "an unknown key of what is expected",
      { expect: { verdict: "met", point: 1 } },
      /OGW642 {2}Unknown key "point"\.\n {4}→ Did you mean "points"\?/,
    ],
    [
      "a rule that is not there",
      { rule: "letter-singed" },
      /OGW146 {2}There is no rule "letter-singed".*\n {4}→ Did you mean "letter-signed"\?/,
    ],
    ["a name used before", { name: complete[0]?.name }, /OGW146 {2}Two cases have the same name/],
    ["a verdict that is none", { expect: { verdict: "unmet" } }, /OGW146 {2}The expected verdict is one of/],
    [
      "a day that the calendar does not have",
      { on: "2026-02-30" },
      /OGW642 {2}"on" is no day of the calendar/,
    ],
    [
      "points that are none",
      { expect: { verdict: "met", points: "3" } },
      /OGW642 {2}Expected points are a number/,
    ],
    ["facts that are no object", { facts: [] }, /OGW146 {2}"facts" is an object of answers/],
  ])("finds %s, with its place", async (_, change, finding) => {
    write([
      ...complete,
      { ...of("letter-signed", { letterSigned: true }, "met"), name: "one more", ...change },
    ]);
    const { exitCode, stdout } = await test();
    expect(stdout).toMatch(finding);
    expect(stdout).toMatch(/^rule-cases\.json:1\d\d:\d+ {2}error/m);
    expect(exitCode).toBe(1);
  });

  it("finds an unknown key of the file and JSON that breaks off", async () => {
    write(complete, { case: [] });
    expect((await test()).stdout).toMatch(
      /^rule-cases\.json:2:\d+ {2}error {2}OGW642 {2}Unknown key "case"/m,
    );
    folder.write("rule-cases.json", '{"cases": [');
    const { exitCode, stdout } = await test();
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/^rule-cases\.json:1:12 {2}error {2}OGW100/m),
    ]);
  });

  it("warns of what no case has shown: a result of a test, a text, a rule that never decides", async () => {
    write(complete.filter(({ expect: { verdict } }) => verdict !== "notApplicable").slice(0, -1));
    const { exitCode, stdout } = await test();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^programme\.json:\d+:\d+ {2}warning {2}OGW646 {2}In no case does this test of rule site-public give: false, unknown\.$/m,
    );

    const [first, ...others] = minimalProgramme().rules;
    const orOneZloty = { or: [first?.require, { "===": [{ var: "requested" }, 1] }] };
    folder.write(
      "programme.json",
      JSON.stringify(
        minimalProgramme({
          rules: [first, { ...first, id: "amount-again", require: orOneZloty }, ...others] as never,
        }),
      ),
    );
    const again = complete.slice(0, 3).map((each) => ({
      ...each,
      name: `again ${each.name}`,
      rule: "amount-again",
    }));
    write([...complete, ...again]);
    expect((await test()).stdout).toMatch(/warning {2}OGW645 {2}Rule amount-again decides alone in no case/);
  });

  it("warns of a text that no case has used", async () => {
    const [first, ...others] = minimalProgramme().rules;
    const messages = {
      ...(first?.messages as object),
      notApplicable: { pl: "Nie dotyczy.", en: "Not for you." },
    };
    folder.write(
      "programme.json",
      JSON.stringify(minimalProgramme({ rules: [{ ...first, messages }, ...others] as never })),
    );
    expect((await test()).stdout).toMatch(/warning {2}OGW647 {2}No case has used the text "notApplicable"/);
  });

  it("takes only the cases of one rule, and knows its name", async () => {
    write(complete.slice(0, 3));
    const { exitCode, stdout } = await test("--rule", "amount-in-range");
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("cases 3 of 3, rules 1, errors 0")]);
    const typo = await test("--rule", "amount-in-rang");
    expect([typo.exitCode, typo.stderr]).toEqual([
      2,
      expect.stringContaining("Did you mean amount-in-range?"),
    ]);
  });

  it("asks for a day where parameters have several versions, and runs the cases that give one", async () => {
    const [first, ...others] = minimalProgramme().rules;
    const rules = [{ ...first, require: { "<=": [{ var: "requested" }, { param: "most" }] } }, ...others];
    const values = [
      { from: "2020-01-01", to: "2026-01-01", value: "4000.00" },
      { from: "2026-01-01", value: "5000.00" },
    ];
    const parameters = { most: { title: { pl: "Najwięcej", en: "Most" }, type: "money", values } };
    folder.write("programme.json", JSON.stringify(minimalProgramme({ rules, parameters } as never)));
    const dated = (name: string, on: string, verdict: string) => ({
      ...of("amount-in-range", { requested: "4500.00" }, verdict),
      name,
      on,
    });
    write([dated("before", "2025-12-31", "notMet"), dated("since", "2026-01-01", "met"), complete[2]]);
    const { stdout } = await test("--rule", "amount-in-range");
    expect(stdout).toMatch(/cases 2 of 2/);
    expect(stdout).toMatch(/OGW642 {2}Rules or parameters have several versions/);
  });
});

describe("changing rules one thing at a time", () => {
  let folder: SampleFolder;
  const mutate = (...argv: readonly string[]) =>
    runCaptured(
      folder.path,
      "test",
      ".",
      "--mutate",
      ...(argv.includes("--lang") ? [] : ["--lang", "en"]),
      ...argv,
    );
  const write = (more: readonly unknown[], mutants?: readonly unknown[]) =>
    folder.write(
      "rule-cases.json",
      JSON.stringify(
        { cases: [...complete, ...more], ...(mutants === undefined ? {} : { mutants }) },
        null,
        2,
      ),
    );
  const edges = [
    of("amount-in-range", { requested: "500.00" }, "met"),
    of("amount-in-range", { requested: "499.99" }, "notMet"),
    of("amount-in-range", { requested: "5000.00" }, "met"),
    of("site-public", {}, "notApplicable"),
  ];
  beforeEach(() => {
    folder = createSampleFolder();
    write(edges);
  });
  afterEach(() => folder.remove());

  it("passes when the cases notice every change, and prints the share", async () => {
    const { exitCode, stdout, stderr } = await mutate();
    expect(stdout).toMatch(/^rule amount-in-range +7\/7$/m);
    expect(stdout).toMatch(
      /^✓ changes of rules noticed: (\d+) of \1 \(100\.0%, 90% needed\); not noticed: 0, of them with a reason: 0$/m,
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("names a change that no case notices, with its place in the programme and the case that is missing", async () => {
    write(edges.slice(1));
    const { exitCode, stdout } = await mutate("--least", "100");
    expect(stdout).toMatch(
      /^programme\.json:\d+:\d+ {2}warning {2}OGW664 {2}No case notices the change \(rule amount-in-range\): require\/<=\/0: 500 → 500\.01\.\n {4}→ No case lies at this bound/m,
    );
    expect(stdout).toMatch(
      /^rule-cases\.json:1:1 {2}error {2}OGW666 {2}The cases notice \d+ of \d+ changes/m,
    );
    expect(stdout).toMatch(/^✗ changes of rules noticed: /m);
    expect(exitCode).toBe(1);
    expect((await mutate("--least", "50")).exitCode).toBe(0);
  });

  it("takes a reason for a change that nobody needs to notice, and says what it is", async () => {
    const reason = {
      rule: "amount-in-range",
      change: "require/<=/0: 500 → 500.01",
      reason: "half a thousand is rare",
    };
    write(edges.slice(1), [reason]);
    const { stdout } = await mutate();
    expect(stdout).toMatch(
      /rule amount-in-range: require\/<=\/0: 500 → 500\.01\n {4}half a thousand is rare/,
    );
    expect(stdout).not.toMatch(/OGW664.*500\.01/);
  });

  it("refuses a reason for a change that a case notices, at its line", async () => {
    write(edges, [{ rule: "amount-in-range", change: "require/<=/0: 500 → 500.01", reason: "r" }]);
    const { exitCode, stdout } = await mutate("--lang", "pl");
    expect(stdout).toMatch(
      /^rule-cases\.json:\d+:5 {2}błąd {2}OGW665 {2}Zmiana „require\/<=\/0: 500 → 500\.01” \(rule „amount-in-range”\) nie przeżyła/m,
    );
    expect(exitCode).toBe(1);
  });

  it("gives the same as JSON", async () => {
    write(edges.slice(1));
    const { mutants } = JSON.parse((await mutate("--json", "--rule", "amount-in-range")).stdout);
    expect(mutants).toMatchObject({
      made: 7,
      noticed: 6,
      percent: 85.7,
      least: 90,
      parts: [{ of: "rule", id: "amount-in-range", made: 7, noticed: 6 }],
    });
    expect(mutants.survivors.map(({ change }: { readonly change: string }) => change)).toEqual([
      "require/<=/0: 500 → 500.01",
    ]);
    expect(mutants.problems.map(({ code }: { readonly code: string }) => code)).toEqual(["OGW664", "OGW666"]);
  });

  it("does not try them while a case fails, but for the one rule that is asked about", async () => {
    write([...edges, { ...of("letter-signed", { letterSigned: true }, "notMet"), name: "wrong" }]);
    expect((await mutate()).stdout).toMatch(/OGW668 {2}No mutants were tried/);
    expect((await mutate("--rule", "amount-in-range")).stdout).toMatch(/^rule amount-in-range +7\/7$/m);
  });

  it.each(["-1", "101", "90.5", "most"])("knows no share of %s", async (share) => {
    const { exitCode, stderr } = await mutate("--least", share);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("is no number of percent")]);
  });
});

describe("changing terms and consequences one thing at a time, before scenarios", () => {
  let folder: SampleFolder;
  const submit = { on: "2026-03-10 10:00", does: "application.submit" };
  const called = {
    on: "2026-03-11",
    does: "formalCheck.complete",
    expect: { terms: { supplement: "2026-03-18" } },
  };
  const scenarios = (steps: readonly object[], more: object = {}) =>
    folder.write(
      "scenarios/ends.json",
      JSON.stringify({
        people: {
          club: {
            answers: { applicantKind: "ngo", requested: "2000.00", participants: 4, letterSigned: true },
          },
        },
        ...more,
        scenarios: [{ name: "one", cases: { A: "club" }, steps }],
      }),
    );
  const mutate = async (...argv: readonly string[]) =>
    runCaptured(folder.path, "test", ".", "--mutate", "--least", "1", "--lang", "en", ...argv);
  beforeEach(() => {
    folder = createSampleFolder();
    folder.write("rule-cases.json", JSON.stringify({ cases: complete }));
  });
  afterEach(() => folder.remove());

  it("counts those that a scenario notices, and names the others with what is missing", async () => {
    scenarios([submit, called]);
    const { stdout } = await mutate();
    expect(stdout).toMatch(/^term supplement +2\/3$/m);
    expect(stdout).toMatch(
      /^programme\.json:\d+:\d+ {2}warning {2}OGW664 {2}No scenario notices the change \(term signing\): amount: 7 → 8\.\n {4}→ Add a scenario that states when this term ends/m,
    );
    expect(stdout).toMatch(/^✓ changes of terms and consequences noticed: \d+ of \d+/m);
    expect(stdout).toContain('such as {"of": "deadline", "id":');
    expect((await mutate("--least", "90")).stdout).toMatch(
      /^scenarios\/ends\.json:1:1 {2}error {2}OGW666 {2}The scenarios notice \d+ of \d+ changes of terms/m,
    );
  });

  it("takes reasons beside the scenarios, and refuses those of changes that are noticed", async () => {
    const reason = { of: "deadline", id: "signing", change: "amount: 7 → 8", reason: "nobody signs late" };
    scenarios([submit, called], { mutants: [reason] });
    const { stdout } = await mutate();
    expect(stdout).toMatch(/term signing: amount: 7 → 8\n {4}nobody signs late/);
    expect(stdout).not.toMatch(/OGW664.*signing\): amount/);
    scenarios([submit, called], { mutants: [{ ...reason, id: "supplement", change: "amount: 5 → 6" }] });
    const needless = await mutate("--json");
    const { settings } = JSON.parse(needless.stdout);
    expect(settings.problems).toContainEqual(expect.objectContaining({ code: "OGW665", severity: "error" }));
    expect(needless.exitCode).toBe(1);
  });

  it("does not try them on scenarios that are not written right, or do not hold, or are not there", async () => {
    scenarios([{ ...submit, does: "application.sumbit" }]);
    expect((await mutate()).stdout).toMatch(/OGW193/);
    scenarios([{ ...submit, expect: { state: "late" } }]);
    const failing = await mutate();
    expect(failing.stdout).toMatch(
      /OGW668 {2}No changes of terms and consequences were tried: these scenarios do not hold: one\./,
    );
    expect(failing.exitCode).toBe(1);
    folder.write("scenarios/ends.json", "");
    expect(JSON.parse((await mutate("--rule", "amount-in-range", "--json")).stdout).mutants.made).toBe(7);
  });

  it("says nothing of them where there are no scenarios", async () => {
    expect(JSON.parse((await mutate("--json")).stdout).settings).toBeUndefined();
  });
});

describe.each(["mikrogranty-dla-seniorow-2018", "strefa-wielkomiejska", "lodz-naukowa-lodz-akademicka-2018"])(
  "the rule cases of %s",
  (name) => {
    it("notice at least 90% of the changes of the rules, and every other change has a reason", async () => {
      const programme = fileURLToPath(new URL(`../../../examples/programmes/${name}`, import.meta.url));
      const { exitCode, stdout } = await runCaptured(".", "test", programme, "--mutate", "--json");
      const { mutants, settings } = JSON.parse(stdout);
      expect([exitCode, mutants.problems, settings.problems]).toEqual([0, [], []]);
      // Terms and what follows from rules no case shows: the scenarios beside the programme do.
      expect(settings.made).toBeGreaterThan(20);
      expect(settings.percent).toBeGreaterThanOrEqual(90);
      expect(mutants.made).toBeGreaterThan(50);
      expect(mutants.percent).toBeGreaterThanOrEqual(90);
    });
  },
);
