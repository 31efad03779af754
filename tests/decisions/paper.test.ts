import {
  filedVersionsOf,
  type JournalEntry,
  type JsonObject,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  printLetter,
  verifyJournal,
} from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { apply, continuous } from "./continuous-call.ts";
import { submit } from "./journey.ts";
import { A, limit, limitedProgramme, send } from "./limit-call.ts";
import { basis, codesOf, openCall, rowsOf, sharedRowsOf, type TestCall, wordsOf } from "./test-call.ts";

const words = (pl: string, en = pl) => ({ pl, en });
const paper = {
  send: words("Podpisany wydruk", "The signed print"),
  where: words("ul. Próbna 1", "1 Trial Street"),
  differing: "sendBack",
  basis,
} as const;
const term = {
  ...{ amount: 7, unit: "day", roll: "nextWorkingDay", basis },
  inTimeBy: { by: "postmark", waitsDays: 7 },
} as const;

const document = (
  changes: object = {},
  more: object = {},
  base: ProgrammeDocument = minimalProgramme(),
): ProgrammeDocument => ({
  ...base,
  ...({ paper: { ...paper, ...changes } } as object),
  deadlines: { ...base.deadlines, paper: { ...term, ...more } } as never,
});

const day = (date: string) => `2026-03-${date}T10:00:00+01:00`;
const stateOf = async (call: TestCall, id = "A-1") => (await call.view(id)).state;
const lettersIn = async (call: TestCall) => (await lettersOf(call.store, "A-1")).map(({ letter }) => letter);
const lastLetter = async (call: TestCall) => (await lettersOf(call.store, "A-1")).at(-1);
const checksum = async ({ store }: TestCall, id = "A-1") =>
  (await filedVersionsOf(store, id)).at(-1)?.checksum ?? "";
const record = async (call: TestCall, payload: object, id = "A-1") =>
  call.tell(id, "paper.record", "officer", { checksum: await checksum(call, id), ...payload });

/** An application that was filed in the system on Monday 2 March 2026: its paper is due by 9 March. */
async function filed(given = document()): Promise<TestCall> {
  const call = await openCall(given);
  await submit(call, "A-1", {});
  return call;
}

describe("a signed paper that follows the submission in the system", () => {
  it("is asked for by a letter with what, where, until when, and the checksum that it must bear", async () => {
    const call = await filed();
    expect(await stateOf(call)).toEqual(["paper.awaitingPaper"]);
    expect(await lettersIn(call)).toEqual(["receipt", "paperAwaited"]);
    const [receipt, asked] = await lettersOf(call.store, "A-1");
    expect(receipt?.says.map(({ en }) => en).join(" ")).toContain("once its signed print has come");
    expect(asked?.terms).toMatchObject([
      { name: "paper", by: "postmark", dueAt: "2026-03-09T23:00:00.000Z", isApplicants: true },
    ]);
    const page = printLetter(asked as never, { lang: "en", format: "markdown" });
    for (const said of ["The signed print", "1 Trial Street", await checksum(call), "left unconsidered"])
      expect(page).toContain(said);
    expect(codesOf(await call.tell("A-1", "formalCheck.complete", "officer"))).toEqual(["OGW203"]);
    expect(codesOf(await call.tell("A-1", "application.edit", "applicant", { answers: {} }))).toEqual([
      "OGW203",
    ]);
  });

  it("is in time by its postmark, though it came after the term, and goes to the formal check", async () => {
    const call = await filed();
    await call.moveTo(day("16"));
    expect((await record(call, { postedOn: "2026-03-09", receivedOn: "2026-03-16" })).outcome).toBe(
      "accepted",
    );
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect((await call.view("A-1")).context.paper).toEqual({
      came: { postedOn: "2026-03-09", receivedOn: "2026-03-16", agrees: true },
    });
    expect((await lastLetter(call))?.facts.map(({ label, value }) => [label.en, value])).toEqual([
      ["Posted on", { kind: "day", on: "2026-03-09" }],
      ["Received on", { kind: "day", on: "2026-03-16" }],
    ]);
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("counts by the day on which it was brought, where it has no postmark", async () => {
    const call = await filed();
    await call.moveTo(day("10"));
    expect(codesOf(await record(call, { receivedOn: "2026-03-10" }))).toEqual(["OGW248"]);
    expect((await record(call, { receivedOn: "2026-03-09" })).outcome).toBe("accepted");
  });

  it("may be under way for no longer than is stated, though it was posted in time", async () => {
    const call = await filed(document({ arrivesWithin: 3 }));
    await call.moveTo(day("13"));
    const late = await record(call, { postedOn: "2026-03-09", receivedOn: "2026-03-13" });
    expect([codesOf(late), wordsOf(late)]).toEqual([["OGW921"], expect.stringContaining("until 2026-03-12")]);
    expect((await record(call, { postedOn: "2026-03-09", receivedOn: "2026-03-12" })).outcome).toBe(
      "accepted",
    );
  });

  it("counts by its receipt alone where the programme says so", async () => {
    const call = await filed(document({}, { inTimeBy: { by: "receipt", waitsDays: 7 } }));
    await call.moveTo(day("12"));
    expect(codesOf(await record(call, { postedOn: "2026-03-04", receivedOn: "2026-03-10" }))).toEqual([
      "OGW248",
    ]);
    expect((await record(call, { postedOn: "2026-03-04", receivedOn: "2026-03-09" })).outcome).toBe(
      "accepted",
    );
  });

  it.each([
    [{ receivedOn: "2026-03-05" }, "OGW273"],
    [{ receivedOn: "2026-03-01" }, "OGW275"],
    [{ receivedOn: "2026-03-04", postedOn: "2026-03-01" }, "OGW275"],
    [{ receivedOn: "2026-03-03", postedOn: "2026-03-04" }, "OGW920"],
    [{ receivedOn: "2026-03-03", checksum: "sha256:12345" }, "OGW922"],
    [{ receivedOn: "2026-03-03", checksum: "not legible" }, "OGW922"],
  ])("is not recorded as %j", async (payload, code) => {
    const call = await filed();
    await call.moveTo(day("04"));
    expect(codesOf(await record(call, payload))).toEqual([code]);
    expect(await stateOf(call)).toEqual(["paper.awaitingPaper"]);
  });

  it("of another version goes back with a letter, and the case goes on waiting", async () => {
    const call = await filed();
    await call.moveTo(day("04"));
    await record(call, { receivedOn: "2026-03-04", checksum: "0123456789abcdef" });
    await record(call, { receivedOn: "2026-03-04", checksum: null });
    expect(await stateOf(call)).toEqual(["paper.awaitingPaper"]);
    expect((await call.view("A-1")).context.paper).toEqual({ returned: 2 });
    expect((await lastLetter(call))?.letter).toBe("paperReturned");
    const digits = (await checksum(call)).slice("sha256:".length, "sha256:".length + 16);
    expect((await record(call, { receivedOn: "2026-03-04", checksum: digits })).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("of another version is taken and noted where the programme says so", async () => {
    const call = await filed(document({ differing: "note" }));
    await record(call, { receivedOn: "2026-03-02", checksum: null });
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect((await call.view("A-1")).context.paper.came).toMatchObject({ agrees: false });
    expect((await lastLetter(call))?.says.map(({ en }) => en).join(" ")).toContain("another checksum");
  });

  it("that says it agrees, and does not, is found by the proof", async () => {
    const call = await filed();
    await record(call, { receivedOn: "2026-03-02" });
    const [entry] = (await call.workflow.history("case:A-1")).slice(-1) as [JournalEntry];
    const { context } = (await call.view("A-1")) as unknown as { readonly context: JsonObject };
    const sound = (changes: object) =>
      caseAggregate.recounts?.(
        { ...entry, event: { ...entry.event, ...changes } },
        call.programme as never,
        context,
      );
    expect([sound({}), sound({ agrees: false }), sound({ checksum: "0123456789abcdef" })]).toEqual([
      true,
      false,
      false,
    ]);
    const { seals: _, ...unsealed } = entry;
    expect(caseAggregate.recounts?.(unsealed, call.programme as never, context)).toBe(false);
  });

  it.each([
    [undefined, "leftUnconsidered", "is left unconsidered"],
    ["reject", "formallyRejected", "was rejected"],
  ] as const)("that never comes ends the application as stated: %s", async (silence, end, said) => {
    const call = await filed(document(silence === undefined ? {} : { silence }));
    await call.moveTo(day("16"));
    expect(await stateOf(call)).toEqual(["paper.awaitingPaper"]);
    await call.moveTo(day("17"));
    expect(await stateOf(call)).toEqual([end]);
    expect((await rowsOf(call, "ends")).map(({ value }) => value.end)).toEqual([end]);
    const last = await lastLetter(call);
    expect([last?.letter, last?.says[0]?.en]).toEqual(["paperMissing", expect.stringContaining(said)]);
    expect(codesOf(await record(call, { receivedOn: "2026-03-09" }))).toEqual(["OGW203"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("that never comes may be appealed, and one that is upheld leads to the formal check", async () => {
    const given = document();
    const call = await filed({
      ...given,
      appeals: {
        formal: {
          grounds: [{ id: "misread", title: words("Źle odczytano", "Misread"), basis }],
          by: "decisionMaker",
          silence: "wait",
          basis,
        },
        basis,
      },
      deadlines: {
        ...given.deadlines,
        formalAppeal: { ...term, inTimeBy: undefined },
        formalAppealDecision: { ...term, inTimeBy: undefined },
      } as never,
    } as ProgrammeDocument);
    await call.moveTo(day("17"));
    expect(await stateOf(call)).toEqual(["unconsideredAppeal.openToAppeal"]);
    expect((await rowsOf(call, "appeals")).map(({ value }) => value.against)).toEqual(["leftUnconsidered"]);
    await call.must("A-1", "appeal.file", "applicant", { grounds: ["misread"], statement: "It was there." });
    await call.must("A-1", "appeal.uphold", "decisionMaker", { reason: "found in the mail room" });
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("need not come for one that is withdrawn, and its parties are counted as of one that has ended", async () => {
    const call = await openCall(document({}, {}, limitedProgramme([limit({ askedAt: "submission" })])));
    expect(codesOf(await send(call, "spring", "A-1", { nip: A }))).toEqual([]);
    expect(await sharedRowsOf(call, "parties")).toMatchObject([{ value: { case: "A-1" } }]);
    await call.must("A-1", "application.withdraw", "applicant");
    expect(await stateOf(call)).toEqual(["withdrawn"]);
    expect(await sharedRowsOf(call, "parties")).toMatchObject([{ value: { end: "withdrawn" } }]);
    expect(await lettersIn(call)).toEqual(["receipt", "paperAwaited", "withdrawn"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps its place in the order of receipt, which counts from the system, and lets others pass meanwhile as stated", async () => {
    for (const waitsForEarlier of ["always", "unlessWithApplicant"] as const) {
      const call = await openCall(document({}, {}, continuous({ waitsForEarlier })));
      for (const id of ["A", "B"]) await apply(call, id);
      const passable = async () =>
        (await rowsOf(call, "queue")).map(({ value }) => [value.case, value.passable === true]);
      const isPassed = waitsForEarlier === "unlessWithApplicant";
      expect(await passable()).toEqual([
        ["A", isPassed],
        ["B", isPassed],
      ]);
      await record(call, { receivedOn: "2026-03-02" }, "B");
      await record(call, { receivedOn: "2026-03-02" }, "A");
      expect(await passable()).toEqual([
        ["A", false],
        ["B", false],
      ]);
      expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    }
  });

  it("is not waited for by an application that came too late", async () => {
    const call = await openCall(document());
    await call.must("A-1", "application.start", "applicant", { call: "spring" });
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await submit(call, "A-1", {}).catch(() => undefined);
    expect(await stateOf(call)).not.toEqual(["paper.awaitingPaper"]);
  });
});

describe("what check finds of a signed paper", () => {
  const found = (given: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(given))
      .problems.map(({ code, pointer }) => `${code} ${pointer}`)
      .sort();
  it.each([
    [{}, {}, []],
    [{}, { inTimeBy: undefined }, ["OGW923 /deadlines/paper"]],
    [{ arrivesWithin: 8 }, {}, ["OGW924 /paper/arrivesWithin"]],
    [{ arrivesWithin: 7 }, {}, []],
    [{ arrivesWithin: 2 }, { inTimeBy: { by: "receipt", waitsDays: 7 } }, ["OGW924 /paper/arrivesWithin"]],
  ])("with %j and a term with %j", (changes, more, codes) => {
    expect(found(document(changes, more))).toEqual(codes);
  });

  it("without its term, a term without it, and in a sign-up", () => {
    const given = document();
    const { paper: _, ...without } = given as { readonly paper?: object };
    const { paper: __, ...deadlines } = given.deadlines as { readonly paper?: object };
    expect(found({ ...given, deadlines: deadlines as never })).toEqual(["OGW167 /deadlines/paper"]);
    expect(found(without as ProgrammeDocument)).toEqual(["OGW167 /deadlines/paper"]);
    const calls = given.calls.map((call) => ({
      ...call,
      pool: "0.00",
      signUp: { capacity: 3, closes: "byDay", basis },
    }));
    expect(found({ ...given, calls } as never)).toContain("OGW925 /calls/0/signUp");
  });
});
