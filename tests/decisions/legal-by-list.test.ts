import type { Answer } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { score, submit } from "./journey.ts";
import { basis, codesOf, openCall, type TestCall } from "./test-call.ts";

const decisionMaker = { role: "decisionMaker", id: "decisionMaker-1" } as const;
const followsFromList = ["award.grant", "reserve.place", "offer.make", "reserve.promote"];

/** Of 5000 zł the first is given 3500, the second is offered the rest, the third waits. */
async function listed(): Promise<TestCall> {
  const { calls, scoring, deadlines } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
  const call = await openCall(
    minimalProgramme({
      calls: calls.map((one) => ({ ...one, pool: "5000.00" })),
      deadlines: { ...deadlines, partialOffer: answer },
      scoring: { ...scoring, ranking: { ...scoring.ranking, fit: "strict", offer } },
    }),
  );
  for (const [index, [id, requested]] of [
    ["A", "3500.00"],
    ["B", "2000.00"],
    ["C", "1000.00"],
  ].entries()) {
    await submit(call, id as string, { requested });
    await call.must(id as string, "formalCheck.complete", "officer");
    await score(call, id as string, [10, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

const ofList = (legal: readonly { readonly type: string }[]) =>
  legal.map(({ type }) => type).filter((type) => followsFromList.includes(type));
const toldBy = (answer: Answer) => ofList(answer.legal);
const may = async (call: TestCall, id: string) =>
  ofList(await call.workflow.legalFor(`case:${id}`, decisionMaker));

describe("what follows from the published list", () => {
  it("is legal for those of whom the list says it, and for nobody else", async () => {
    const call = await listed();
    expect(await may(call, "A")).toEqual(["award.grant"]);
    expect(await may(call, "B")).toEqual(["offer.make"]);
    expect(await may(call, "C")).toEqual(["reserve.place", "offer.make"]);
    expect(ofList((await call.view("A")).legal)).toEqual(["award.grant"]);
  });

  it("is what refusals and answers name, and would be taken", async () => {
    const call = await listed();
    const refused = await call.tell("A", "reserve.place", "decisionMaker");
    expect([codesOf(refused), toldBy(refused)]).toEqual([["OGW241"], ["award.grant"]]);
    // Not even listened to in this state; the alternatives are those of the list all the same.
    expect(toldBy(await call.tell("C", "reserve.promote", "decisionMaker"))).toEqual([
      "reserve.place",
      "offer.make",
    ]);
    expect((await call.tell("A", "award.grant", "decisionMaker")).outcome).toBe("accepted");
    expect((await call.tell("B", "offer.make", "decisionMaker")).outcome).toBe("accepted");
    const declined = await call.tell("B", "offer.decline", "applicant");
    expect(toldBy(declined)).toEqual(["reserve.promote", "offer.make"]);
  });
});
