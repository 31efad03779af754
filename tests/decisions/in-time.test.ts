import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, submit } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Terms = ProgrammeDocument["deadlines"];
const postmark = { by: "postmark", waitsDays: 7 } as const;

/** The minimal programme with what one of its terms says of documents from outside. */
function withTerm(name: keyof Terms, more: object): ProgrammeDocument {
  const { deadlines, settlement } = minimalProgramme();
  const days = { amount: 5, unit: "workingDay", roll: "nextWorkingDay", basis } as const;
  return minimalProgramme({
    deadlines: { ...deadlines, reportSupplement: days, [name]: { ...days, ...more } } as Terms,
    settlement: { ...settlement, supplements: 1 },
  });
}
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const legalOf = async (call: TestCall) => (await call.view("A-1")).legal.map(({ type }) => type);
const proved = async (call: TestCall) =>
  expect(await verifyJournal(call.store)).toMatchObject({ valid: true });

/** Asked on Monday, 9 March 2026, to supplement until Monday, 16 March. */
async function asked(more: object = { inTimeBy: postmark }): Promise<TestCall> {
  const call = await openCall(withTerm("supplement", more));
  call.clock.set("2026-03-09T12:00:00+01:00");
  await submit(call, "A-1", { letterSigned: false });
  await call.must("A-1", "formalCheck.complete", "officer");
  return call;
}
const answers = [{ path: "/letterSigned", value: true }];
const record = (call: TestCall, filedOn: string) =>
  call.tell("A-1", "application.recordSupplement", "officer", { answers, filedOn });

describe("a supplement that may come by post", () => {
  it("is waited for after the last day, and taken in with its postmark", async () => {
    const call = await asked();
    const { deadlines, terms, legal } = await call.view("A-1");
    expect(deadlines).toEqual([{ name: "supplement", dueAt: "2026-03-23T23:00:00.000Z" }]);
    expect(terms).toEqual([{ name: "supplement", inTimeBy: { by: "postmark", lastDay: "2026-03-16" } }]);
    expect(legal.find(({ type }) => type === "application.supplement")?.until).toBe(
      "2026-03-16T23:00:00.000Z",
    );
    await call.moveTo("2026-03-20T09:00:00+01:00");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    expect((await record(call, "2026-03-16")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    expect((await call.must("A-1", "formalCheck.complete", "officer")).outcome).toBe("accepted");
    expect(await stateOf(call)).not.toEqual(["eligibility.awaitingSupplement"]);
    await proved(call);
  });

  it("tells the applicant of the last day, as it does staff", async () => {
    const call = await asked();
    const applicant = (await call.view("A-1")).context.submission.applicant;
    const own = await call.workflow.caseFor("A-1", { role: "applicant", id: applicant });
    expect(own?.terms).toEqual([{ name: "supplement", inTimeBy: { by: "postmark", lastDay: "2026-03-16" } }]);
  });

  it("is refused with a postmark after the last day, of a day to come, or before the application", async () => {
    const call = await asked();
    await call.moveTo("2026-03-20T09:00:00+01:00");
    for (const [filedOn, code] of [
      ["2026-03-17", "OGW248"],
      ["2026-03-21", "OGW273"],
      ["2026-03-08", "OGW275"],
    ] as const) {
      const answer = await record(call, filedOn);
      expect([filedOn, codesOf(answer)]).toEqual([filedOn, [code]]);
    }
    expect(wordsOf(await record(call, "2026-03-17"))).toContain("2026-03-16");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
  });

  it("ends nothing when it is sent in the system after the last day, since a letter may be under way", async () => {
    const call = await asked();
    const send = () => call.tell("A-1", "application.supplement", "applicant", { answers });
    await call.moveTo("2026-03-17T00:00:00+01:00");
    expect(codesOf(await send())).toEqual(["OGW248"]);
    expect((await record(call, "2026-03-12")).outcome).toBe("accepted");
  });

  it("in the system is in time up to the last moment of the last day", async () => {
    const call = await asked();
    call.clock.set("2026-03-16T23:59:59.999+01:00");
    await call.must("A-1", "application.supplement", "applicant", { answers });
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
  });

  it("that has not come when the wait is over leaves the application unconsidered", async () => {
    const call = await asked();
    await call.moveTo("2026-03-23T23:59:59.999+01:00");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    await call.moveTo("2026-03-24T00:00:00+01:00");
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    await proved(call);
  });

  it("may not be recorded where the programme takes none, nor by whom it would help", async () => {
    const call = await asked({});
    expect(await legalOf(call)).not.toContain("application.recordSupplement");
    expect(codesOf(await record(call, "2026-03-16"))).toEqual(["OGW247"]);
    const open = await asked();
    expect(await legalOf(open)).toContain("application.recordSupplement");
    const own = await open.tell("A-1", "application.recordSupplement", "applicant", {
      answers,
      filedOn: "2026-03-16",
    });
    expect(own.outcome).toBe("refused");
  });

  it("starts the terms that count from the supplement on its own day", async () => {
    const { deadlines } = withTerm("supplement", { inTimeBy: postmark });
    const payment = { from: "application.supplement", amount: 40, unit: "day", roll: "none", basis };
    const call = await openCall(minimalProgramme({ deadlines: { ...deadlines, payment } as Terms }));
    call.clock.set("2026-03-09T12:00:00+01:00");
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.moveTo("2026-03-18T09:00:00+01:00");
    expect((await record(call, "2026-03-13")).outcome).toBe("accepted");
    await lead(call, "A-1", "agreed", "submitted");
    const due = (await call.view("A-1")).deadlines.find(({ name }) => name === "payment");
    // Forty days after 13 March.
    expect(due?.dueAt).toBe("2026-04-22T22:00:00.000Z");
    await proved(call);
  });
});

describe("an agreement that may be signed outside the system", () => {
  it("is recorded with its account and its day; a wrong account is refused", async () => {
    const call = await openCall(withTerm("signing", { inTimeBy: { by: "receipt", waitsDays: 3 } }));
    await lead(call, "A-1", "offered");
    const file = (payload: object) => call.tell("A-1", "agreement.recordSignature", "operator", payload);
    expect(codesOf(await file({ account: "0".repeat(26), filedOn: "2026-03-20" }))).toEqual(["OGW277"]);
    await call.moveTo("2026-03-29T09:00:00+02:00");
    expect(codesOf(await call.tell("A-1", "agreement.sign", "applicant", account))).toEqual(["OGW248"]);
    expect((await file({ ...account, filedOn: "2026-03-27" })).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["agreement.awaitingCountersignature"]);
    await lead(call, "A-1", "ordered", "signed");
    await proved(call);
  });

  it("is refused with a day after the last one", async () => {
    const call = await openCall(withTerm("signing", { inTimeBy: { by: "receipt", waitsDays: 3 } }));
    await lead(call, "A-1", "offered");
    await call.moveTo("2026-03-29T09:00:00+02:00");
    const late = await call.tell("A-1", "agreement.recordSignature", "operator", {
      ...account,
      filedOn: "2026-03-28",
    });
    expect(late).toMatchObject({ outcome: "refused", reasons: [{ pointer: "/filedOn" }] });
    expect(await stateOf(call)).toEqual(["agreement.awaitingSignature"]);
  });

  it("starts the terms that count from the signature on its own day", async () => {
    const { deadlines } = withTerm("signing", { inTimeBy: { by: "receipt", waitsDays: 3 } });
    const payment = { from: "agreement.sign", amount: 40, unit: "day", roll: "none", basis };
    const call = await openCall(minimalProgramme({ deadlines: { ...deadlines, payment } as Terms }));
    await lead(call, "A-1", "offered");
    await call.moveTo("2026-03-26T09:00:00+01:00");
    await call.must("A-1", "agreement.recordSignature", "operator", { ...account, filedOn: "2026-03-23" });
    await lead(call, "A-1", "agreed", "signed");
    const due = (await call.view("A-1")).deadlines.find(({ name }) => name === "payment");
    // Forty days after 23 March.
    expect(due?.dueAt).toBe("2026-05-02T22:00:00.000Z");
  });

  it("is recorded nowhere else: the command is neither legal nor taken without such a term", async () => {
    const call = await openCall(minimalProgramme());
    await lead(call, "A-1", "offered");
    const { legal } = await call.view("A-1");
    expect(legal.map(({ type }) => type)).toContain("agreement.sign");
    expect(legal.map(({ type }) => type)).not.toContain("agreement.recordSignature");
    const sent = { ...account, filedOn: "2026-03-20" };
    const answer = await call.tell("A-1", "agreement.recordSignature", "operator", sent);
    expect(answer.outcome).toBe("refused");
    expect(await stateOf(call)).toEqual(["agreement.awaitingSignature"]);
  });

  it("lapses when the wait is over", async () => {
    const call = await openCall(withTerm("signing", { inTimeBy: { by: "receipt", waitsDays: 3 } }));
    await lead(call, "A-1", "offered");
    await call.moveTo("2026-03-31T00:00:00+02:00");
    expect(await stateOf(call)).toEqual(["resigned"]);
  });
});

describe("a supplement of the report that may be sent outside the system", () => {
  it("is recorded by the accountant, and settles with what it says", async () => {
    const call = await openCall(withTerm("reportSupplement", { inTimeBy: { by: "sending", waitsDays: 2 } }));
    await lead(call, "A-1", "reported");
    call.clock.set("2026-10-05T10:00:00+02:00");
    await call.must("A-1", "report.requestSupplement", "accountant", { fields: ["/spent"] });
    const report = [{ path: "/spent", value: "1900.00" }];
    const file = (filedOn: string, role: "accountant" | "officer" = "accountant") =>
      call.tell("A-1", "report.recordSupplement", role, { report, filedOn });
    await call.moveTo("2026-10-13T10:00:00+02:00");
    expect(codesOf(await call.tell("A-1", "report.supplement", "applicant", { report }))).toEqual(["OGW248"]);
    expect((await file("2026-10-12", "officer")).outcome).toBe("refused");
    expect(codesOf(await file("2026-10-13"))).toEqual(["OGW248"]);
    expect((await file("2026-10-12")).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.settlement.report?.spent).toBe("1900.00");
    await proved(call);
  });
});

describe("what a term says of documents from outside is refused when it cannot bind", () => {
  const problems = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it.each([
    [
      "under a term without such an act",
      "report",
      { inTimeBy: postmark },
      "OGW197 /deadlines/report/inTimeBy",
    ],
    [
      "with an hour",
      "supplement",
      { inTimeBy: postmark, cutOff: "16:00" },
      "OGW197 /deadlines/supplement/cutOff",
    ],
    [
      "in hours",
      "supplement",
      { inTimeBy: postmark, unit: "hour", roll: undefined },
      "OGW197 /deadlines/supplement/unit",
    ],
  ] as const)("%s", (_, name, more, expected) => {
    expect(problems(withTerm(name, more))).toEqual([expected]);
  });

  it("when the ways of a term differ", () => {
    const document = withTerm("supplement", { inTimeBy: postmark });
    const { supplement } = document.deadlines;
    const [rule] = document.rules as [{ readonly id: string }];
    const { inTimeBy: _, ...plain } = supplement as Record<string, unknown>;
    const ways = [{ ...(supplement as object), when: { rule: rule.id } }, plain];
    expect(
      problems({ ...document, deadlines: { ...document.deadlines, supplement: ways } as Terms }),
    ).toEqual(["OGW197 /deadlines/supplement/1"]);
  });

  it("when it is longer than a year, or names another way", () => {
    expect(problems(withTerm("supplement", { inTimeBy: { by: "postmark", waitsDays: 400 } }))).toHaveLength(
      1,
    );
    expect(problems(withTerm("supplement", { inTimeBy: { by: "fax", waitsDays: 4 } }))).toHaveLength(1);
  });
});
