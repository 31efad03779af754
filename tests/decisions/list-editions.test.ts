import { type PublishedList, publishedListsOf, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { lead } from "./journey.ts";
import { listed } from "./pooled-call.ts";
import { basis, codesOf, type TestCall } from "./test-call.ts";

/** A pool of 5000 zł whose rest is offered, and lists that are corrected. */
function correcting() {
  const { calls, scoring, deadlines } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "5000.00" })),
    deadlines: { ...deadlines, partialOffer: answer },
    scoring: { ...scoring, ranking: { ties: ["earlierSubmission"], fit: "strict", offer } },
    lists: { formal: false, points: false, names: {} },
  });
}

const correct = (call: TestCall, kind: string) =>
  call.tellCall("list.publish", "operator", { kind, reason: "Zmiana." });

async function last(call: TestCall, kind: string): Promise<PublishedList | undefined> {
  return (await publishedListsOf(call.store, "spring")).findLast((list) => list.kind === kind);
}

/** A is funded, X with little money too, B is offered the 1500 zł that are left. */
async function offered(): Promise<TestCall> {
  const call = await listed(correcting(), ["A", "3000.00"], ["X", "500.00"], ["B", "2500.00"]);
  await call.must("B", "offer.make", "decisionMaker");
  return call;
}

it("a part that is declined, and another amount offered, is a change of the list, though it was offered before", async () => {
  const call = await offered();
  expect(codesOf(await correct(call, "ranking"))).toEqual(["OGW757"]);
  await lead(call, "X", "agreed", "ranked");
  await call.must("B", "offer.decline", "applicant");
  await call.must("X", "agreement.terminate", "operator", { reason: "misuse" });
  await call.must("B", "offer.make", "decisionMaker");
  expect((await correct(call, "ranking")).outcome).toBe("accepted");
  expect((await last(call, "ranking"))?.changes).toMatchObject([
    {
      number: "S/003",
      before: { place: 3, standing: "offered", amount: "1500.00" },
      after: { place: 3, standing: "offered", amount: "2000.00" },
    },
  ]);
  expect(codesOf(await correct(call, "ranking"))).toEqual(["OGW757"]);
  expect((await verifyJournal(call.store)).faults).toEqual([]);
});

it("what is as it was published again is no change, whatever happened in between", async () => {
  const call = await offered();
  await call.must("A", "award.grant", "decisionMaker");
  expect(codesOf(await correct(call, "ranking"))).toEqual(["OGW757"]);
  await call.must("B", "offer.decline", "applicant");
  expect((await correct(call, "ranking")).outcome).toBe("accepted");
  expect((await correct(call, "reserve")).outcome).toBe("accepted");
  for (const kind of ["ranking", "reserve"]) expect(codesOf(await correct(call, kind))).toEqual(["OGW757"]);
});
