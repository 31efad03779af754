import {
  createGrantWorkflow,
  createSeededIds,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { replayed } from "../engine/replayed.ts";
import { lead, soundAnswers, submit } from "./journey.ts";
import { caseStream, codesOf, openCall, rowsOf, testCall, wordsOf } from "./test-call.ts";

const spring = { call: "spring" };

it("a draft that cannot be kept is refused for what is wrong with it, not for what is still missing", async () => {
  const call = await openCall();
  const answer = await call.tell("A-1", "application.start", "applicant", {
    call: "spring",
    answers: { participants: "many" },
  });
  expect(answer).toMatchObject({ outcome: "refused", reasons: [{ pointer: "/participants" }] });
  expect(codesOf(answer)).toHaveLength(1);
});

describe("numbers that people write in many ways", () => {
  const { form } = minimalProgramme();
  const properties = {
    ...(form.properties as object),
    nip: { type: "string", format: "nip" },
    members: {
      type: "array",
      items: { type: "object", properties: { phone: { type: "string", format: "phone" } } },
    },
  };
  const document = minimalProgramme({ form: { ...form, properties } as ProgrammeDocument["form"] });
  const answers = {
    ...soundAnswers,
    nip: "PL 123-456-32-18",
    members: [{ phone: "500 600 700" }, { phone: "+48500600701" }],
  };

  it("are kept in one, so that equal numbers are equal texts in the store", async () => {
    const call = await openCall(document);
    await call.must("A-1", "application.start", "applicant", { ...spring, answers });
    const records = await call.store.records(caseStream("A-1"));
    expect(records.find(({ id }) => id === "answers/1")?.value).toEqual({
      ...answers,
      nip: "1234563218",
      members: [{ phone: "+48500600700" }, { phone: "+48500600701" }],
    });
  });

  it("are refused when their check digits are wrong, and when they are zeros", async () => {
    const call = await openCall(document);
    for (const nip of ["1111111112", "0000000000"]) {
      const sent = { ...spring, answers: { ...answers, nip } };
      expect(codesOf(await call.tell("A-1", "application.start", "applicant", sent))).toEqual(["OGW216"]);
    }
  });

  it("a group where an amount belongs is refused, and ends nothing", async () => {
    const call = await openCall(document);
    const sent = { ...spring, answers: { ...answers, requested: { toString: 1 } } };
    expect(codesOf(await call.tell("A-1", "application.start", "applicant", sent))).toEqual(["OGW215"]);
  });
});

describe("starting an application", () => {
  it("is the first that is written of a case, which is nothing before", async () => {
    const call = await openCall();
    expect(replayed(call.programme, []).value).toEqual({ submission: "notStarted" });
    expect(await call.workflow.caseState("A-1")).toBeUndefined();
    expect(await call.workflow.legal(caseStream("A-1"))).toEqual([]);
    await lead(call, "A-1", "draft");
    const [first] = await call.workflow.history(caseStream("A-1"));
    expect([first?.from, first?.to]).toEqual([null, { submission: "draft" }]);
  });

  it("is refused before the call is announced, before it opens, and for a call that does not exist", async () => {
    const call = await testCall();
    expect(codesOf(await call.tell("A-1", "application.start", "applicant", spring))).toEqual(["OGW218"]);
    await call.mustCall("call.announce", "operator");
    expect(codesOf(await call.tell("A-1", "application.start", "applicant", spring))).toEqual(["OGW218"]);
    const autumn = await call.tell("A-1", "application.start", "applicant", { call: "autumn" });
    expect(codesOf(autumn)).toEqual(["OGW218"]);
  });

  it("is refused once the call has closed or was annulled", async () => {
    const closed = await openCall();
    await closed.moveTo("2026-03-20T16:00:00+01:00");
    expect(codesOf(await closed.tell("A-1", "application.start", "applicant", spring))).toEqual(["OGW218"]);
    const annulled = await openCall();
    await annulled.mustCall("call.annul", "operator", { reason: "brak środków" });
    expect(codesOf(await annulled.tell("A-1", "application.start", "applicant", spring))).toEqual(["OGW218"]);
  });

  it("is refused for a case that exists already, whoever asks", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    for (const id of ["applicant-A-1", "somebody-else"]) {
      const extra = { actor: actor("applicant", id) };
      const answer = await call.tell("A-1", "application.start", "applicant", spring, extra);
      expect(codesOf(answer)).toEqual(["OGW209"]);
    }
    expect((await call.view("A-1")).revision).toBe(1);
  });

  it("is refused without a case id, for other roles, and when another revision is expected", async () => {
    const call = await openCall();
    const nameless = { type: "application.start", actor: actor("applicant"), payload: spring };
    expect(codesOf(await call.workflow.sendJson({ id: "n", ...nameless }))).toEqual(["OGW208"]);
    expect(codesOf(await call.tell("A-1", "application.start", "operator", spring))).toEqual(["OGW202"]);
    const stale = await call.tell("A-1", "application.start", "applicant", spring, { expectedRevision: 3 });
    expect(codesOf(stale)).toEqual(["OGW301"]);
    const fresh = await call.tell("A-1", "application.start", "applicant", spring, { expectedRevision: 0 });
    expect(fresh.outcome).toBe("accepted");
  });
});

describe("answers of an application", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["an officer's field", { siteIsPublic: true }, "/siteIsPublic"],
    ["a field the form does not know", { reqested: "2000.00" }, "/reqested"],
    ["money as a number", { requested: 2000 }, "/requested"],
    ["money with a comma and a blank", { requested: "4 000,50" }, "/requested"],
    ["money with a no-break space", { requested: "4\u00a0000.50" }, "/requested"],
    ["money with three decimals", { requested: "2000.005" }, "/requested"],
    ["money beyond all reason", { requested: "99999999999999999999.00" }, "/requested"],
    ["a number as a text", { participants: "40" }, "/participants"],
    ["half a participant", { participants: 1.5 }, "/participants"],
    ["a value outside its list", { applicantKind: "company" }, "/applicantKind"],
    ["a list for a text", { title: ["x"] }, "/title"],
  ])("are refused for %s, at its place", async (_, change, pointer) => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    for (const type of ["application.edit", "application.submit"]) {
      const answer = await call.tell("A-1", type, "applicant", { answers: { ...soundAnswers, ...change } });
      expect(answer.outcome === "refused" && answer.reasons.map((reason) => reason.pointer)).toEqual([
        pointer,
      ]);
      expect(answer.outcome === "refused" && answer.reasons[0]?.remedy?.pl).not.toBe("");
    }
    expect((await call.view("A-1")).revision).toBe(1);
  });

  it("may be odd but well-formed Unicode, and are kept as they were written", async () => {
    const call = await openCall();
    const title = "Zaz\u0301o\u0301łc\u0301 👩‍👩‍👧 \u0000 ‮odwrót";
    await submit(call, "A-1", { title });
    const seen = await call.workflow.caseFor("A-1", actor("officer"));
    expect(seen?.answers.title).toBe(title);
  });

  it("are refused when they are larger than any form a person fills in", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const long = await call.tell("A-1", "application.edit", "applicant", {
      answers: { title: "x".repeat(1_000_001) },
    });
    expect(wordsOf(long)).toContain(
      "Characters of all texts and names of a command together: more than 300000",
    );
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`field${index}`, 1]));
    const wide = await call.tell("A-1", "application.edit", "applicant", { answers: many });
    expect(wordsOf(wide)).toContain("Members of one object of a command: more than 2000");
  });
});

describe("a draft", () => {
  it("belongs to its applicant, and others learn nothing of its state", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const stranger = { actor: actor("applicant", "somebody-else") };
    for (const type of ["application.submit", "application.discard", "agreement.sign", "report.submit"]) {
      const answer = await call.tell("A-1", type, "applicant", {}, stranger);
      expect(codesOf(answer)).toEqual(["OGW206"]);
      expect(answer.legal).toEqual([]);
    }
    expect(await call.workflow.caseFor("A-1", stranger.actor)).toBeUndefined();
  });

  it("may be submitted with nothing in it: the formal check asks for all that is required", async () => {
    const call = await openCall();
    await call.must("A-1", "application.start", "applicant", spring);
    await call.must("A-1", "application.submit", "applicant");
    await call.must("A-1", "formalCheck.complete", "officer");
    const { state, context } = await call.view("A-1");
    expect(state).toEqual(["eligibility.awaitingSupplement"]);
    expect(context.eligibility.supplementPaths).toEqual([
      "/applicantKind",
      "/letterSigned",
      "/participants",
      "/requested",
      "/title",
    ]);
  });

  it("is final once it is discarded, and counted nowhere", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const answer = await call.must("A-1", "application.discard", "applicant");
    expect(answer.legal).toEqual([]);
    expect(codesOf(await call.tell("A-1", "application.submit", "applicant"))).toEqual(["OGW203"]);
    expect(await rowsOf(call, "ends")).toEqual([]);
    expect((await call.callView()).context.call.applications).toBe(0);
  });

  it("cannot be submitted twice", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    expect(codesOf(await call.tell("A-1", "application.submit", "applicant"))).toEqual(["OGW203"]);
    expect((await call.callView()).context.call.applications).toBe(1);
  });

  it("cannot be submitted to a call that was annulled", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    await call.mustCall("call.annul", "operator", { reason: "brak środków" });
    const answer = await call.tell("A-1", "application.submit", "applicant");
    expect(codesOf(answer)).toEqual(["OGW207"]);
    expect(wordsOf(answer)).toContain('"call:spring" in state "annulling" does not take this change.');
    expect((await call.tell("A-1", "application.discard", "applicant")).outcome).toBe("accepted");
  });

  it("that its call does not take leaves nothing behind, neither in the call nor in the case", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    await call.mustCall("call.annul", "operator", { reason: "brak środków" });
    const all = async () => ({
      feed: await call.workflow.entries(),
      states: await Promise.all((await call.store.streams()).map((stream) => call.store.load(stream))),
      receipts: await rowsOf(call, "receipts"),
      records: await call.store.records(caseStream("A-1")),
      outbox: await call.store.outbox(),
    });
    const before = await all();
    const answers = { ...soundAnswers, title: "Nowy tytuł" };
    const answer = await call.tell("A-1", "application.submit", "applicant", { answers });
    expect(codesOf(answer)).toEqual(["OGW207"]);
    expect(await all()).toEqual(before);
  });
});

describe("the closing of a call", () => {
  const closing = (changes: Partial<ProgrammeDocument["calls"][number]>) =>
    minimalProgramme({ calls: minimalProgramme().calls.map((call) => ({ ...call, ...changes })) });

  async function submittedAt(instant: string, document?: ProgrammeDocument, passes = false) {
    const call = await openCall(document);
    await lead(call, "A-1", "draft");
    if (passes) await call.moveTo(instant);
    else call.clock.set(instant);
    return (await call.must("A-1", "application.submit", "applicant")) as {
      readonly state: readonly string[];
    };
  }
  const inTime = ["eligibility.underFormalCheck"];

  it.each([
    [false, "2026-03-20T15:59:59.999+01:00", inTime],
    [false, "2026-03-20T16:00:00.000+01:00", ["late"]],
    [false, "2026-03-20T16:00:00.001+01:00", ["late"]],
    [true, "2026-03-20T15:59:59.999+01:00", inTime],
    [true, "2026-03-20T16:00:00.000+01:00", inTime],
    [true, "2026-03-20T16:00:00.001+01:00", ["late"]],
  ])("with closesAtInclusive %s takes an application of %s as %j", async (closesAtInclusive, at, state) => {
    expect((await submittedAt(at, closing({ closesAtInclusive }))).state).toEqual(state);
  });

  it("counts as late what comes after the closing was recorded, though the clock was set back since", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const before = call.clock.now();
    await call.moveTo("2026-03-20T16:00:00+01:00");
    const clock = { now: () => before };
    const { programme, store } = call;
    const behind = createGrantWorkflow({
      programmes: [programme],
      store,
      clock,
      ids: createSeededIds("behind"),
    });
    const sent = {
      type: "application.submit",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
    } as const;
    expect(await behind.send(sent)).toMatchObject({ state: ["late"] });
    const { valid, notes } = await verifyJournal(store);
    expect([valid, notes.map(({ stream, code }) => [stream, code])]).toEqual([
      true,
      [["call:spring", "OGW332"]],
    ]);
  });

  it("takes an application at the inclusive edge, when the call has not closed yet", async () => {
    const answer = await submittedAt("2026-03-20T16:00:00+01:00", closing({ closesAtInclusive: true }), true);
    expect(answer.state).toEqual(inTime);
  });

  it.each([
    ["2026-03-29T03:00:00+02:00", "2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T02:30:00+02:00", "2026-10-25T00:29:59.999Z", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T02:30:00+01:00", "2026-10-25T01:29:59.999Z", "2026-10-25T01:30:00.000Z"],
  ])("at %s, in a clock change, has one edge only", async (closesAt, before, at) => {
    const document = closing({ closesAt, realisation: { from: "2026-11-01", to: "2026-12-31" } });
    expect((await submittedAt(before, document)).state).toEqual(inTime);
    expect((await submittedAt(at, document)).state).toEqual(["late"]);
  });

  it("numbers late applications too, and ends them as late with their own letter", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    await lead(call, "A-2", "draft");
    await call.moveTo("2026-03-21T10:00:00+01:00");
    await call.must("A-2", "application.submit", "applicant");
    const { context, legal } = await call.view("A-2");
    expect(context.submission.number).toBe("S/002");
    expect(legal).toEqual([]);
    const last = (await call.workflow.history(caseStream("A-2"))).at(-1);
    expect(last?.effects.map(({ params }) => params.letter)).toEqual(["late"]);
    const rows = await rowsOf(call, "ends");
    expect(rows.map(({ key, value }) => [key, value.end])).toEqual([["S/002", "late"]]);
  });
});

describe("of two calls of one programme", () => {
  it("a case belongs to the one that it was started in, whichever the document states first", async () => {
    const { calls } = minimalProgramme();
    const both = minimalProgramme({
      calls: calls.flatMap((one) => [
        one,
        { ...one, id: "autumn", numbering: { ...one.numbering, prefix: "J/" } },
      ]),
    });
    const call = await testCall(both);
    await call.mustCall("call.announce", "operator", {}, { call: "autumn" });
    await call.moveTo("2026-03-02T09:00:00+01:00");
    const start = (id: string) =>
      call.tell(id, "application.start", "applicant", { call: id, answers: soundAnswers });
    const early = await start("spring");
    expect(codesOf(early)).toEqual(["OGW218"]);
    expect(wordsOf(early)).toContain("spring");
    expect((await start("autumn")).outcome).toBe("accepted");
    expect((await call.view("autumn")).context.submission.call).toBe("autumn");
    await call.must("autumn", "application.submit", "applicant");
    expect((await call.store.rows({ scope: "autumn/receipts" })).rows).toHaveLength(1);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });
});
