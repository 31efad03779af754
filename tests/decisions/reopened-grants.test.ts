import { lettersOf, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, score, soundAnswers, submit } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

const days = (amount: number) => ({ amount, unit: "workingDay" as const, roll: "none" as const, basis });
const plain = minimalProgramme();
const document = minimalProgramme({
  appeals: {
    assessment: {
      grounds: [
        { id: "pointsContradict", title: { pl: "Punkty są sprzeczne", en: "Points contradict" }, basis },
      ],
      by: "decisionMaker",
      meanwhile: "reopen",
      basis,
    },
    basis,
  },
  deadlines: { ...plain.deadlines, resultAppeal: days(5), resultAppealDecision: days(3) },
  calls: plain.calls.map((one) => ({ ...one, pool: "4000.00" })) as ProgrammeDocument["calls"],
});

const cards = (points: number) =>
  ["expert-1", "expert-2"].map((expert) => ({ expert, scores: { need: points, method: points } }));

/** A and B are granted what the pool has, C is below the threshold and appeals: with the right points it would be first. */
async function appealed(given = document): Promise<TestCall> {
  const call = await openCall(given);
  for (const [index, points] of [9, 8, 1].entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { ...soundAnswers, requested: "2000.00" });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [points, points]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  await call.must("A-1", "award.grant", "decisionMaker");
  await call.must("A-2", "award.grant", "decisionMaker");
  await call.must("A-3", "resultAppeal.file", "applicant", {
    grounds: ["pointsContradict"],
    statement: "the card praises what it gives no points for",
  });
  return call;
}

const uphold = (call: TestCall) =>
  call.must("A-3", "resultAppeal.uphold", "decisionMaker", { cards: cards(10), reason: "read anew" });
const decide = (call: TestCall, id: string, outcome: string) =>
  call.tell(id, "award.reconsider", "decisionMaker", { outcome, reason: "weighed against the appeal" });
const reopened = async (call: TestCall) => (await rowsOf(call, "reopened")).map(({ value }) => value.case);
const legal = async (call: TestCall, id: string) => (await call.view(id)).legal.map(({ type }) => type);
const letters = async (call: TestCall, id: string) =>
  (await lettersOf(call.store, id)).map(({ letter }) => letter);
const sound = async ({ store }: TestCall) => expect((await verifyJournal(store)).faults).toEqual([]);

describe("a grant that a list corrected by an appeal would not give", () => {
  it("is decided on anew: the last of those who hold the money, as many as pay for the appeal", async () => {
    const call = await appealed();
    expect(codesOf(await decide(call, "A-2", "stands"))).toEqual(["OGW952"]);
    expect(await legal(call, "A-2")).not.toContain("award.reconsider");
    await uphold(call);
    expect(await reopened(call)).toEqual(["A-2"]);
    expect(await legal(call, "A-2")).toContain("award.reconsider");
    expect(await legal(call, "A-1")).not.toContain("award.reconsider");
    const { event } = (await call.workflow.history("case:A-3")).at(-1) ?? {};
    expect(event).toMatchObject({ reopened: ["S/002"] });
    await sound(call);
  });

  it("is withdrawn before its agreement is concluded: its money goes to who was right", async () => {
    const call = await appealed();
    await uphold(call);
    expect(codesOf(await call.tell("A-2", "agreement.offer", "operator"))).toEqual(["OGW951"]);
    expect((await decide(call, "A-2", "withdrawn")).outcome).toBe("accepted");
    expect((await call.view("A-2")).state).toEqual(["revoked"]);
    const [last] = (await lettersOf(call.store, "A-2")).slice(-1);
    expect(last).toMatchObject({ letter: "grantWithdrawn", remarks: ["weighed against the appeal"] });
    await call.must("A-3", "reserve.place", "decisionMaker");
    await call.must("A-3", "reserve.promote", "decisionMaker");
    expect(await reopened(call)).toEqual([]);
    await sound(call);
  });

  it("stands, and its agreement goes on; the appeal stands first on the reserve", async () => {
    const call = await appealed();
    await uphold(call);
    expect((await decide(call, "A-2", "stands")).outcome).toBe("accepted");
    expect(await letters(call, "A-2")).toContain("grantStands");
    expect(codesOf(await decide(call, "A-2", "stands"))).toEqual(["OGW952"]);
    await lead(call, "A-2", "agreed", "awarded");
    await call.must("A-3", "reserve.place", "decisionMaker");
    await sound(call);
  });

  it("whose agreement is concluded stands, or is terminated for it: nothing is ordered before", async () => {
    const call = await appealed();
    await lead(call, "A-2", "agreed", "awarded");
    expect(
      codesOf(await call.tell("A-2", "agreement.terminate", "operator", { reason: "listCorrected" })),
    ).toEqual(["OGW952"]);
    await uphold(call);
    expect(codesOf(await decide(call, "A-2", "withdrawn"))).toEqual(["OGW953"]);
    expect(codesOf(await call.tell("A-2", "payment.order", "accountant"))).toEqual(["OGW951"]);
    await call.must("A-2", "agreement.terminate", "operator", { reason: "listCorrected" });
    expect(await reopened(call)).toEqual([]);
    expect((await call.view("A-2")).state).toEqual(["terminated"]);
    await call.must("A-3", "reserve.place", "decisionMaker");
    await call.must("A-3", "reserve.promote", "decisionMaker");
    await sound(call);
  });

  it("stands beside an agreement that is concluded, and is paid then", async () => {
    const call = await appealed();
    await lead(call, "A-2", "agreed", "awarded");
    await uphold(call);
    await decide(call, "A-2", "stands");
    await call.must("A-2", "payment.order", "accountant");
    await sound(call);
  });

  it("is no matter for a programme in which grants stand", async () => {
    const { assessment } = document.appeals ?? {};
    const stand = {
      ...document,
      appeals: { assessment: { ...assessment, meanwhile: "stand" as const }, basis },
    };
    const call = await appealed(stand as ProgrammeDocument);
    await uphold(call);
    expect(await reopened(call)).toEqual([]);
    expect(await legal(call, "A-2")).not.toContain("award.reconsider");
    expect(codesOf(await decide(call, "A-2", "stands"))).toEqual(["OGW203"]);
    await sound(call);
  });

  it("is decided on by the decision maker alone, with reasons", async () => {
    const call = await appealed();
    await uphold(call);
    const by = { actor: actor("officer") };
    const given = { outcome: "stands", reason: "x" };
    expect(codesOf(await call.tell("A-2", "award.reconsider", "officer", given, by))).toEqual(["OGW202"]);
    expect(
      codesOf(await call.tell("A-2", "award.reconsider", "decisionMaker", { outcome: "stands" })),
    ).toEqual(["OGW201"]);
  });
});
