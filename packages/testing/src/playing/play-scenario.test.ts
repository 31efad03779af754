import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, people, programme } from "../../test/scenario-file.ts";
import { readScenarios } from "../scenario/read-scenarios.ts";
import { playScenario } from "./play-scenario.ts";
import type { PlayedScenario } from "./played-scenario.ts";
import { scenarioEnds } from "./scenario-ends.ts";

const submits = { on: "2026-03-10 10:00", does: "application.submit" };
const card = (expert: number, need: number) => ({
  does: "review.record",
  who: `expert:${expert}`,
  with: { scores: { need, method: 8 } },
});
/** Steps that bring the case of the club to a paid grant of 2000 zł on 6 May 2026. */
const toPaid = [
  submits,
  { on: "2026-03-23", does: "formalCheck.complete" },
  { on: "2026-03-24", ...card(1, 8) },
  card(2, 7),
  { on: "2026-04-01", does: "ranking.publish" },
  { does: "award.grant" },
  { does: "agreement.offer" },
  { does: "agreement.sign" },
  { does: "agreement.countersign" },
  { on: "2026-05-05", does: "payment.order" },
  { on: "2026-05-06", does: "payment.confirm" },
];

async function play(steps: readonly object[], more: object = {}): Promise<PlayedScenario> {
  const { scenarios, problems } = readScenarios(fileOf(steps, more), programme);
  expect(problems).toEqual([]);
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error("no scenario was read");
  return playScenario(programme, scenario);
}

const failuresOf = async (steps: readonly object[], more?: object) =>
  (await play(steps, more)).failures.map(({ pointer, message }) => `${pointer}: ${message.en}`);

describe("playing a scenario", () => {
  it("announces the call and begins drafts by itself, and lets terms pass at their own moments", async () => {
    const steps = [
      { ...submits, on: "2026-03-20 15:59" },
      { on: "2026-04-20", about: "call", expect: { state: "underAssessment" } },
    ];
    const { passed, steps: played } = await play(steps);
    expect(passed).toBe(true);
    const entries = played.flatMap((step) =>
      step.entries.map(({ stream, at, event }) => `${at} ${stream} ${event.type}`),
    );
    expect(entries).toEqual([
      "2026-03-02T08:00:00.000Z call:spring deadline.callOpening.passed",
      "2026-03-02T08:00:00.000Z case:A application.start",
      "2026-03-20T14:59:00.000Z case:A application.submit",
      "2026-03-20T14:59:00.000Z call:spring application.registered",
      "2026-03-20T15:00:00.000Z call:spring deadline.callClosing.passed",
    ]);
  });

  it("leaves announcing and beginning to steps that do it", async () => {
    const { passed, steps } = await play([
      { on: "2026-02-20", does: "call.announce", expect: { state: "announced" } },
      { on: "2026-03-02 08:59", does: "application.start", expect: { refused: "OGW218" } },
      { on: "2026-03-03", does: "application.start", expect: { state: "draft" } },
    ]);
    expect([passed, steps.length]).toEqual([true, 3]);
  });

  it("gives the same journal each time", async () => {
    const heads = async () =>
      (await play(toPaid)).steps.flatMap(({ entries }) => entries.map(({ hash }) => hash));
    const first = await heads();
    expect(first.length).toBeGreaterThan(12);
    expect(await heads()).toEqual(first);
  });

  it("tells in which states everything stands in the end, and which ends are reached", async () => {
    const played = await play([{ on: "2026-03-03", does: "application.discard" }]);
    expect(played.ends).toEqual([
      { stream: "case:A", state: ["discarded"] },
      { stream: "call:spring", state: ["open"] },
    ]);
    const ends = scenarioEnds(programme, [played]);
    expect(ends.map(({ on, state }) => `${on} ${state}`)).toEqual(
      expect.arrayContaining(["case late", "case funded", "call archived", "call annulled"]),
    );
    expect(ends.filter(({ reachedBy }) => reachedBy.length > 0)).toMatchObject([
      { state: "discarded", reachedBy: ["one"] },
    ]);
  });

  it("does not count an end that a failed scenario came to", async () => {
    const played = await play([{ on: "2026-03-03", does: "application.discard", expect: { state: "late" } }]);
    expect(scenarioEnds(programme, [played]).every(({ reachedBy }) => reachedBy.length === 0)).toBe(true);
  });

  it("says at which step the engine stopped with an error", async () => {
    const [read] = readScenarios(
      fileOf([submits, { on: "2026-03-23", does: "formalCheck.complete" }]),
      programme,
    ).scenarios;
    if (read === undefined) throw new Error("no scenario was read");
    const steps = read.steps.map((step) =>
      step.number === 2 ? { ...step, at: "7000-01-01T00:00:00.000Z" } : step,
    );
    const { passed, failures } = await playScenario(programme, { ...read, steps });
    expect(passed).toBe(false);
    expect(failures).toMatchObject([{ code: "OGW195", step: 2, pointer: "/scenarios/0/steps/1" }]);
    expect(failures[0]?.message.en).toMatch(
      /^Step 2, case A, course: expected: an answer of the engine, found: an error: \[OGW331\]/,
    );
  });

  it("stops at the first step that came out otherwise, tells all of it and what could be done there", async () => {
    const { steps, failures } = await play([
      { ...submits, expect: { state: "late", letters: ["late"] } },
      { does: "application.withdraw", expect: { state: "late" } },
    ]);
    expect(steps).toHaveLength(1);
    expect(failures.map(({ step, code }) => [step, code])).toEqual([
      [1, "OGW195"],
      [1, "OGW195"],
    ]);
    expect(failures[0]?.legal.map(({ type }) => type)).toEqual([
      "formalCheck.complete",
      "application.withdraw",
    ]);
    expect(failures[0]?.message).toEqual({
      pl: "Krok 1, sprawa A, stan: miało być: late, jest: eligibility.underFormalCheck („Ocena formalna”).",
      en: "Step 1, case A, state: expected: late, found: eligibility.underFormalCheck (“Under formal check”).",
    });
  });
});

describe("what a step expects", () => {
  const last = (expectation: object) => [...toPaid.slice(0, -1), { ...toPaid.at(-1), expect: expectation }];

  it("holds when all of it is so", async () => {
    const { failures } = await play([
      { ...submits, expect: { rules: { "letter-signed": "met", "amount-in-range": { verdict: "met" } } } },
      ...last({
        state: ["payment.paid", "execution.settlement.inRealisation"],
        amounts: {
          requested: "2000.00",
          awarded: "2000.00",
          paid: "2000.00",
          settled: "0.00",
          due: "0.00",
          returned: "0.00",
          free: "8000.00",
          promised: "0.00",
        },
        terms: { realisation: "2026-09-30", payment: null },
        letters: ["grantPaid"],
        legal: { applicant: ["report.submit"], accountant: [], "expert:1": [] },
        ranking: [{ case: "A", points: 15.5, outcome: "awarded", amount: "2000.00" }],
      }).slice(1),
    ]);
    expect(failures).toEqual([]);
  });

  const at = "/scenarios/0/steps/10/expect";
  it.each([
    [
      "a state",
      { state: "payment.ordered" },
      `${at}/state: Step 11, case A, state: expected: payment.ordered, found: execution.payment.paid (“Paid”) + execution.settlement.inRealisation (“In realisation”).`,
    ],
    ["one state of several", { state: ["payment.paid", "settlement.awaitingReport"] }, `${at}/state/1: `],
    [
      "an amount of the case",
      { amounts: { paid: "1999.99" } },
      `${at}/amounts/paid: Step 11, case A, paid: expected: 1999.99, found: 2000.00.`,
    ],
    [
      "an amount of the pool",
      { amounts: { free: "10000.00" } },
      `${at}/amounts/free: Step 11, case A, free in the pool: expected: 10000.00, found: 8000.00.`,
    ],
    [
      "the day of a term",
      { terms: { realisation: "2026-10-01" } },
      `${at}/terms/realisation: Step 11, case A, term "realisation": expected: 2026-10-01, found: 2026-09-30.`,
    ],
    [
      "the moment of a term",
      { terms: { realisation: "2026-09-30 16:00" } },
      "expected: 2026-09-30 16:00, found: 2026-09-30.",
    ],
    [
      "a term that does not run",
      { terms: { payment: "2026-05-15" } },
      "expected: 2026-05-15, found: it does not run.",
    ],
    ["a term that runs", { terms: { realisation: null } }, "expected: it does not run, found: 2026-09-30."],
    [
      "letters",
      { letters: [] },
      `${at}/letters: Step 11, case A, letters: expected: nothing, found: grantPaid.`,
    ],
    [
      "what a role may do",
      { legal: { applicant: [] } },
      `${at}/legal/applicant: Step 11, case A, what applicant may do: expected: nothing, found: report.submit.`,
    ],
    [
      "a rule that nobody asked",
      { rules: { "letter-signed": "met" } },
      `${at}/rules/letter-signed: Step 11, case A, rule "letter-signed": expected: met, found: nobody asked it.`,
    ],
    [
      "who is on the list",
      { ranking: [] },
      `${at}/ranking: Step 11, case A, order of the list: expected: nothing, found: A.`,
    ],
    [
      "points on the list",
      { ranking: [{ case: "A", points: 15 }] },
      `${at}/ranking/0/points: Step 11, case A, points of case A: expected: 15, found: 15.5.`,
    ],
    [
      "an outcome on the list",
      { ranking: [{ case: "A", outcome: "reserve" }] },
      "expected: reserve, found: awarded.",
    ],
    [
      "a refusal",
      { refused: "OGW203" },
      `${at}/refused: Step 11, case A, answer: expected: a refusal, OGW203, found: accepted.`,
    ],
  ])("is told when %s came out otherwise", async (_, expectation, text) => {
    const failures = await failuresOf(last(expectation));
    expect(failures).toEqual([expect.stringContaining(text)]);
  });

  it("knows a term by its last day and by the moment that ends it", async () => {
    const at16 = { on: "2026-03-10", about: "call", expect: { terms: { callClosing: "2026-03-20 16:00" } } };
    expect(
      await failuresOf([at16, { about: "call", expect: { terms: { callClosing: "2026-03-20" } } }]),
    ).toEqual([]);
    expect(await failuresOf([{ ...at16, expect: { terms: { callClosing: "2026-03-21" } } }])).toEqual([
      expect.stringContaining("expected: 2026-03-21, found: 2026-03-20 16:00."),
    ]);
  });

  it("tells of a refusal that was not expected, with its reason and remedy", async () => {
    const { failures } = await play([submits, { does: "award.grant" }]);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ pointer: "/scenarios/0/steps/1/does", step: 2 });
    expect(failures[0]?.message.en).toMatch(
      /^Step 2, case A, answer: expected: accepted, found: a refusal: \[OGW203\] .+[^.]\.$/,
    );
    expect(failures[0]?.message.pl).toMatch(/miało być: przyjęcie, jest: odmowa: \[OGW203\] .+\.$/);
  });

  it("knows a refusal by its code, its rules and its places", async () => {
    const refused = (what: unknown) => [
      submits,
      { on: "2026-03-23", does: "formalCheck.complete" },
      { ...card(1, 11), expect: { refused: what } },
    ];
    expect(await failuresOf(refused({ code: "OGW231", at: ["/scores/need"], rules: [] }))).toEqual([]);
    expect(await failuresOf(refused("OGW230"))).toEqual([
      expect.stringContaining("expected: OGW230, found: OGW231: "),
    ]);
    expect(await failuresOf(refused({ at: ["/scores/method"] }))).toEqual([
      expect.stringContaining(
        "/expect/refused/at: Step 3, case A, places of the refusal: expected: /scores/method, found: /scores/need.",
      ),
    ]);
    expect(await failuresOf(refused({ rules: ["letter-signed"] }))).toEqual([
      expect.stringContaining("expected: letter-signed, found: nothing."),
    ]);
  });

  it("knows rules by their verdict and their words, of a step that asked them or the last of the case", async () => {
    const cases = { A: { like: "club", answers: { letterSigned: false } } };
    const steps = (rule: unknown) => [
      submits,
      { on: "2026-03-23", does: "formalCheck.complete" },
      { on: "2026-03-24", expect: { rules: { "letter-signed": rule } } },
    ];
    const says = { pl: "Brakuje podpisanego listu.", en: "The signed letter is missing." };
    expect(await failuresOf(steps({ verdict: "notMet", says }), { cases })).toEqual([]);
    expect(await failuresOf(steps("met"), { cases })).toEqual([
      expect.stringContaining("expected: met, found: notMet: The signed letter is missing."),
    ]);
    expect(await failuresOf(steps({ verdict: "notMet", says: { pl: "Nie." } }), { cases })).toEqual([
      expect.stringContaining("/rules/letter-signed/says/pl: "),
    ]);
    expect(await failuresOf(steps({ verdict: "notMet", points: 3 }), { cases })).toEqual([
      expect.stringContaining("expected: 3, found: –."),
    ]);
  });

  it("sums amounts of all cases where a step is about the call", async () => {
    const more = { cases: { F: { like: "club", times: 3 } } };
    const steps = (requested: string) => [
      { ...submits, case: "F" },
      { about: "call", expect: { amounts: { requested } } },
    ];
    expect(await failuresOf(steps("6000.00"), more)).toEqual([]);
    expect(await failuresOf(steps("2000.00"), more)).toEqual([
      expect.stringContaining("call spring, amount asked for: expected: 2000.00, found: 6000.00."),
    ]);
  });

  it("counts a letter once, in the step of its case after it was sent", async () => {
    const failures = await failuresOf([
      submits,
      { expect: { letters: [] } },
      { on: "2026-03-12", does: "application.withdraw", expect: { letters: ["withdrawn"] } },
    ]);
    expect(failures).toEqual([]);
  });
});

describe("money that comes back", () => {
  const reported = (spent: string) => ({ report: { ...people.club.report, spent } });
  let played: PlayedScenario;
  beforeAll(async () => {
    played = await play([
      ...toPaid,
      { on: "2026-10-05", does: "report.submit", with: reported("1900.00") },
      {
        does: "settlement.decide",
        with: { ineligible: "100.00" },
        expect: {
          state: "awaitingRepayment",
          amounts: { settled: "1800.00", due: "200.00" },
          terms: { repayment: "2026-10-19" },
        },
      },
      {
        on: "2026-10-19 23:59",
        does: "repayment.record",
        with: { amount: "200.00" },
        expect: { state: "funded", amounts: { paid: "2000.00", due: "0.00", returned: "200.00" } },
      },
    ]);
  });

  it("is counted to the grosz and in time on the last day of its term", () => {
    expect(played.failures).toEqual([]);
    expect(played.endedAt).toBe("2026-10-19T21:59:00.000Z");
  });
});
