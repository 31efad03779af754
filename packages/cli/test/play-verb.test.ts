import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder, type SampleFolder } from "./sample-folder.ts";

const answers = {
  applicantKind: "ngo",
  title: "Wspólne podwórko",
  requested: "2000.00",
  participants: 40,
  letterSigned: true,
};
const people = { club: { answers } };
const submitted = {
  name: "submitted",
  title: { pl: "Wniosek złożony", en: "An application is submitted" },
  cases: { A: "club" },
  steps: [{ on: "2026-03-10 10:00", does: "application.submit", expect: { state: "underFormalCheck" } }],
};
const withdrawn = {
  name: "withdrawn",
  continues: "submitted",
  steps: [{ on: "2026-03-12", does: "application.withdraw", expect: { state: "withdrawn" } }],
};

describe("playing the scenarios beside a programme", () => {
  let folder: SampleFolder;
  const play = (...argv: readonly string[]) => runCaptured(folder.path, "play", ".", ...argv);
  const write = (scenarios: readonly object[], name = "ends.json") =>
    folder.write(`scenarios/${name}`, JSON.stringify({ people, scenarios }, null, 2));
  beforeEach(() => {
    folder = createSampleFolder();
    write([submitted, withdrawn]);
  });
  afterEach(() => folder.remove());

  it("has a line for each, notes the ends that none reaches, and sums up", async () => {
    const { exitCode, stdout, stderr } = await play("--lang", "en");
    expect(stdout).toBe(
      [
        "✓ submitted: An application is submitted  (steps: 1)",
        "✓ withdrawn  (steps: 2)",
        "No scenario ends like this: discarded (Draft discarded), late (Late), annulled (Call annulled), formallyRejected (Formally rejected), leftUnconsidered (Left unconsidered), belowThreshold (Below the threshold), reserve (Recommended without money), resigned (Resigned), terminated (Agreement terminated), funded (Closed and settled), archived (Archived), annulled (Annulled).",
        "✓ programme.json: scenarios 2 of 2, faults of writing 0",
        "",
      ].join("\n"),
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("says where a scenario came out otherwise, what was expected, what is, and what could be done", async () => {
    const steps = [{ ...submitted.steps[0], expect: { state: "late", letters: ["late"] } }];
    write([{ ...submitted, steps }, withdrawn]);
    const { exitCode, stdout } = await play("--lang", "pl");
    const shown = stdout.split("\n").slice(0, 12).join("\n");
    expect(shown).toMatchInlineSnapshot(`
      "✗ submitted: Wniosek złożony  (krok 1)
        scenarios/ends.json:28:22  błąd  OGW195  Krok 1, sprawa A, stan: miało być: late, jest: eligibility.underFormalCheck („Ocena formalna”).
            → Popraw program albo to, czego oczekuje scenariusz.
        scenarios/ends.json:29:24  błąd  OGW195  Krok 1, sprawa A, pisma: miało być: late, jest: receipt.
            → Popraw program albo to, czego oczekuje scenariusz.
            Można tu było:
              formalCheck.complete  Zakończ ocenę formalną  pracownik oceny formalnej
              application.withdraw  Wycofaj wniosek         wnioskodawca
      ✗ withdrawn  (krok 1; zob. wyżej)
      Żaden scenariusz nie kończy się tak: discarded (Porzucona wersja robocza), late (Złożony po terminie), annulled (Nabór unieważniony), withdrawn (Wycofany), formallyRejected (Odrzucony formalnie), leftUnconsidered (Pozostawiony bez rozpatrzenia), belowThreshold (Poniżej progu), reserve (Rekomendowany, zabrakło środków), resigned (Rezygnacja), terminated (Umowa rozwiązana), funded (Zakończony i rozliczony), archived (Zarchiwizowany), annulled (Unieważniony).
      ✗ programme.json: scenariusze: 0 z 2, błędy zapisu: 0
      "
    `);
    expect(exitCode).toBe(1);
  });

  it("says why a command was refused that was to be accepted", async () => {
    write([{ ...submitted, steps: [...submitted.steps, { does: "award.grant" }] }]);
    const { exitCode, stdout } = await play("--lang", "en");
    expect(stdout).toMatch(
      /^ {2}scenarios\/ends\.json:\d+:19 {2}error {2}OGW195 {2}Step 2, case A, answer: expected: accepted, found: a refusal: \[OGW203\]/m,
    );
    expect(exitCode).toBe(1);
  });

  it("finds what is written wrong with its place, plays nothing of that file, and the others", async () => {
    write([{ ...submitted, steps: [{ on: "2026-03-10", does: "application.sumbit" }] }], "wrong.json");
    const { exitCode, stdout } = await play("--lang", "en");
    expect(stdout).toMatch(
      /^scenarios\/wrong\.json:\d+:19 {2}error {2}OGW193 {2}There is no command "application\.sumbit"\.\n {4}→ Did you mean "application\.submit"\?$/m,
    );
    expect(stdout).toMatch(/^✗ programme\.json: scenarios 2 of 2, faults of writing 1$/m);
    expect(exitCode).toBe(1);
  });

  it("finds broken JSON, in Polish too", async () => {
    folder.write("scenarios/broken.json", '{\n  "scenarios": [');
    const { exitCode, stdout } = await play("--lang", "pl");
    expect(stdout).toMatch(/^scenarios\/broken\.json:2:\d+ {2}błąd {2}OGW100/m);
    expect(exitCode).toBe(1);
  });

  it("plays the one of a name, and knows what was meant", async () => {
    const { stdout } = await play("--only", "withdrawn", "--lang", "en");
    expect(stdout).toBe("✓ withdrawn  (steps: 2)\n✓ programme.json: scenarios 1 of 1, faults of writing 0\n");
    const typo = await play("--only", "withdrown", "--lang", "en");
    expect([typo.exitCode, typo.stderr]).toEqual([
      2,
      '[OGW651] There is no scenario "withdrown". Did you mean withdrawn?\n',
    ]);
    expect((await play("--only", "x")).stderr).toContain(
      "[OGW651] Nie ma scenariusza „x”. Scenariusze: submitted, withdrawn.",
    );
  });

  it("shows each step with what happened and the reasons", async () => {
    write([
      {
        ...submitted,
        cases: { A: { like: "club", answers: { letterSigned: false } } },
        steps: [
          ...submitted.steps,
          { on: "2026-03-23", does: "formalCheck.complete" },
          { does: "review.record", expect: { refused: "OGW203" } },
        ],
      },
    ]);
    const { exitCode, stdout } = await play("--step", "--lang", "en");
    expect(stdout.replace(/[\u00a0\u202f]/g, " ")).toMatchInlineSnapshot(`
      "✓ submitted: An application is submitted  (steps: 3)
           02/03/2026, 09:00  call:spring  time passed: opening of the call → Open
               Closing of the call: 20/03/2026, 16:00
           02/03/2026, 09:00  case:A  application started → Draft
        1. 10/03/2026, 10:00  applicant applicant-A: application.submit  case:A
           10/03/2026, 10:00  case:A  application submitted → Under formal check
               letter to the applicant: receipt (Submission)
               ✗ Signed letter  (not met, curable)
                   The signed letter is missing.
                   Consequence: a remark only
                   Basis: Regulations
                   Facts: Signed letter = no
               ✓ Amount in range  (met, blocking)
                   The condition is met.
                   Basis: Regulations
                   Facts: Requested amount = PLN 2,000.00
           10/03/2026, 10:00  call:spring  application registered
           20/03/2026, 16:00  call:spring  time passed: closing of the call → Under assessment
        2. 23/03/2026, 12:00  formal officer officer-1: formalCheck.complete  case:A
           23/03/2026, 12:00  case:A  formal check → Awaiting supplement
               Deadline for the supplement: 30/03/2026, 24:00
               letter to the applicant: request to supplement (Eligibility)
               ✗ Signed letter  (not met, curable)
                   The signed letter is missing.
                   Consequence: a supplement is asked for
                   Basis: Regulations
                   Facts: Signed letter = no
               ✓ Amount in range  (met, blocking)
                   The condition is met.
                   Basis: Regulations
                   Facts: Requested amount = PLN 2,000.00
               – Public ground  (not applicable, blocking)
                   This condition does not apply to this application.
                   Basis: Regulations
                   Facts: Outdoor activity = (not given)
        3. 23/03/2026, 12:00  expert expert-1: review.record  case:A
           refused: [OGW203] Command "review.record" is not legal now, and nothing of it is shown to you at this point.
      ✓ programme.json: scenarios 1 of 1, faults of writing 0
      "
    `);
    expect(exitCode).toBe(0);
  });

  it("lists the ends, with the scenarios that lead there", async () => {
    const { stdout } = await play("--ends", "--lang", "pl");
    expect(stdout).toMatch(/^ {2}withdrawn +Wycofany +sprawa +withdrawn$/m);
    expect(stdout).toMatch(/^ {2}archived +Zarchiwizowany +nabór +–$/m);
    expect(stdout).not.toContain("Żaden scenariusz");
  });

  it("gives the same as JSON", async () => {
    write([submitted, { ...withdrawn, steps: [{ ...withdrawn.steps[0], expect: { state: "late" } }] }]);
    const { exitCode, stdout } = await play("--json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      programme: "programme.json",
      passed: false,
      problems: [],
      scenarios: [
        { file: "scenarios/ends.json", name: "submitted", passed: true, failures: [] },
        {
          name: "withdrawn",
          passed: false,
          failures: [
            {
              code: "OGW195",
              step: 2,
              pointer: "/scenarios/1/steps/0/expect/state",
              expected: { pl: "late" },
              legal: [],
            },
          ],
          steps: [
            { number: 1, does: "application.submit", outcome: "accepted" },
            { number: 2, state: ["withdrawn"] },
          ],
          ends: [
            { stream: "case:A", state: ["withdrawn"] },
            { stream: "call:spring", state: ["open"] },
          ],
        },
      ],
    });
    expect(report.scenarios[0].line).toBeGreaterThan(1);
    expect(report.ends).toContainEqual(expect.objectContaining({ state: "withdrawn", reachedBy: [] }));
    expect(exitCode).toBe(1);
  });

  it("says so when there are none, and leaves schemas for editors out", async () => {
    const empty = createSampleFolder();
    empty.write("scenarios/scenarios.schema.json", "{}");
    const { exitCode, stderr } = await runCaptured(empty.path, "play", ".");
    empty.remove();
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining("[OGW650] Program nie ma scenariuszy: w folderze scenarios"),
    ]);
  });
});
