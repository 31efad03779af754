import { lettersOf, loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const document = (changes: Partial<ProgrammeDocument["eligibility"]> = {}): ProgrammeDocument => {
  const { deadlines, eligibility } = minimalProgramme();
  return minimalProgramme({
    eligibility: { ...eligibility, ...changes },
    restoration: { terms: [{ term: "supplement", withinDays: 7, by: "decisionMaker", basis }], basis },
    deadlines: {
      ...deadlines,
      supplement: { amount: 7, unit: "day", roll: "nextWorkingDay", basis },
      restoration: { amount: 30, unit: "day", roll: "nextWorkingDay", basis },
    },
  });
};

const day = (date: string) => `2026-${date}T10:00:00+01:00`;
const mending = [{ path: "/letterSigned", value: true }];
const ask = (call: TestCall, ceasedOn: string, answers: readonly object[] = mending) =>
  call.tell("A-1", "restoration.request", "applicant", { ceasedOn, cause: "in hospital", answers });
const decide = (call: TestCall, how: "grant" | "refuse") =>
  call.tell("A-1", `restoration.${how}`, "decisionMaker", { reason: "the discharge letter says so" });
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const lettersIn = async (call: TestCall) => (await lettersOf(call.store, "A-1")).map(({ letter }) => letter);

/** An application that was called to be supplemented on 2 March 2026, and was not. */
async function missed(given = document()): Promise<TestCall> {
  const call = await openCall(given);
  await submit(call, "A-1", { letterSigned: false });
  await call.must("A-1", "formalCheck.complete", "officer");
  await call.moveTo(day("03-10"));
  return call;
}

describe("a term for a supplement that may be restored", () => {
  it("does not end the case when it passes, until its restoration can be asked for no more", async () => {
    const call = await missed();
    expect(await stateOf(call)).toEqual(["eligibility.supplementMissed.termMissed"]);
    expect(await rowsOf(call, "ends")).toEqual([]);
    expect((await lettersOf(call.store, "A-1")).at(-1)).toMatchObject({
      letter: "termMissed",
      toMend: [{ pointer: "/letterSigned" }],
      terms: [{ name: "restoration" }],
    });
    await call.moveTo(day("04-09"));
    expect(await stateOf(call)).toEqual(["eligibility.supplementMissed.termMissed"]);
    await call.moveTo(day("04-10"));
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    expect((await rowsOf(call, "ends")).map(({ value }) => value.end)).toEqual(["leftUnconsidered"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is restored by a decision: the supplement that came with the request counts", async () => {
    const call = await missed();
    expect((await ask(call, "2026-03-09")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["eligibility.supplementMissed.restorationAsked"]);
    expect((await call.view("A-1")).context.eligibility.supplemented).toBeNull();
    expect((await decide(call, "grant")).outcome).toBe("accepted");
    expect(await stateOf(call)).toEqual(["eligibility.underFormalCheck"]);
    const { eligibility } = (await call.view("A-1")).context;
    expect(eligibility).toMatchObject({ supplemented: { answersVersion: 2 }, supplementPaths: [] });
    expect(eligibility).not.toHaveProperty("asked");
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect(await lettersIn(call)).toEqual(expect.arrayContaining(["restorationReceived", "termRestored"]));
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is not restored by a refusal, which tells its reason before the end", async () => {
    const call = await missed();
    await ask(call, "2026-03-09");
    await decide(call, "refuse");
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    const told = (await lettersOf(call.store, "A-1")).slice(-2);
    expect(told.map(({ letter }) => letter)).toEqual(["restorationRefused", "leftUnconsidered"]);
    expect(told[0]).toMatchObject({ remarks: ["the discharge letter says so"] });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("ends as the programme says of one that is not supplemented", async () => {
    const call = await missed(document({ silence: "reject" }));
    await call.moveTo(day("04-10"));
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    const other = await missed(document({ silence: "reject" }));
    await ask(other, "2026-03-09");
    await decide(other, "refuse");
    expect(await stateOf(other)).toEqual(["formallyRejected"]);
    expect((await lettersOf(other.store, "A-1")).at(-1)?.says[0]?.en).toContain("was not mended in time");
  });

  it("is asked for within the days from the end of the cause, the last of which rolls", async () => {
    const call = await missed();
    await call.moveTo(day("03-16"));
    // Seven days after Saturday 7 March end on Saturday 14 March, and so on Monday.
    expect((await ask(call, "2026-03-07")).outcome).toBe("accepted");
    const late = await missed();
    await late.moveTo(day("03-17"));
    const refused = await ask(late, "2026-03-07");
    expect(codesOf(refused)).toEqual(["OGW868"]);
    expect(wordsOf(refused)).toContain("until 2026-03-16");
    expect(codesOf(await ask(late, "2026-03-18"))).toEqual(["OGW273"]);
    expect((await ask(late, "2026-03-10")).outcome).toBe("accepted");
  });

  it("is asked for together with the act, inside the fields of the call to supplement alone", async () => {
    const call = await missed();
    expect(codesOf(await ask(call, "2026-03-09", []))).toContain("OGW201");
    expect(codesOf(await ask(call, "2026-03-09", [{ path: "/participants", value: 50 }]))).toEqual([
      "OGW221",
    ]);
    expect(codesOf(await ask(call, "2026-03-09", [{ path: "/title", value: "x" }]))).toEqual(["OGW221"]);
  });

  it("is asked for after a supplement that came too late by an hour, too", async () => {
    const call = await openCall(document());
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    call.clock.set(day("03-10"));
    await call.must("A-1", "application.supplement", "applicant", { answers: mending });
    expect(await stateOf(call)).toEqual(["eligibility.supplementMissed.termMissed"]);
    await call.must("A-1", "restoration.request", "applicant", {
      ...{ ceasedOn: "2026-03-10", cause: "the system was down", answers: mending },
    });
    await decide(call, "grant");
    expect((await call.view("A-1")).context.eligibility.supplemented).toMatchObject({ answersVersion: 3 });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is decided by nobody who has a part in the case, and by none but whom the programme states", async () => {
    const call = await missed();
    await ask(call, "2026-03-09");
    expect(codesOf(await call.tell("A-1", "restoration.grant", "officer", { reason: "x" }))).toEqual([
      "OGW971",
    ]);
    expect(codesOf(await call.tell("A-1", "restoration.refuse", "applicant", { reason: "x" }))).toEqual([
      "OGW202",
    ]);
  });
});

it("check finds a restoration where nobody is called to supplement, and a missing term", () => {
  const found = (given: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(given))
      .problems.map(({ code, pointer }) => `${code} ${pointer}`)
      .sort();
  const given = document();
  expect(found(given)).toEqual([]);
  const { supplement: _, ...rest } = given.deadlines;
  expect(found({ ...document({ supplements: 0 }), deadlines: rest as never })).toEqual([
    "OGW713 /eligibility/supplements",
    "OGW869 /restoration/terms/0/term",
  ]);
  expect(found({ ...given, deadlines: { ...given.deadlines, restoration: undefined } as never })).toEqual([
    "OGW167 /deadlines/restoration",
  ]);
});
