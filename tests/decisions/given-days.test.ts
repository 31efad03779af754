import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { codesOf, openCall, testCall, wholeProgramme, wordsOf } from "./test-call.ts";

describe("a day that somebody gives", () => {
  it("lies not before what it follows, in the zone of the programme", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "agreed");
    // Half past midnight in Warsaw, still the day before in UTC.
    await call.moveTo("2026-04-01T00:30:00+02:00");
    await call.must("A-1", "payment.order", "accountant");
    await call.moveTo("2026-04-05T10:00:00+02:00");
    const visit = await call.tell("A-1", "monitoring.schedule", "monitor", { on: "2026-03-19" });
    expect(wordsOf(visit)).toBe("The day 2026-03-19 lies before the agreement. Give a day from 2026-03-20.");
    await call.must("A-1", "monitoring.schedule", "monitor", { on: "2026-03-20" });
    const confirm = (paidOn: string) => call.tell("A-1", "payment.confirm", "accountant", { paidOn });
    expect(codesOf(await confirm("2026-03-31"))).toEqual(["OGW275"]);
    expect(codesOf(await confirm("2026-04-06"))).toEqual(["OGW273"]);
    expect(codesOf(await confirm("2026-04-02"))).toEqual([]);
    await call.must("A-1", "agreement.terminate", "operator", { reason: "misuse" });
    const repay = (receivedOn: string) =>
      call.tell("A-1", "repayment.record", "accountant", { amount: "10.00", receivedOn });
    expect(codesOf(await repay("2026-04-01"))).toEqual(["OGW275"]);
    expect(codesOf(await repay("2026-04-02"))).toEqual([]);
  });
});

describe("a call", () => {
  it("is announced up to the moment of its closing, not after it", async () => {
    for (const [at, codes] of [
      ["2026-03-20T15:59:59.999+01:00", []],
      ["2026-03-20T16:00:00.000+01:00", ["OGW276"]],
    ] as const) {
      const call = await testCall();
      call.clock.set(at);
      expect(codesOf(await call.tellCall("call.announce", "operator"))).toEqual(codes);
    }
  });
});
