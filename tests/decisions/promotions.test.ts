import { verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { listed, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { codesOf, type TestCall, wordsOf } from "./test-call.ts";

const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);
const promote = (call: TestCall, id: string) => call.tell(id, "reserve.promote", "decisionMaker");

/**
 * Organisations have all of their 5000 zł promised; groups have 1000 of 3000 zł left. The first of each has an award, the
 * next waits on the reserve: among groups for all that the pool has.
 */
async function awarded(
  changes: Parameters<typeof pooledProgramme>[0] = { freed: ["neverPaid", "cameBack"] },
): Promise<TestCall> {
  const call = await listed(
    pooledProgramme(changes),
    ["N-1", "5000.00"],
    ["N-2", "3000.00"],
    ["G-1", "2000.00", "group"],
    ["G-2", "3000.00", "group"],
  );
  for (const id of ["N-1", "G-1"]) await call.must(id, "award.grant", "decisionMaker");
  for (const id of ["N-2", "G-2"]) await call.must(id, "reserve.place", "decisionMaker");
  expect(codesOf(await promote(call, "G-2"))).toEqual(["OGW242"]);
  return call;
}

/** Ways in which a group's grant falls out, and its money is there for the reserve of its pool. */
const ways: Readonly<Record<string, (call: TestCall) => Promise<unknown>>> = {
  "its applicant resigns": (call) => call.must("G-1", "agreement.resign", "applicant"),
  "nobody signs in time": async (call) => {
    await call.must("G-1", "agreement.offer", "operator");
    await call.moveTo("2026-04-10T09:00:00+02:00");
    expect((await call.view("G-1")).state).toEqual(["resigned"]);
  },
  "it is terminated before anything was paid": async (call) => {
    await lead(call, "G-1", "agreed", "awarded");
    await call.must("G-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
  },
  "what was paid came back": async (call) => {
    await lead(call, "G-1", "paid", "awarded");
    await call.must("G-1", "agreement.terminate", "operator", { reason: "misuse" });
    expect(codesOf(await promote(call, "G-2"))).toEqual(["OGW242"]);
    const repaid = { amount: "2000.00", receivedOn: "2026-03-20" };
    await call.must("G-1", "repayment.record", "accountant", repaid);
  },
};

describe("the reserve of a pool, while contracting is open in another", () => {
  it.each(Object.entries(ways))(
    "is promoted once %s, with what came free and what was left together",
    async (_, fallsOut) => {
      const call = await awarded();
      await fallsOut(call);
      // The other pool is still waiting for its agreement, and has nothing free.
      expect(codesOf(await call.tellCall("contracting.close", "operator"))).toEqual(["OGW280"]);
      expect(await poolMoney(call, "free")).toMatchObject({ groups: 3000 });
      expect(codesOf(await promote(call, "N-2"))).toEqual(["OGW242"]);
      expect((await promote(call, "G-2")).outcome).toBe("accepted");
      expect(await poolMoney(call, "free")).toMatchObject({ ngos: 0, groups: 0 });
      // Who left is out for good.
      expect(codesOf(await promote(call, "G-1"))).toEqual(["OGW203"]);
      await sound(call);
    },
  );

  it("is closed in no pool before contracting is over in every one, and goes on being promoted after that", async () => {
    const call = await awarded();
    await lead(call, "G-1", "agreed", "awarded");
    // Groups have all their agreements; the organisation's is missing.
    for (const id of ["G-2", "N-2"]) {
      const close = await call.tell(id, "reserve.close", "decisionMaker");
      expect(codesOf(close)).toEqual(["OGW244"]);
    }
    const early = await call.tellCall("contracting.close", "operator");
    expect([codesOf(early), wordsOf(early)]).toEqual([["OGW280"], expect.stringContaining("S/001")]);
    expect(wordsOf(early)).not.toContain("S/003");
    await lead(call, "N-1", "agreed", "awarded");
    await call.mustCall("contracting.close", "operator");
    await call.must("G-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    expect((await promote(call, "G-2")).outcome).toBe("accepted");
    expect((await call.tell("N-2", "reserve.close", "decisionMaker")).outcome).toBe("accepted");
    expect((await call.view("N-2")).state).toEqual(["reserve"]);
    await sound(call);
  });

  it("waits in vain for money that the programme does not count as free", async () => {
    const call = await awarded({ freed: ["cameBack"] });
    await lead(call, "G-1", "agreed", "awarded");
    await call.must("G-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    expect(codesOf(await promote(call, "G-2"))).toEqual(["OGW242"]);
    expect(await poolMoney(call, "free")).toMatchObject({ groups: 1000 });
    await sound(call);
  });
});
