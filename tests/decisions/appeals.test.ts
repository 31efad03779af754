import {
  type JournalEntry,
  type JsonObject,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { lead, score, soundAnswers, submit } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Formal = NonNullable<NonNullable<ProgrammeDocument["appeals"]>["formal"]>;
const words = (text: string) => ({ pl: `${text} po polsku`, en: text });
const formal: Formal = {
  grounds: [
    { id: "misread", title: words("misread"), basis },
    { id: "procedure", title: words("procedure"), basis },
  ],
  by: "decisionMaker",
  silence: "wait",
  basis,
};
const restoringSupplements: ProgrammeDocument["restoration"] = {
  terms: [{ term: "supplement", withinDays: 7, by: "decisionMaker", basis }],
  basis,
};
const rows = [{ id: "entitled", title: words("entitled"), no: "reject" as const, basis }];
const days = (amount: number) => ({ amount, unit: "workingDay" as const, roll: "none" as const, basis });

const document = (
  changes: Partial<Formal> = {},
  eligibility: Partial<ProgrammeDocument["eligibility"]> = {},
  more: Partial<ProgrammeDocument> = {},
): ProgrammeDocument => {
  const minimal = minimalProgramme();
  return minimalProgramme({
    appeals: { formal: { ...formal, ...changes }, basis },
    eligibility: { ...minimal.eligibility, checklist: rows, ...eligibility },
    deadlines: { ...minimal.deadlines, formalAppeal: days(5), formalAppealDecision: days(3) },
    ...more,
  });
};

const day = (date: string) => `2026-03-${date}T10:00:00+01:00`;
const answered = (call: TestCall, id: string, answer: "yes" | "no", who = actor("officer")) =>
  call.must(
    id,
    "checklist.answer",
    "officer",
    { answers: [{ row: "entitled", answer, reason: answer }] },
    { actor: who },
  );
const checked = (call: TestCall, id: string, who = actor("officer")) =>
  call.must(id, "formalCheck.complete", "officer", {}, { actor: who });
const file = (call: TestCall, changes: object = {}) =>
  call.tell("A-1", "appeal.file", "applicant", {
    grounds: ["misread"],
    statement: "both signed",
    ...changes,
  });
const decide = (call: TestCall, how: "uphold" | "reject", who = actor("decisionMaker")) =>
  call.tell(
    "A-1",
    `appeal.${how}`,
    "decisionMaker",
    { reason: "the second signature is overleaf" },
    { actor: who },
  );
const stateOf = async (call: TestCall, id = "A-1") => (await call.view(id)).state;
const legal = async (call: TestCall) => (await call.view("A-1")).legal.map(({ type }) => type);
const lettersIn = async (call: TestCall) => (await lettersOf(call.store, "A-1")).map(({ letter }) => letter);

/** An application that was rejected on 2 March 2026, a Monday. */
async function rejected(given = document()): Promise<TestCall> {
  const call = await openCall(given);
  await submit(call, "A-1");
  await answered(call, "A-1", "no");
  await checked(call, "A-1");
  return call;
}

describe("a rejection that may be appealed", () => {
  it("is no end until its term is over, and tells of the appeal, its term and grounds", async () => {
    const call = await rejected();
    expect(await stateOf(call)).toEqual(["rejectionAppeal.openToAppeal"]);
    expect(await rowsOf(call, "ends")).toEqual([]);
    expect(await rowsOf(call, "appeals")).toMatchObject([
      { value: { case: "A-1", against: "formallyRejected" } },
    ]);
    const [letter] = (await lettersOf(call.store, "A-1")).slice(-1);
    expect(letter).toMatchObject({
      letter: "formallyRejected",
      terms: [{ name: "formalAppeal", dueAt: "2026-03-09T23:00:00.000Z" }],
      may: [{ command: "appeal.file" }],
    });
    expect(letter?.next?.en).toContain("You may appeal");
    expect(letter?.facts.map(({ value }) => value)).toEqual(
      formal.grounds.map(({ title }) => ({ kind: "text", text: title })),
    );
    await call.moveTo(day("10"));
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    expect((await rowsOf(call, "ends")).map(({ value }) => value.end)).toEqual(["formallyRejected"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("may be appealed by whoever was admitted to act for its applicant, before it or since", async () => {
    const representatives = { atMost: 2, basis };
    const call = await rejected(document({}, {}, { applicants: { entity: {}, representatives } }));
    await call.must("A-1", "representative.admit", "applicant", { person: "second" });
    const by = { actor: actor("applicant", "second") };
    const grounds = { grounds: ["misread"], statement: "both signed" };
    await call.must("A-1", "appeal.file", "applicant", grounds, by);
    await call.must("A-1", "representative.dismiss", "applicant", { person: "second" });
    expect((await call.tell("A-1", "appeal.withdraw", "applicant", {}, by)).outcome).toBe("refused");
    expect((await decide(call, "uphold")).outcome).toBe("accepted");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("goes back to the formal check once an appeal is upheld, with the failed row to be answered anew", async () => {
    const call = await rejected();
    expect((await file(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["rejectionAppeal.underAppeal"]);
    expect((await decide(call, "uphold")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    expect((await call.view("A-1")).context.eligibility.checklist).toEqual({});
    expect(codesOf(await call.tell("A-1", "formalCheck.complete", "officer"))).toEqual(["OGW860"]);
    await answered(call, "A-1", "yes");
    await checked(call, "A-1");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    const told = (await lettersOf(call.store, "A-1")).find(({ letter }) => letter === "appealUpheld");
    expect(told?.remarks).toEqual(["the second signature is overleaf"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each([
    ["rejected", (call: TestCall) => decide(call, "reject"), "appealRejected"],
    ["withdrawn", (call: TestCall) => call.tell("A-1", "appeal.withdraw", "applicant"), "appealWithdrawn"],
  ])("is final once the appeal is %s", async (_, act, letter) => {
    const call = await rejected();
    await file(call);
    expect((await act(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    expect(await lettersIn(call)).toEqual(["receipt", "formallyRejected", "appealReceived", letter]);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    expect(codesOf(await file(call))).toEqual(["OGW203"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("may be appealed again when the new check comes to a rejection too", async () => {
    const call = await rejected();
    await file(call);
    await decide(call, "uphold");
    await answered(call, "A-1", "no");
    await checked(call, "A-1");
    expect(await stateOf(call)).toEqual(["rejectionAppeal.openToAppeal"]);
    await file(call);
    expect((await call.view("A-1")).context.appeals).toEqual({ filed: 2 });
    await decide(call, "reject");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("an appeal", () => {
  it.each([
    ["without a ground", { grounds: [] }, "states no ground"],
    ["on a ground that the programme does not have", { grounds: ["unfair"] }, '"unfair" is no ground'],
    ["that says nothing", { statement: " " }, "does not say what is wrong"],
  ])("%s is formally refused, and nothing is lost", async (_, changes, message) => {
    const call = await rejected();
    const refused = await file(call, changes);
    expect(codesOf(refused)).toEqual(["OGW870"]);
    expect(wordsOf(refused)).toContain(message);
    expect((await file(call)).outcome).toBe("accepted");
  });

  it("after its term is refused, whether or not time was told of it", async () => {
    const call = await rejected();
    call.clock.set(day("10"));
    expect(codesOf(await file(call))).toEqual(["OGW272"]);
    await call.moveTo(day("10"));
    expect(codesOf(await file(call))).toEqual(["OGW203"]);
  });

  it("is filed by the applicant alone, and decided by the role that the programme names", async () => {
    const call = await rejected();
    expect(codesOf(await call.tell("A-1", "appeal.file", "officer", {}))).toEqual(["OGW202"]);
    await file(call);
    const by = (role: "officer" | "decisionMaker") =>
      call.tell("A-1", "appeal.reject", role, { reason: "x" }, { actor: actor(role, "somebody") });
    expect(codesOf(await by("officer"))).toEqual(["OGW871"]);
    expect((await by("decisionMaker")).outcome).toBe("accepted");
  });

  it("is decided by nobody who had a part in the decision, and a journal that says otherwise does not prove itself", async () => {
    const call = await rejected(document({ by: "officer" }));
    await file(call);
    const by = (id: string) =>
      call.tell("A-1", "appeal.uphold", "officer", { reason: "x" }, { actor: actor("officer", id) });
    const involved = await by(actor("officer").id);
    expect(codesOf(involved)).toEqual(["OGW871"]);
    expect(wordsOf(involved)).toContain("had a part in the decision");
    expect((await call.view("A-1")).context.eligibility.decidedBy).toEqual([actor("officer").id]);
    expect((await by("another")).outcome).toBe("accepted");
    const [entry] = (await call.workflow.history("case:A-1")).slice(-1) as [JournalEntry];
    const { context } = (await call.view("A-1")) as unknown as { readonly context: JsonObject };
    const recounts = (id: string) =>
      caseAggregate.recounts?.(
        { ...entry, actor: { role: "officer", id } },
        call.programme as never,
        context,
      );
    expect([recounts("another"), recounts(actor("officer").id)]).toEqual([true, false]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("that the operator does not decide in its own term waits on, with a reminder", async () => {
    const call = await rejected();
    await file(call);
    await call.moveTo(day("06"));
    expect(await stateOf(call)).toEqual(["rejectionAppeal.appealOverdue"]);
    const effects = (await call.workflow.history("case:A-1")).at(-1)?.effects;
    expect(effects).toMatchObject([{ type: "remindOperator", params: { deadline: "formalAppealDecision" } }]);
    expect(await legal(call)).toEqual(
      expect.arrayContaining(["appeal.uphold", "appeal.reject", "appeal.withdraw"]),
    );
    await decide(call, "uphold");
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each([
    ["upheld", "uphold", ["eligibility.underFormalCheck"], "appealUpheld"],
    ["rejected", "reject", ["formallyRejected"], "appealRejected"],
  ] as const)("counts as %s by silence where the programme says so", async (_, silence, state, letter) => {
    const call = await rejected(document({ silence }));
    await file(call);
    await call.moveTo(day("06"));
    expect(await stateOf(call)).toEqual(state);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    const told = (await lettersOf(call.store, "A-1")).at(-1);
    expect(told).toMatchObject({ letter, remarks: [] });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("what was left unconsidered", () => {
  const lapsed = async (given: ProgrammeDocument) => {
    const call = await openCall(given);
    await submit(call, "A-1", { letterSigned: false });
    await checked(call, "A-1");
    await call.moveTo(day("10"));
    return call;
  };

  it("for want of a supplement may be appealed, and is asked for it again once that is upheld", async () => {
    const call = await lapsed(document({}, { checklist: undefined }));
    expect(await stateOf(call)).toEqual(["unconsideredAppeal.openToAppeal"]);
    await file(call);
    await decide(call, "uphold");
    expect((await call.view("A-1")).context.eligibility).toMatchObject({
      supplementsLeft: 1,
      supplementPaths: [],
    });
    await checked(call, "A-1");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("may be appealed once its restoration can be asked for no more, or was refused by whoever does not decide then", async () => {
    const minimal = document();
    const given = document(
      {},
      { checklist: undefined },
      { restoration: restoringSupplements, deadlines: { ...minimal.deadlines, restoration: days(2) } },
    );
    const call = await lapsed(given);
    expect(await rowsOf(call, "appeals")).toEqual([]);
    await call.moveTo(day("13"));
    expect(await stateOf(call)).toEqual(["unconsideredAppeal.openToAppeal"]);
    const other = await lapsed(given);
    await other.must("A-1", "restoration.request", "applicant", {
      ...{ ceasedOn: "2026-03-09", cause: "ill", answers: [{ path: "/letterSigned", value: true }] },
    });
    await other.must("A-1", "restoration.refuse", "decisionMaker", { reason: "not proved" });
    await file(other);
    expect(codesOf(await decide(other, "uphold"))).toEqual(["OGW871"]);
    expect((await decide(other, "uphold", actor("decisionMaker", "another"))).outcome).toBe("accepted");
    await checked(other, "A-1");
    await other.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    expect((await other.view("A-1")).context.eligibility.supplemented).toMatchObject({ answersVersion: 3 });
    for (const one of [call, other]) expect(await verifyJournal(one.store)).toMatchObject({ valid: true });
  });
});

describe("publication", () => {
  const published = (call: TestCall) => call.tellCall("ranking.publish", "decisionMaker");
  const formalList = (call: TestCall, reason?: string) =>
    call.tellCall("list.publish", "operator", {
      kind: "formal",
      ...(reason === undefined ? {} : { reason }),
    });
  const lists = { formal: true, points: false, names: {} };

  it("of the ranking waits for appeals, and for the terms in which they may be filed", async () => {
    const call = await rejected(
      document(
        {},
        {},
        { deadlines: { ...document().deadlines, formalAppeal: days(30), formalAppealDecision: days(30) } },
      ),
    );
    await submit(call, "A-2");
    await answered(call, "A-2", "yes");
    await checked(call, "A-2");
    await score(call, "A-2", [8, 8]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    expect(wordsOf(await published(call))).toContain("may still be appealed");
    await file(call);
    const refused = await published(call);
    expect(codesOf(refused)).toEqual(["OGW872"]);
    expect(wordsOf(refused)).toContain("Appeals that are not decided");
    await decide(call, "reject");
    expect((await published(call)).outcome).toBe("accepted");
  });

  it("of the formal list tells of a rejection, waits for a filed appeal, and is corrected once it is upheld", async () => {
    const call = await rejected(
      document({}, {}, { lists, deadlines: { ...document().deadlines, formalAppeal: days(30) } }),
    );
    await call.moveTo(day("20").replace("10:00", "16:00"));
    expect((await formalList(call)).outcome).toBe("accepted");
    const line = async () => (await rowsOf(call, "listed")).at(-1)?.value;
    expect(await line()).toMatchObject({ standing: "formallyRejected" });
    await file(call);
    expect(codesOf(await formalList(call, "again"))).toEqual(["OGW872"]);
    await decide(call, "uphold");
    await answered(call, "A-1", "yes");
    await checked(call, "A-1");
    expect((await formalList(call, "the appeal was upheld")).outcome).toBe("accepted");
    expect(await line()).toMatchObject({ standing: "passed" });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("an appeal that is upheld before anything is signed", () => {
  const calls = minimalProgramme().calls.map((one) => ({ ...one, pool: "4000.00" }));
  const given = document({}, {}, { calls });
  const sets = ["ranking", "reserve", "standings", "agreements", "balances", "appeals", "ends", "held"];

  /** What a call comes to in which some applications are rejected by mistake and come back by their appeals. */
  async function outcome(points: readonly number[], isAppealed: (index: number) => boolean) {
    const call = await openCall(given);
    const ids = points.map((_, index) => `A-${index + 1}`);
    for (const [index, id] of ids.entries()) {
      await submit(call, id, { ...soundAnswers, requested: "2000.00" });
      await answered(call, id, isAppealed(index) ? "no" : "yes");
      await checked(call, id);
      if (isAppealed(index)) {
        await call.must(id, "appeal.file", "applicant", { grounds: ["misread"], statement: "both signed" });
        await call.must(id, "appeal.uphold", "decisionMaker", { reason: "overleaf" });
        await answered(call, id, "yes");
        await checked(call, id);
      }
      await score(call, id, [points[index] ?? 0, points[index] ?? 0]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    for (const id of ids) {
      const { legal: open } = await call.view(id);
      if (open.some(({ type }) => type === "award.grant")) await lead(call, id, "agreed", "ranked");
    }
    const rows = await Promise.all(sets.map((set) => rowsOf(call, set)));
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    return rows.map((set) => set.map(({ key, value }) => ({ key, value })));
  }

  it("comes to what the right decision at first would have come to, whoever appeals", async () => {
    const points = fc.array(fc.integer({ min: 3, max: 10 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(points, fc.integer({ min: 1, max: 15 }), async (all, mask) => {
        const right = await outcome(all, () => false);
        expect(await outcome(all, (index) => ((mask >> index) & 1) === 1)).toEqual(right);
        expect(right[0]?.length).toBeLessThanOrEqual(all.length);
      }),
      { numRuns: 6 },
    );
  });
});

describe("check", () => {
  const found = (given: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(given)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("finds appeals against nothing, grounds of one name, and terms that are missing or never run", () => {
    expect(found(document())).toEqual([]);
    const { appeals: _, ...without } = document();
    expect(found(without as ProgrammeDocument)).toEqual([
      "OGW167 /deadlines/formalAppeal",
      "OGW167 /deadlines/formalAppealDecision",
    ]);
    expect(found({ ...minimalProgramme(), appeals: { basis } })).toEqual(["OGW873 /appeals"]);
    expect(found(document({ grounds: [...formal.grounds, ...formal.grounds] }))).toEqual([
      "OGW170 /appeals/formal/grounds/2/id",
      "OGW170 /appeals/formal/grounds/3/id",
    ]);
  });
});
