import { loadProgramme, verifyJournal } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { soundAnswers } from "./journey.ts";
import {
  A,
  type Applicants,
  B,
  C,
  type Limit,
  limit,
  limitedProgramme,
  listed,
  opened,
  send,
} from "./limit-call.ts";
import { basis, caseStream, codesOf, sharedRowsOf, type TestCall } from "./test-call.ts";

const award = (call: TestCall, id: string) => call.tell(id, "award.grant", "decisionMaker");
const deny = (call: TestCall, id: string) => call.tell(id, "award.deny", "decisionMaker");
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();

async function refusedWith(call: TestCall, id: string, text: string): Promise<void> {
  const answer = await award(call, id);
  expect(codesOf(answer)).toEqual(["OGW840"]);
  expect(answer.outcome === "refused" && answer.reasons[0]?.message.en).toContain(text);
}

async function isProved(call: TestCall): Promise<void> {
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
}

describe("a limit of applications asked at the submission", () => {
  const once = [limit({ askedAt: "submission" })];

  it("counts in all calls of the programme, and loses nothing that it refuses", async () => {
    const call = await opened(limitedProgramme(once));
    expect(codesOf(await send(call, "spring", "A-1", { nip: A }))).toEqual([]);
    const refused = await send(call, "beside", "A-2", { nip: "123-456-32-18" });
    expect(codesOf(refused)).toEqual(["OGW840"]);
    expect(refused.outcome === "refused" && refused.reasons[0]?.message.en).toBe(
      'The limit "The bound" (applications): 1 at most, 1 used, 0 left.',
    );
    expect(await stateOf(call, "A-2")).toBe("submission.draft");
    expect(codesOf(await send(call, "beside", "A-3", { nip: B }))).toEqual([]);
    await call.must("A-1", "application.withdraw", "applicant");
    expect(codesOf(await call.tell("A-2", "application.submit", "applicant"))).toEqual([]);
    await isProved(call);
  });

  it("takes nobody without a number to be within it", async () => {
    const call = await opened(limitedProgramme(once));
    expect(codesOf(await send(call, "spring", "A-1", {}))).toEqual(["OGW841"]);
  });

  it("takes a partner whose number is left out to be nobody it knows, and no partner at all to be within", async () => {
    const partners = [limit({ as: ["partner"], askedAt: "submission" })];
    const call = await opened(limitedProgramme(partners));
    expect(codesOf(await send(call, "spring", "A-1", { nip: A }))).toEqual([]);
    expect(codesOf(await send(call, "spring", "A-2", { partners: [{ nip: B }, {}] }))).toEqual(["OGW841"]);
    expect(codesOf(await send(call, "spring", "A-3", { partners: [{ nip: B }] }))).toEqual([]);
    expect(codesOf(await send(call, "beside", "A-4", { partners: [{ nip: B }] }))).toEqual(["OGW840"]);
  });

  it("counts each role by itself, or several together", async () => {
    const each = [
      limit({ id: "own", askedAt: "submission" }),
      limit({ id: "hosting", as: ["patron"], atMost: 2, askedAt: "submission" }),
    ];
    const answers = (number: string, patron: string) => ({ nip: number, patron: { nip: patron } });
    const call = await opened(limitedProgramme(each));
    expect(codesOf(await send(call, "spring", "A-1", answers(A, B)))).toEqual([]);
    expect(codesOf(await send(call, "beside", "A-2", answers(B, C)))).toEqual([]);
    expect(codesOf(await send(call, "beside", "A-3", answers(C, B)))).toEqual([]);
    const together = await opened(
      limitedProgramme([limit({ as: ["applicant", "patron", "partner"], askedAt: "submission" })]),
    );
    expect(codesOf(await send(together, "spring", "A-1", answers(A, B)))).toEqual([]);
    expect(codesOf(await send(together, "beside", "A-2", { nip: C, partners: [{ nip: B }] }))).toEqual([
      "OGW840",
    ]);
  });

  it("lets one pass of two that come at one moment to two calls, from whatever process", async () => {
    const call = await opened(limitedProgramme(once));
    for (const [id, of] of [
      ["A-1", "spring"],
      ["A-2", "beside"],
    ] as const)
      await call.must(id, "application.start", "applicant", {
        call: of,
        answers: { ...soundAnswers, nip: A },
      });
    const answers = await Promise.all(
      ["A-1", "A-2"].map((id) => call.tell(id, "application.submit", "applicant")),
    );
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
    expect(await sharedRowsOf(call, "parties")).toHaveLength(1);
    await isProved(call);
  });

  it("counts a calendar year, and the next one anew", async () => {
    const call = await opened(
      limitedProgramme([limit({ askedAt: "submission", within: { year: "ofSubmission" } })]),
    );
    expect(codesOf(await send(call, "spring", "A-1", { nip: A }))).toEqual([]);
    expect(codesOf(await send(call, "beside", "A-2", { nip: A }))).toEqual(["OGW840"]);
    await call.moveTo("2027-03-02T09:00:00+01:00");
    expect(codesOf(await send(call, "next", "A-3", { nip: A }))).toEqual([]);
  });
});

describe("a limit asked at the award", () => {
  const asked = (requested: string, number: string, more: object = {}) => ({
    requested,
    nip: number,
    ...more,
  });

  it("lets no more grants through than it says, one after another, and what it denies takes no money", async () => {
    const call = await opened(limitedProgramme([limit({ count: "grants" })]));
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", A)],
      ["A-3", "beside", asked("2000.00", B)],
    ]);
    expect(codesOf(await deny(call, "A-1"))).toEqual(["OGW843"]);
    expect(codesOf(await award(call, "A-1"))).toEqual([]);
    await refusedWith(call, "A-2", "1 at most, 1 used, 0 left");
    expect(codesOf(await award(call, "A-3"))).toEqual([]);
    const { rows } = await call.store.rows({
      scope: "beside/balances",
      key: "call:beside/allocated/beside/grant",
    });
    expect(rows[0]?.value.amount).toBe(200_000);
    expect(codesOf(await deny(call, "A-2"))).toEqual([]);
    expect(await stateOf(call, "A-2")).toBe("overLimit");
    const after = await call.store.rows({
      scope: "beside/balances",
      key: "call:beside/allocated/beside/grant",
    });
    expect(after.rows[0]?.value.amount).toBe(0);
    const [entry] = (await call.workflow.history(caseStream("A-2"))).slice(-1);
    expect(entry?.event).toMatchObject({ limits: [{ limit: "bound", used: 1, adds: 1, atMost: 1 }] });
    await isProved(call);
  });

  it("counts a grant no more from which its applicant resigned before it was paid", async () => {
    const call = await opened(limitedProgramme([limit({ count: "grants" })]));
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", A)],
    ]);
    await award(call, "A-1");
    await refusedWith(call, "A-2", "0 left");
    await call.must("A-1", "agreement.resign", "applicant");
    expect(codesOf(await award(call, "A-2"))).toEqual([]);
    await isProved(call);
  });

  it("is exact and inclusive in a sum, and names what is left", async () => {
    const call = await opened(limitedProgramme([limit({ sum: "award", atMost: "4000.00" })]));
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", A)],
      ["A-3", "beside", asked("1500.00", A)],
    ]);
    for (const id of ["A-1", "A-2"]) expect(codesOf(await award(call, id))).toEqual([]);
    await refusedWith(call, "A-3", "4000.00 PLN used, 0.00 PLN left, and this application is 1500.00 PLN");
    await isProved(call);
  });

  it("counts a partner's own share to its own sum, and the rest to the applicant's", async () => {
    const document = limitedProgramme(
      [limit({ sum: "ownShare", as: ["applicant", "partner"], atMost: "2000.00" })],
      { shares: { partner: "partners[].share" } },
    );
    const call = await opened(document);
    const partners = (share: string) => ({ partners: [{ nip: B, share }] });
    await listed(call, [
      ["A-1", "spring", asked("2500.00", A, partners("1500.00"))],
      ["A-2", "beside", asked("2500.00", C, partners("500.00"))],
      ["A-3", "beside", asked("2500.00", C, partners("500.01"))],
    ]);
    expect(codesOf(await award(call, "A-1"))).toEqual([]);
    await refusedWith(call, "A-3", "2000.00 PLN at most, 1500.00 PLN used, 500.00 PLN left");
    expect(codesOf(await award(call, "A-2"))).toEqual([]);
    const rows = await sharedRowsOf(call, "parties");
    const grants = Object.fromEntries(
      rows.map(({ key, value }) => [key, (value.grant as { readonly share: string } | undefined)?.share]),
    );
    expect(grants).toMatchObject({
      [`nip:${A}/spring/S/001`]: "1000.00",
      [`nip:${B}/spring/S/001`]: "1500.00",
      [`nip:${C}/beside/B/001`]: "2000.00",
      [`nip:${B}/beside/B/001`]: "500.00",
    });
  });

  it("holds the giver to a share of a plan that changes during the year", async () => {
    const share = { "*": [{ param: "plan" }, 0.2] };
    const document = limitedProgramme(
      [
        limit({
          id: "plan",
          sum: "award",
          of: "giver",
          as: undefined,
          within: { year: "ofDecision" },
          atMost: { calc: "most" },
        } as never),
      ],
      {},
      {
        parameters: {
          plan: {
            type: "money",
            title: { pl: "Plan", en: "Plan" },
            values: [
              { from: "2026-01-01", value: "15000.00", basis },
              { from: "2026-04-01", value: "20000.00", basis },
            ],
          },
        },
        calculations: {
          most: {
            type: "money",
            title: { pl: "Najwyżej", en: "At most" },
            is: share,
            round: { to: "0.01", mode: "down" },
            basis,
          },
        },
      } as never,
    );
    const call = await opened(document);
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", B)],
      ["A-3", "beside", asked("1500.00", C)],
    ]);
    expect(codesOf(await award(call, "A-1"))).toEqual([]);
    await refusedWith(call, "A-2", "3000.00 PLN at most, 2000.00 PLN used, 1000.00 PLN left");
    await call.moveTo("2026-04-01T09:00:00+02:00");
    expect(codesOf(await award(call, "A-2"))).toEqual([]);
    await refusedWith(call, "A-3", "0.00 PLN left");
    expect(await sharedRowsOf(call, "given")).toMatchObject([
      // The books of a programme and of a mode are their own, also among programmes that share a store.
      {
        key: expect.stringMatching(/^(?:programme|mode):(?!undefined).+\/2026$/),
        value: { amount: 400_000 },
      },
    ]);
    await call.must("A-1", "agreement.resign", "applicant");
    expect(await sharedRowsOf(call, "given")).toMatchObject([{ value: { amount: 200_000 } }]);
    expect(codesOf(await award(call, "A-3"))).toEqual([]);
    await isProved(call);
  });

  it("lets one pass of two awards at one moment in two calls", async () => {
    const call = await opened(limitedProgramme([limit({ count: "grants" })]));
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", A)],
    ]);
    const answers = await Promise.all(["A-1", "A-2"].map((id) => award(call, id)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
  });

  it("tells the applicant in the letter which limit it was", async () => {
    const call = await opened(limitedProgramme([limit({ sum: "award", atMost: "2000.00" })]));
    await listed(call, [
      ["A-1", "spring", asked("2000.00", A)],
      ["A-2", "beside", asked("2000.00", A)],
    ]);
    await award(call, "A-1");
    await deny(call, "A-2");
    const letters = await call.workflow.lettersFor("A-2", actor("applicant", "applicant-A-2"));
    const told = JSON.stringify(letters.at(-1));
    for (const part of ["overLimit", "The bound", "2000.00"]) expect(told).toContain(part);
  });
});

describe("settings of a limit that contradict each other", () => {
  const faultsOf = (limits: Partial<Limit>, changes: Partial<Applicants> = {}) =>
    loadProgramme(JSON.stringify(limitedProgramme([limit(limits)], changes))).problems.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  const at = (name: string) => `OGW842 /applicants/limits/0${name}`;

  it.each([
    ["a count and a sum", { count: "grants", sum: "award" }, at("/count")],
    ["a sum of a number", { sum: "award", atMost: 3 }, at("/atMost")],
    ["a number of money", { count: "grants", atMost: "10.00" }, at("/atMost")],
    ["applications that keep nothing", {}, at("")],
    ["grants that keep the first", { count: "grants", keep: "firstReceived" }, at("/keep")],
    ["the last ones of all calls", { keep: "lastReceived" }, at("/keep")],
    ["applications at the award", { askedAt: "decision", keep: "firstReceived" }, at("/askedAt")],
    ["shares that the form has not", { sum: "ownShare", atMost: "10.00" }, at("/sum")],
    ["a giver by roles", { of: "giver", sum: "award", atMost: "10.00" }, at("/of")],
    [
      "another mode",
      { sum: "award", atMost: "10.00", within: { year: "ofDecision", mode: "other" } },
      at("/within/mode"),
    ],
  ] as const)("%s", (_, limits, fault) => {
    expect(faultsOf(limits as Partial<Limit>)).toContain(fault);
  });

  it("are none where it makes sense", () => {
    expect(faultsOf({ count: "grants" })).toEqual([]);
    const mode = { sum: "award", atMost: "10000.00", within: { year: "ofDecision", mode: "small" } };
    expect(faultsOf(mode as Partial<Limit>, { mode: "small" })).toEqual([]);
  });
});
