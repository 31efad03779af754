import {
  type Answer,
  createGrantWorkflow,
  type JsonObject,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  parseProgramme,
  type Role,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, score, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, sharedRowsOf, type TestCall, wordsOf } from "./test-call.ts";

const plain = minimalProgramme();
const [spring] = plain.calls as [ProgrammeDocument["calls"][number]];

const carry = [
  { field: "requested", bound: "atMost" },
  { field: "applicantKind", bound: "fixed" },
  { field: "title", bound: "free" },
];
const kept = { keepYears: 5, countedFrom: "nextJanuary", basis } as const;
const leadsTo = { call: "plans", invite: { best: 1 }, carry, basis };

const ideas = (scoring: object = {}) => ({
  ...spring,
  own: { scoring: { ...plain.scoring, experts: 1, leadsTo, ...scoring } },
});

const plans = (changes: object = {}) => ({
  ...spring,
  id: "plans",
  title: { pl: "Nabór planów", en: "Call for plans" },
  numbering: { prefix: "P/", digits: 3 },
  from: "spring",
  opensAt: "2026-06-01T09:00:00+02:00",
  closesAt: "2026-06-20T16:00:00+02:00",
  realisation: { from: "2026-07-01", to: "2026-09-30" },
  ...changes,
});

const twoStages = (scoring: object = {}, changes: object = {}) =>
  minimalProgramme({ calls: [ideas(scoring), plans(changes)] as ProgrammeDocument["calls"] });

const found = (document: unknown) =>
  loadProgramme(JSON.stringify(document)).problems.map(
    ({ code, pointer, severity }) => `${code} ${pointer}${severity === "warning" ? " warning" : ""}`,
  );

/** Ideas with so many points each, assessed; the call is closed. */
async function assessed(points: Readonly<Record<string, number>>, document = twoStages()): Promise<TestCall> {
  const call = await openCall(document);
  for (const id of Object.keys(points)) {
    await call.must(id, "application.start", "applicant", { call: "spring", answers: soundAnswers });
    await call.must(id, "application.submit", "applicant");
    await call.must(id, "formalCheck.complete", "officer");
  }
  for (const [id, given] of Object.entries(points)) await score(call, id, [given]);
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
}

/** The same, invited as published, and the call for plans open. */
async function invited(points: Readonly<Record<string, number>>, document = twoStages()): Promise<TestCall> {
  const call = await assessed(points, document);
  await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
  for (const [id, given] of Object.entries(points))
    if (given >= 5) await call.must(id, "round.invite", "operator");
  await call.mustCall("call.announce", "operator", {}, { call: "plans" });
  await call.moveTo("2026-06-01T09:00:00+02:00");
  return call;
}

const begin = (call: TestCall, id: string, from: string, more: object = {}): Promise<Answer> =>
  call.tell(
    id,
    "application.start",
    "applicant",
    { call: "plans", from, ...more },
    { actor: actor("applicant", `applicant-${from}`) },
  );

const tellPlan = (call: TestCall, id: string, from: string, type: string, payload: JsonObject = {}) =>
  call.tell(id, type, "applicant", payload, { actor: actor("applicant", `applicant-${from}`) });

const planAnswers = { ...soundAnswers, requested: "1800.00", participants: 60 };
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();
const sound = async ({ store }: TestCall) => expect((await verifyJournal(store)).faults).toEqual([]);

describe("an assessment that leads to another call", () => {
  it("invites the best and everybody tied with the last of them; that is an end with its letter", async () => {
    const call = await assessed({ "A-1": 8, "A-2": 9, "A-3": 9, "A-4": 2 });
    expect(await stateOf(call, "A-2")).toBe("scoring.awaitingInvitation");
    expect(codesOf(await call.tell("A-2", "round.invite", "operator"))).toEqual(["OGW693"]);
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    for (const id of ["A-1", "A-2", "A-3"]) await call.must(id, "round.invite", "operator");
    expect(await stateOf(call, "A-2")).toBe("invitedOn");
    expect(await stateOf(call, "A-3")).toBe("invitedOn");
    expect(await stateOf(call, "A-1")).toBe("scoring.provisionallyNotInvited");
    const letters = await lettersOf(call.store, "A-2", actor("applicant", "applicant-A-2"));
    expect(letters.at(-1)?.letter).toBe("invitedOn");
    await sound(call);
  });

  it("invites nobody in the place of one who was told already, when the list is published anew", async () => {
    const call = await assessed({ "A-1": 8, "A-2": 9, "A-3": 7 });
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    await call.must("A-2", "round.invite", "operator");
    await call.must("A-3", "round.invite", "operator");
    await call.must("A-3", "review.void", "operator", { expert: "expert-1", reason: "A bond." });
    const again = card(6);
    await call.must("A-3", "review.record", "expert", again, { actor: actor("expert", "expert-2") });
    await call.tellCall("invitations.publish", "decisionMaker", { round: "plans" });
    const rows = await rowsOf(call, "invitations");
    expect(rows.filter(({ value }) => value.invited === true).map(({ value }) => value.case)).toEqual([
      "A-2",
    ]);
  });

  it("ends who is assessed well and not invited, once the list without places is published", async () => {
    const call = await invited({ "A-1": 8, "A-2": 9, "A-3": 2 });
    await call.mustCall("ranking.publish", "decisionMaker");
    for (const id of ["A-1", "A-3"]) await call.must(id, "assessment.close", "decisionMaker");
    expect([await stateOf(call, "A-1"), await stateOf(call, "A-3")]).toEqual([
      "notInvited",
      "belowThreshold",
    ]);
    await call.mustCall("contracting.close", "operator");
    await call.mustCall("call.archive", "operator");
    const ends = await rowsOf(call, "ends");
    expect(ends.map(({ value }) => value.end)).toEqual(["notInvited", "invitedOn", "belowThreshold"]);
    await sound(call);
  });

  it("may invite nobody: the call for plans opens, and nobody may begin one there", async () => {
    const call = await assessed({ "A-1": 2 });
    const answer = await call.tellCall("invitations.publish", "decisionMaker", { round: "plans" });
    expect(codesOf(answer)).toEqual(["OGW694"]);
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.must("A-1", "assessment.close", "decisionMaker");
    await call.mustCall("call.announce", "operator", {}, { call: "plans" });
    await call.moveTo("2026-06-01T09:00:00+02:00");
    expect(codesOf(await begin(call, "P-1", "A-1"))).toEqual(["OGW886"]);
    await call.moveTo("2026-06-20T16:00:00+02:00");
    await call.mustCall("ranking.publish", "decisionMaker", {}, { call: "plans" });
    await sound(call);
  });

  it("invites all at or above the threshold where it does not say how many", async () => {
    const { invite: _, ...all } = leadsTo;
    const call = await assessed({ "A-1": 8, "A-2": 9 }, twoStages({ leadsTo: all }));
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    for (const id of ["A-1", "A-2"]) await call.must(id, "round.invite", "operator");
    expect([await stateOf(call, "A-1"), await stateOf(call, "A-2")]).toEqual(["invitedOn", "invitedOn"]);
  });
});

describe("an application that derives from an invited one", () => {
  it("begins with what is carried over, knows its origin, and goes its own way to an award", async () => {
    const call = await invited({ "A-1": 9 });
    expect((await begin(call, "P-1", "A-1")).outcome).toBe("accepted");
    const { context } = await call.view("P-1");
    expect(context.submission.from).toEqual({
      call: "spring",
      case: "A-1",
      number: "S/001",
      carried: [
        { to: "requested", bound: "atMost", value: "2000.00" },
        { to: "applicantKind", bound: "fixed", value: "ngo" },
        { to: "title", bound: "free", value: "Wspólne podwórko" },
      ],
    });
    const draft = await call.store.records("case:P-1");
    expect(draft.find(({ id }) => id.startsWith("answers"))?.value).toEqual({
      requested: "2000.00",
      applicantKind: "ngo",
      title: "Wspólne podwórko",
    });
    expect((await tellPlan(call, "P-1", "A-1", "application.submit", { answers: planAnswers })).outcome).toBe(
      "accepted",
    );
    await call.must("P-1", "formalCheck.complete", "officer");
    await score(call, "P-1", [9, 9]);
    await call.moveTo("2026-06-20T16:00:00+02:00");
    await call.mustCall("ranking.publish", "decisionMaker", {}, { call: "plans" });
    await call.must("P-1", "award.grant", "decisionMaker");
    expect((await call.view("P-1")).context.scoring.award).toBe("1800.00");
    await sound(call);
  });

  it("is refused beyond what binds it, each with its place, at the submission and in a supplement", async () => {
    const call = await invited({ "A-1": 9 });
    await begin(call, "P-1", "A-1");
    const answers = { ...planAnswers, requested: "2000.01", applicantKind: "group", title: "Inny tytuł" };
    const refused = await tellPlan(call, "P-1", "A-1", "application.submit", { answers });
    expect(
      refused.outcome === "refused" && refused.reasons.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([
      ["OGW888", "/requested"],
      ["OGW888", "/applicantKind"],
    ]);
    expect(wordsOf(refused)).toContain("Requested amount: application S/001");
    const { letterSigned: _, ...unsigned } = planAnswers;
    await tellPlan(call, "P-1", "A-1", "application.submit", {
      answers: { ...unsigned, letterSigned: false },
    });
    await call.must("P-1", "formalCheck.complete", "officer");
    expect(await stateOf(call, "P-1")).toContain("awaitingSupplement");
    await sound(call);
  });

  it("is for its applicant alone, and once", async () => {
    const call = await invited({ "A-1": 9, "A-2": 3 });
    const other = { actor: actor("applicant", "applicant-A-2") };
    const stranger = await call.tell(
      "P-1",
      "application.start",
      "applicant",
      { call: "plans", from: "A-1" },
      other,
    );
    const unknown = await begin(call, "P-1", "A-7");
    expect(codesOf(stranger)).toEqual(["OGW886"]);
    // Somebody else's is told in the very words of one that there is not.
    expect(wordsOf(stranger).replaceAll("A-1", "A-7")).toBe(wordsOf(unknown));
    expect(codesOf(await begin(call, "P-1", "A-2"))).toEqual(["OGW886"]);
    const noOrigin = await call.tell("P-1", "application.start", "applicant", { call: "plans" });
    expect(codesOf(noOrigin)).toEqual(["OGW886"]);
    const [one, two] = await Promise.all([begin(call, "P-1", "A-1"), begin(call, "P-2", "A-1")]);
    expect([one.outcome, two.outcome].sort()).toEqual(["accepted", "refused"]);
    expect([...codesOf(one), ...codesOf(two)]).toEqual(["OGW887"]);
    const begun = one.outcome === "accepted" ? "P-1" : "P-2";
    await tellPlan(call, begun, "A-1", "application.discard");
    expect((await begin(call, "P-3", "A-1")).outcome).toBe("accepted");
    expect((await sharedRowsOf(call, "ideas")).map(({ key, value }) => [key, value.plan])).toEqual([
      ["A-1", "P-3"],
    ]);
    await sound(call);
  });

  it("is not begun before its call opens, nor after it has closed, nor from nothing in a call that derives from none", async () => {
    const call = await assessed({ "A-1": 9 });
    const free = await call.tell("A-9", "application.start", "applicant", { call: "spring", from: "A-1" });
    expect(codesOf(free)).toEqual(["OGW218"]);
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    await call.must("A-1", "round.invite", "operator");
    await call.mustCall("call.announce", "operator", {}, { call: "plans" });
    expect(codesOf(await begin(call, "P-1", "A-1"))).toEqual(["OGW218"]);
    await call.moveTo("2026-06-20T16:00:00+02:00");
    expect(codesOf(await begin(call, "P-1", "A-1"))).toEqual(["OGW218"]);
    const open = await openCall(twoStages());
    const answer = await open.tell("A-1", "application.start", "applicant", { call: "spring", from: "A-0" });
    expect(codesOf(answer)).toEqual(["OGW886"]);
  });
});

it("a version that changes the next call binds what is begun there, and leaves the call before as it was", async () => {
  const call = await assessed({ "A-1": 9 });
  const later = parseProgramme(JSON.stringify({ ...twoStages({}, { pool: "9000.00" }), version: "1.1.0" }));
  const { store, clock } = call;
  const workflow = createGrantWorkflow({ programmes: [call.programme, later], store, clock });
  const send = async (type: string, role: Role, target: object, payload: JsonObject = {}) =>
    expect(await workflow.sendJson({ type, actor: actor(role), payload, ...target })).toMatchObject({
      outcome: "accepted",
    });
  await send("invitations.publish", "decisionMaker", { call: "spring" }, { round: "plans" });
  await send("round.invite", "operator", { case: "A-1" });
  await send("call.announce", "operator", { call: "plans" });
  const versions = await Promise.all(
    (["case:A-1", "call:plans"] as const).map(
      async (stream) => (await workflow.history(stream)).at(-1)?.programme.version,
    ),
  );
  expect(versions).toEqual(["1.0.0", "1.1.0"]);
  await sound(call);
});

describe("what is found in calls that derive from each other", () => {
  it("is nothing where both sides agree", () => {
    expect(found(twoStages())).toEqual([]);
  });

  it.each<readonly [string, ProgrammeDocument, string]>([
    ["a call that there is not", twoStages({}, { from: "autumn" }), "OGW883 /calls/1/from"],
    ["a call that leads nowhere", twoStages({ leadsTo: undefined }), "OGW883 /calls/1/from"],
    [
      "an assessment that leads to no call",
      twoStages({ leadsTo: { ...leadsTo, call: "plan" } }),
      "OGW883 /calls/0/own/scoring/leadsTo/call",
    ],
    [
      "an assessment that leads to a call which does not derive from it",
      twoStages({}, { from: undefined }),
      "OGW883 /calls/0/own/scoring/leadsTo/call",
    ],
    ["a call that derives from itself", twoStages({}, { from: "plans" }), "OGW885 /calls/1/from"],
    [
      "a call that opens before the other has closed",
      twoStages({}, { opensAt: "2026-03-10T09:00:00+01:00" }),
      "OGW889 /calls/1/opensAt warning",
    ],
    ...(
      [
        ["a field that its own form does not have", { field: "asked", bound: "fixed" }, "field"],
        ["a field that the other form does not have", { field: "title", to: "name", bound: "fixed" }, "to"],
        ["fields of two kinds", { field: "title", to: "participants", bound: "fixed" }, "to"],
        ["an order of what has none", { field: "title", bound: "atMost" }, "bound"],
      ] as const
    ).map(
      ([what, one, place]) =>
        [
          what,
          twoStages({ leadsTo: { ...leadsTo, carry: [one] } }),
          `OGW884 /calls/0/own/scoring/leadsTo/carry/0/${place}`,
        ] as const,
    ),
  ])("is %s", (_, document, finding) => {
    expect(found(document)).toContain(finding);
  });

  it("is a circle of two calls", () => {
    const scoring = { ...plain.scoring, leadsTo: { ...leadsTo, call: "spring" } };
    const document = minimalProgramme({
      calls: [
        { ...ideas(), from: "plans" },
        { ...plans(), own: { scoring } },
      ] as ProgrammeDocument["calls"],
    });
    expect(found(document).filter((each) => each.startsWith("OGW885"))).toEqual([
      "OGW885 /calls/0/from",
      "OGW885 /calls/1/from",
    ]);
  });

  it("is a personal answer that would go into the journal", () => {
    const form = structuredClone(plain.form) as unknown as {
      properties: Record<string, Record<string, unknown>>;
    };
    form.properties.needsSite = { ...form.properties.needsSite, "x-personal": "contact" };
    const contact = { title: { pl: "Kontakt", en: "Contact" }, ...kept };
    const recordClasses = { ...plain.recordClasses, contact };
    const personal = twoStages({ leadsTo: { ...leadsTo, carry: [{ field: "needsSite", bound: "fixed" }] } });
    expect(found({ ...personal, form, recordClasses })).toContain(
      "OGW884 /calls/0/own/scoring/leadsTo/carry/0/field",
    );
  });
});
