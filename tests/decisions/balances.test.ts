import type { JournalEntry, StreamId } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, leadAll, score, soundReport, submit } from "./journey.ts";
import { balancesOf, moneyOf, movedBy } from "./money.ts";
import { callStream, caseStream, codesOf, openCall, type TestCall } from "./test-call.ts";

const pool = 10_000_00;
const stream = caseStream("A-1");

/** An open call with a pool of 10 000 zł. */
function openPool(): Promise<TestCall> {
  const { calls } = minimalProgramme();
  return openCall(minimalProgramme({ calls: calls.map((call) => ({ ...call, pool: "10000.00" })) }));
}

const lastOf = async (call: TestCall, of: StreamId): Promise<JournalEntry> => {
  const last = (await call.workflow.history(of)).at(-1);
  if (last === undefined) throw new Error(`${of} has no entry`);
  return last;
};

/** What the last entry of a stream moved, once it is sure that no money came or went with it. */
async function moved(call: TestCall, of: StreamId = stream): Promise<readonly string[]> {
  const balances = await balancesOf(call);
  const amounts = [...balances.values()];
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
  expect(balances.get("call:spring/budget")).toBe(-pool);
  return movedBy(await lastOf(call, of));
}

/** What lies in the pool and on the accounts of the case, nothing left out. */
const money = async (call: TestCall, of: StreamId = stream) => {
  const { budget: _, ...free } = await moneyOf(call, callStream);
  return { ...free, ...(await moneyOf(call, of)) };
};

/** The balances that the last entry of a stream wrote: which, and as what kind of change. */
const balanceOps = async (call: TestCall, of: StreamId) =>
  (await lastOf(call, of)).registry
    .filter(({ scope }) => scope.endsWith("/balances"))
    .map(({ key, op }) => `${op} ${key.slice(key.indexOf("/") + 1)}`);

const settle = (call: TestCall, ineligible = "0.00") =>
  call.must("A-1", "settlement.decide", "accountant", { ineligible });
const repay = (call: TestCall, amount: string) =>
  call.must("A-1", "repayment.record", "accountant", { amount, receivedOn: "2026-03-20" });
const confirm = (call: TestCall) =>
  call.must("A-1", "payment.confirm", "accountant", { paidOn: "2026-03-20" });
const terminate = (call: TestCall) =>
  call.must("A-1", "agreement.terminate", "operator", { reason: "misuse" });

describe("the money of a grant", () => {
  it("comes with the announcement of its call, out of a budget that owes it", async () => {
    const call = await openPool();
    const [announced] = await call.workflow.history(callStream);
    expect(movedBy(announced as JournalEntry)).toEqual(["budget -> free 10000.00"]);
    expect(await moneyOf(call, callStream)).toEqual({ budget: "-10000.00", free: "10000.00" });
  });

  it("goes from the pool to the settlement, and what was not accepted comes back", async () => {
    const call = await openPool();
    await lead(call, "A-1", "scored");
    expect(await moved(call)).toEqual([]);
    await lead(call, "A-1", "ranked", "scored");
    expect(await moved(call, callStream)).toEqual(["free -> allocated 2000.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", allocated: "2000.00" });

    await lead(call, "A-1", "awarded", "ranked");
    expect(await moved(call)).toEqual(["allocated -> committed 2000.00"]);
    for (const step of ["offered", "signed", "agreed"] as const) {
      await lead(
        call,
        "A-1",
        step,
        step === "offered" ? "awarded" : step === "signed" ? "offered" : "signed",
      );
      expect(await moved(call)).toEqual([]);
    }
    expect(await money(call)).toEqual({ free: "8000.00", committed: "2000.00" });

    await lead(call, "A-1", "ordered", "agreed");
    expect(await moved(call)).toEqual(["committed -> ordered 2000.00"]);
    await lead(call, "A-1", "paid", "ordered");
    expect(await moved(call)).toEqual(["ordered -> paid 2000.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", paid: "2000.00" });

    await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, spent: "1800.00" } });
    expect(await moved(call)).toEqual([]);
    await settle(call, "300.00");
    expect(await moved(call)).toEqual(["paid -> accounted 1500.00", "paid -> due 500.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", accounted: "1500.00", due: "500.00" });

    await repay(call, "499.99");
    expect(await moved(call)).toEqual(["due -> returned 499.99"]);
    await repay(call, "0.01");
    expect(await moved(call)).toEqual(["due -> returned 0.01"]);
    expect(await money(call)).toEqual({ free: "8000.00", accounted: "1500.00", returned: "500.00" });
    expect((await call.view("A-1")).state).toEqual(["funded"]);
  });

  it("is accounted for whole when nothing is due", async () => {
    const call = await openPool();
    await lead(call, "A-1", "reported");
    await settle(call);
    expect(await moved(call)).toEqual(["paid -> accounted 2000.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", accounted: "2000.00" });
  });

  it("is due whole when nothing is settled", async () => {
    const call = await openPool();
    await lead(call, "A-1", "paid");
    await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, participants: 0 } });
    await settle(call);
    expect(await moved(call)).toEqual(["paid -> due 2000.00"]);
  });

  it("stands in the set of balances, each with its version and the entry that moved it last", async () => {
    const call = await openPool();
    await lead(call, "A-1", "awarded");
    const { rows } = await call.store.rows({ scope: "spring/balances" });
    const told = rows.map(({ key, version, value, entry }) => [key, version, value, entry]);
    expect(told).toEqual([
      ["call:spring/allocated/spring/grant", 2, { amount: 0 }, "case:A-1#6"],
      ["call:spring/budget/spring/grant", 1, { amount: -pool }, "call:spring#1"],
      ["call:spring/free/spring/grant", 2, { amount: 8_000_00 }, "call:spring#5"],
      ["case:A-1/committed/spring/grant", 1, { amount: 2_000_00 }, "case:A-1#6"],
    ]);
  });
});

describe("the money of a grant that comes to nothing", () => {
  it("is free again when the application is withdrawn after the list has promised it", async () => {
    const call = await openPool();
    await lead(call, "A-1", "ranked");
    await call.must("A-1", "application.withdraw", "applicant");
    expect(await moved(call)).toEqual(["allocated -> free 2000.00"]);
    expect(await money(call)).toEqual({ free: "10000.00" });
  });

  it("does not move when the application is withdrawn before the list", async () => {
    const call = await openPool();
    await lead(call, "A-1", "scored");
    await call.must("A-1", "application.withdraw", "applicant");
    expect(await moved(call)).toEqual([]);
    expect(await money(call)).toEqual({ free: "10000.00" });
  });

  it.each(["awarded", "offered", "signed"] as const)(
    "is free again when it is declined once %s",
    async (to) => {
      const call = await openPool();
      await lead(call, "A-1", to);
      await call.must("A-1", "agreement.resign", "applicant");
      expect(await moved(call)).toEqual(["committed -> free 2000.00"]);
      expect(await moved(call, callStream)).toEqual([]);
      expect(await money(call)).toEqual({ free: "10000.00" });
    },
  );

  it("is free again when the agreement is not signed in time", async () => {
    const call = await openPool();
    await lead(call, "A-1", "offered");
    await call.moveTo("2026-05-30T10:00:00+02:00");
    expect(await moved(call)).toEqual(["committed -> free 2000.00"]);
    expect(await money(call)).toEqual({ free: "10000.00" });
  });
});

describe("the money of an agreement that is terminated", () => {
  it("is free again before anything was ordered", async () => {
    const call = await openPool();
    await lead(call, "A-1", "agreed");
    await terminate(call);
    expect(await moved(call)).toEqual(["committed -> free 2000.00"]);
    expect(await money(call)).toEqual({ free: "10000.00" });
  });

  it("is due once it has left, when it was on its way", async () => {
    const call = await openPool();
    await lead(call, "A-1", "ordered");
    await terminate(call);
    expect(await moved(call)).toEqual([]);
    expect(await money(call)).toEqual({ free: "8000.00", ordered: "2000.00" });
    await confirm(call);
    expect(await moved(call)).toEqual(["ordered -> paid 2000.00", "paid -> due 2000.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", due: "2000.00" });
    await repay(call, "2000.00");
    expect(await moved(call)).toEqual(["due -> returned 2000.00"]);
    expect(await money(call)).toEqual({ free: "8000.00", returned: "2000.00" });
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
  });

  it("may come back before its leaving is confirmed, and is owed to the grantee until then", async () => {
    const call = await openPool();
    await lead(call, "A-1", "ordered");
    await terminate(call);
    await repay(call, "500.00");
    expect(await money(call)).toEqual({
      free: "8000.00",
      ordered: "2000.00",
      due: "-500.00",
      returned: "500.00",
    });
    const tooMuch = { amount: "1500.01", receivedOn: "2026-03-20" };
    expect(codesOf(await call.tell("A-1", "repayment.record", "accountant", tooMuch))).toEqual(["OGW266"]);
    await confirm(call);
    expect(await money(call)).toEqual({ free: "8000.00", due: "1500.00", returned: "500.00" });
    await repay(call, "1500.00");
    expect(await money(call)).toEqual({ free: "8000.00", returned: "2000.00" });
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
  });

  it("is due at once after it was paid", async () => {
    const call = await openPool();
    await lead(call, "A-1", "paid");
    await terminate(call);
    expect(await moved(call)).toEqual(["paid -> due 2000.00"]);
    await repay(call, "2000.00");
    expect(await money(call)).toEqual({ free: "8000.00", returned: "2000.00" });
  });
});

describe("the money that others set free", () => {
  /** Of 5000, 4900 and 4800 zł asked for, the list funds the first two; the third waits on the reserve. */
  async function shortPool(): Promise<TestCall> {
    const call = await openPool();
    for (const [index, requested] of ["5000.00", "4900.00", "4800.00"].entries()) {
      const id = `A-${index + 1}`;
      await submit(call, id, { requested });
      await call.must(id, "formalCheck.complete", "officer");
      await score(call, id, [10 - index, 10 - index]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.must("A-3", "reserve.place", "decisionMaker");
    return call;
  }

  it("goes to the first of the reserve that it is enough for", async () => {
    const call = await shortPool();
    expect(await money(call)).toEqual({ free: "100.00", allocated: "9900.00" });
    await call.must("A-2", "application.withdraw", "applicant");
    expect(await money(call)).toEqual({ free: "5000.00", allocated: "5000.00" });
    await call.must("A-3", "reserve.promote", "decisionMaker");
    expect(await moved(call, caseStream("A-3"))).toEqual(["free -> committed 4800.00"]);
    expect(await money(call, caseStream("A-3"))).toEqual({
      free: "200.00",
      allocated: "5000.00",
      committed: "4800.00",
    });
  });

  it("does not move when somebody leaves the reserve", async () => {
    const call = await shortPool();
    await call.must("A-3", "application.withdraw", "applicant");
    expect(await moved(call, caseStream("A-3"))).toEqual([]);
    expect(await money(call)).toEqual({ free: "100.00", allocated: "9900.00" });
  });

  it("is told apart from case to case", async () => {
    const call = await openPool();
    await leadAll(call, ["A-1", "A-2"], "agreed");
    await call.must("A-1", "payment.order", "accountant");
    await call.must("A-2", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    expect(await moneyOf(call, "case:A-1")).toEqual({ ordered: "2000.00" });
    expect(await moneyOf(call, "case:A-2")).toEqual({});
    expect(await moneyOf(call, callStream)).toEqual({ budget: "-10000.00", free: "8000.00" });
    expect(codesOf(await call.tell("A-2", "agreement.sign", "applicant", account))).toEqual(["OGW203"]);
  });
});

it("a balance is inserted when money comes to it first, and updated ever after", async () => {
  const call = await openPool();
  await lead(call, "A-1", "awarded");
  const granted = await balanceOps(call, stream);
  expect(granted.some((one) => one.startsWith("insert "))).toBe(true);
  expect(granted.some((one) => one.startsWith("update "))).toBe(true);
  await lead(call, "A-1", "ordered", "awarded");
  for (const entry of [
    ...(await call.workflow.history(stream)),
    ...(await call.workflow.history(callStream)),
  ])
    for (const { op } of entry.registry) expect(["insert", "update", "remove"]).toContain(op);
});
