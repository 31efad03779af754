import { type JournalEntry, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { score, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

const plain = minimalProgramme();
const [spring] = plain.calls as [ProgrammeDocument["calls"][number]];
const days = (amount: number) => ({ amount, unit: "workingDay" as const, roll: "none" as const, basis });

const carry = [{ field: "requested", bound: "atMost" }];
const leadsTo = { call: "plans", invite: { best: 1 }, carry, basis };
const document = minimalProgramme({
  deadlines: { ...plain.deadlines, resultAppeal: days(5), resultAppealDecision: days(3) },
  appeals: {
    assessment: {
      grounds: [
        { id: "pointsContradict", title: { pl: "Punkty są sprzeczne", en: "Points contradict" }, basis },
      ],
      by: "decisionMaker",
      meanwhile: "wait",
      basis,
    },
    basis,
  },
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
    },
  ] as ProgrammeDocument["calls"],
});

/** Ideas with so many points each; who is invited and the list without places are published. */
async function listed(points: Readonly<Record<string, number>>): Promise<TestCall> {
  const call = await openCall(document);
  for (const id of Object.keys(points)) {
    await call.must(id, "application.start", "applicant", { call: "spring", answers: soundAnswers });
    await call.must(id, "application.submit", "applicant");
    await call.must(id, "formalCheck.complete", "officer");
  }
  for (const [id, given] of Object.entries(points)) await score(call, id, [given]);
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
  for (const [id, given] of Object.entries(points))
    if (given >= 5) await call.must(id, "round.invite", "operator");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();
const file = (call: TestCall, id: string) =>
  call.must(id, "resultAppeal.file", "applicant", {
    grounds: ["pointsContradict"],
    statement: "read it again",
  });
const uphold = (call: TestCall, id: string, points: number) =>
  call.tell(id, "resultAppeal.uphold", "decisionMaker", {
    cards: [{ expert: "expert-1", scores: { need: points, method: points } }],
    reason: "read anew",
  });
const places = async (call: TestCall) =>
  Object.fromEntries(
    (await rowsOf(call, "invitations")).map(({ value }) => [
      value.case,
      `${value.place}${value.invited ? " invited" : ""}`,
    ]),
  );
const sound = async ({ store }: TestCall) => expect((await verifyJournal(store)).faults).toEqual([]);

describe("an appeal of whoever is not invited to the next call", () => {
  it("that is upheld draws who is invited anew; nobody who was invited is sent away", async () => {
    const call = await listed({ "A-1": 9, "A-2": 8, "A-3": 7 });
    expect(await places(call)).toEqual({ "A-1": "1 invited", "A-2": "2", "A-3": "3" });
    expect(codesOf(await call.tell("A-3", "assessment.close", "decisionMaker"))).toEqual(["OGW872"]);
    await file(call, "A-3");
    expect((await uphold(call, "A-3", 10)).outcome).toBe("accepted");
    expect(await places(call)).toEqual({ "A-1": "2 invited", "A-2": "3", "A-3": "1 invited" });
    expect(await stateOf(call, "A-3")).toBe("scoring.awaitingInvitation");
    const { event } = (await call.workflow.history("case:A-3")).at(-1) as JournalEntry;
    expect(event).toMatchObject({
      invited: true,
      invitations: [
        { number: "S/003", before: { place: 3, invited: false }, now: { place: 1, invited: true } },
        { number: "S/001", before: { place: 1 }, now: { place: 2, invited: true } },
        { number: "S/002", before: { place: 2 }, now: { place: 3, invited: false } },
      ],
    });
    await call.must("A-3", "round.invite", "operator");
    expect(await stateOf(call, "A-3")).toBe("invitedOn");
    await call.moveTo("2026-03-28T10:00:00+02:00");
    await call.must("A-2", "assessment.close", "decisionMaker");
    expect(await stateOf(call, "A-2")).toBe("notInvited");
    await call.mustCall("call.announce", "operator", {}, { call: "plans" });
    await call.moveTo("2026-06-01T09:00:00+02:00");
    const begun = { call: "plans", from: "A-3" };
    await call.must("P-3", "application.start", "applicant", begun, {
      actor: actor("applicant", "applicant-A-3"),
    });
    await sound(call);
  });

  it("leaves it not invited where the right points are not enough either", async () => {
    const call = await listed({ "A-1": 9, "A-2": 6 });
    await file(call, "A-2");
    await uphold(call, "A-2", 8);
    expect(await stateOf(call, "A-2")).toBe("scoring.provisionallyNotInvited");
    await call.moveTo("2026-03-28T10:00:00+02:00");
    await call.must("A-2", "assessment.close", "decisionMaker");
    await sound(call);
  });

  it("from below the threshold comes among those who contend, and one may fall below it", async () => {
    const call = await listed({ "A-1": 9, "A-2": 2, "A-3": 8 });
    await file(call, "A-2");
    await uphold(call, "A-2", 9);
    expect(await stateOf(call, "A-2")).toBe("scoring.awaitingInvitation");
    expect(await places(call)).toMatchObject({ "A-1": "1 invited", "A-2": "1 invited", "A-3": "3" });
    await file(call, "A-3");
    await uphold(call, "A-3", 1);
    expect(await stateOf(call, "A-3")).toBe("scoring.provisionallyBelow");
    await call.must("A-2", "round.invite", "operator");
    await sound(call);
  });

  it("does not prove itself where the journal says that somebody else is invited by it", async () => {
    const call = await listed({ "A-1": 9, "A-2": 8 });
    await file(call, "A-2");
    const rows = new Map<string, ReadonlyMap<string, object>>();
    for (const set of ["contenders", "invitations", "ends"])
      rows.set(`spring/${set}`, new Map((await rowsOf(call, set)).map(({ key, value }) => [key, value])));
    await uphold(call, "A-2", 10);
    const entry = (await call.workflow.history("case:A-2")).at(-1) as JournalEntry;
    const programme = await call.workflow.programmeOf(entry.programme.hash);
    const isSound = (event: object) =>
      caseAggregate.recountsRows?.isSound({
        id: "A-2",
        entry: { ...entry, event: { ...entry.event, ...event } },
        programme: programme as never,
        rows: (scope) => (rows.get(scope) ?? new Map()) as never,
      });
    expect(isSound({})).toBe(true);
    expect(isSound({ invited: false })).toBe(false);
    expect(isSound({ invitations: [] })).toBe(false);
  });
});
