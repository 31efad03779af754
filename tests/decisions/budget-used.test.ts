import { type Answer, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { score, soundAnswers } from "./journey.ts";
import { basis, openCall, sharedRowsOf, type TestCall } from "./test-call.ts";

type Call = ProgrammeDocument["calls"][number];

/** A call that draws a list, a continuous one beside it, and a budget of 5000 zł for both. */
function beside(changes: Partial<Call> = {}, others: Partial<Call> = {}): ProgrammeDocument {
  const { calls, deadlines } = minimalProgramme();
  const [spring] = calls as [Call];
  return minimalProgramme({
    budget: { amount: "5000.00", basis },
    calls: [
      { ...spring, pool: "5000.00", ...others },
      {
        ...spring,
        id: "small",
        numbering: { prefix: "M/", digits: 3 },
        pool: "4000.00",
        closesAt: "2026-05-29T16:00:00+02:00",
        queue: { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "600.00", basis },
        ...changes,
      },
    ],
    deadlines: {
      ...deadlines,
      partialOffer: { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis },
    },
  });
}

async function opened(document: ProgrammeDocument): Promise<TestCall> {
  const call = await openCall(document);
  await call.mustCall("call.announce", "operator", {}, { call: "small" });
  await call.moveTo("2026-03-02T09:00:00+01:00");
  return call;
}

async function begun(call: TestCall, id: string, of: string, requested: string): Promise<void> {
  await call.must(id, "application.start", "applicant", {
    call: of,
    answers: { ...soundAnswers, requested },
  });
}

async function assessed(call: TestCall, id: string, of: string, requested: string): Promise<void> {
  await begun(call, id, of, requested);
  await call.must(id, "application.submit", "applicant");
  await call.must(id, "formalCheck.complete", "officer");
  await score(call, id, [8, 8]);
}

const streamsOf = (answer: Answer) =>
  answer.outcome === "accepted" ? answer.entries.map(({ stream }) => stream) : [];
const stateOf = async (call: TestCall, id: string) => (await call.workflow.callState(id))?.state.join();
const endOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("a continuous call that shares a budget", () => {
  it("is closed by the list of another call that leaves less than its least grant; the undecided end for lack of money", async () => {
    const call = await opened(beside());
    await assessed(call, "S-1", "spring", "4400.01");
    await assessed(call, "M-1", "small", "700.00");
    await begun(call, "M-2", "small", "600.00");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    expect(await stateOf(call, "small")).toBe("open");
    const listed = await call.mustCall("ranking.publish", "decisionMaker");
    expect(streamsOf(listed)).toContain("call:small");
    expect(await stateOf(call, "small")).toBe("spent");
    expect(await sharedRowsOf(call, "openQueues")).toEqual([]);
    await call.moveTo("2026-03-20T16:00:01+01:00");
    expect([await endOf(call, "M-1"), await endOf(call, "M-2")]).toEqual(["noMoney", "noMoney"]);
    expect(await stateOf(call, "small")).toBe("contracting");
    await sound(call);
  });

  it("stays open where exactly its least grant is left, and gives it", async () => {
    const call = await opened(beside());
    await assessed(call, "S-1", "spring", "4400.00");
    await assessed(call, "M-1", "small", "600.00");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect(await stateOf(call, "small")).toBe("open");
    await call.must("M-1", "queue.grant", "decisionMaker");
    expect(await stateOf(call, "small")).toBe("spent");
    await sound(call);
  });

  it("is closed by a grant, an offer or a promotion in another call alike, and before it opens as well", async () => {
    const queue = { waitsForEarlier: "always", noFit: "offerRest", closesBelow: "600.00", basis } as const;
    const call = await opened(beside({ opensAt: "2026-04-01T09:00:00+02:00" }, { queue, pool: "4500.00" }));
    await assessed(call, "S-1", "spring", "3000.00");
    await assessed(call, "S-2", "spring", "2000.00");
    await call.must("S-1", "queue.grant", "decisionMaker");
    expect(await stateOf(call, "small")).toBe("announced");
    await call.must("S-2", "queue.offer", "decisionMaker");
    expect(await stateOf(call, "small")).toBe("spent");
    await call.moveTo("2026-03-02T09:00:01+01:00");
    expect(await stateOf(call, "small")).toBe("contracting");
    await sound(call);
  });

  it("is told nothing more once its decisions are closed or it is annulled", async () => {
    const call = await opened(beside());
    await assessed(call, "S-1", "spring", "5000.00");
    await call.mustCall(
      "call.annul",
      "operator",
      { reason: "Umowa nie doszła do skutku." },
      { call: "small" },
    );
    expect(await sharedRowsOf(call, "openQueues")).toEqual([]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    const listed = await call.mustCall("ranking.publish", "decisionMaker");
    expect(streamsOf(listed)).not.toContain("call:small");
    await sound(call);
  });
});
