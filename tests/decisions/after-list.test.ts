import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { score, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, sharedRowsOf, type TestCall, wordsOf } from "./test-call.ts";

const plain = minimalProgramme();
const [spring] = plain.calls as [ProgrammeDocument["calls"][number]];
const leadsTo = { call: "plans", carry: [], basis };
const afterList = { opensAfter: 10, openFor: 7, basis };

const stages = (changes: object = {}) =>
  minimalProgramme({
    calls: [
      { ...spring, own: { scoring: { ...plain.scoring, experts: 1, leadsTo } } },
      {
        ...spring,
        id: "plans",
        title: { pl: "Nabór planów", en: "Call for plans" },
        numbering: { prefix: "P/", digits: 3 },
        from: "spring",
        opensAt: "2026-06-01T09:00:00+02:00",
        closesAt: "2026-06-20T16:00:00+02:00",
        realisation: { from: "2026-07-01", to: "2026-09-30" },
        afterList,
        ...changes,
      },
    ] as ProgrammeDocument["calls"],
  });

/** One idea with so many points; the call for ideas has closed. */
async function assessed(points: number): Promise<TestCall> {
  const call = await openCall(stages());
  await call.must("I", "application.start", "applicant", { call: "spring", answers: soundAnswers });
  await call.must("I", "application.submit", "applicant");
  await call.must("I", "formalCheck.complete", "officer");
  await score(call, "I", [points]);
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
}

const plans = { call: "plans" };
const announce = (call: TestCall) => call.tellCall("call.announce", "operator", {}, plans);
const stateOf = async (call: TestCall) => (await call.workflow.callState("plans"))?.state.join();
const faults = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("a call that opens and closes by terms from the list of another", () => {
  it("opens so many days after who is invited is published, and closes when the last of its days ends", async () => {
    const call = await assessed(9);
    const early = await announce(call);
    expect(codesOf(early)).toEqual(["OGW858"]);
    expect(wordsOf(early)).toContain('list of the call "spring"');
    await call.moveTo("2026-03-25T11:00:00+01:00");
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    await call.must("I", "round.invite", "operator");
    await call.mustCall("call.announce", "operator", {}, plans);
    // 25 March and ten days: 4 April; the clocks were changed meanwhile.
    expect((await call.workflow.callState("plans"))?.context.call).toMatchObject({
      opensAt: "2026-04-03T22:00:00.000Z",
      closesAt: "2026-04-10T22:00:00.000Z",
    });
    await call.moveTo("2026-04-03T23:59:59+02:00");
    expect(await stateOf(call)).toBe("announced");
    await call.moveTo("2026-04-04T00:00:00+02:00");
    expect(await stateOf(call)).toBe("open");
    const extra = { actor: actor("applicant", "applicant-I") };
    await call.must("P", "application.start", "applicant", { call: "plans", from: "I" }, extra);
    const plan = await call.view("P");
    expect(plan.context.submission).toMatchObject({ opensAt: "2026-04-03T22:00:00.000Z" });
    await call.moveTo("2026-04-11T00:00:00+02:00");
    expect(await stateOf(call)).toBe("underAssessment");
    expect(await faults(call)).toEqual([]);
  });

  it("is moved by no list that is published again, and knows of one that invites nobody", async () => {
    const call = await assessed(2);
    expect(codesOf(await call.tellCall("invitations.publish", "decisionMaker", { round: "plans" }))).toEqual([
      "OGW694",
    ]);
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await sharedRowsOf(call, "lists")).map(({ key, value }) => [key, value])).toEqual([
      ["minimal/plans", { call: "spring", at: "2026-03-20T15:00:00.000Z" }],
    ]);
    await call.mustCall("call.announce", "operator", {}, plans);
    await call.moveTo("2026-03-30T00:00:00+02:00");
    expect(await stateOf(call)).toBe("open");
    expect(await faults(call)).toEqual([]);
  });

  it("keeps the moment of the first list when the list without places follows", async () => {
    const call = await assessed(9);
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    await call.must("I", "round.invite", "operator");
    await call.moveTo("2026-03-22T12:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await sharedRowsOf(call, "lists")).map(({ value }) => value.at)).toEqual([
      "2026-03-20T15:00:00.000Z",
    ]);
  });

  it("opens at once when it is announced late, and is open as long", async () => {
    const call = await assessed(9);
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    await call.moveTo("2026-05-04T10:00:00+02:00");
    await call.mustCall("call.announce", "operator", {}, plans);
    await call.moveTo("2026-05-04T10:00:00+02:00");
    expect(await stateOf(call)).toBe("open");
    expect((await call.workflow.callState("plans"))?.context.call).toMatchObject({
      closesAt: "2026-05-10T22:00:00.000Z",
    });
  });
});

it("check finds terms from a list in a call that derives from none", () => {
  const [, second] = stages().calls;
  const { from: _, ...alone } = second as NonNullable<typeof second>;
  const { problems } = loadProgramme(JSON.stringify(minimalProgramme({ calls: [spring, alone] })));
  expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["OGW859 /calls/1/afterList"]);
  expect(loadProgramme(JSON.stringify(stages())).problems).toEqual([]);
});
