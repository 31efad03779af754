import { describe, expect, it } from "vitest";
import { lead, leadAll } from "./journey.ts";
import { moneyOf } from "./money.ts";
import {
  caseStream,
  codesOf,
  openCall,
  rowsOf,
  type TestCall,
  wholeProgramme,
  wordsOf,
} from "./test-call.ts";

const onlyMonitoring = async (call: TestCall, id: string) =>
  (await call.view(id)).state.find((path) => path.includes("monitoring"));

async function contracted(ids: readonly string[]): Promise<TestCall> {
  const call = await openCall(wholeProgramme());
  await leadAll(call, ids, "agreed");
  await call.mustCall("contracting.close", "operator");
  return call;
}

describe("a payment", () => {
  it("is confirmed only after it was ordered, once, on a day that exists and has come", async () => {
    const call = await openCall();
    await lead(call, "A-1", "agreed");
    const confirm = (paidOn: unknown) => call.tell("A-1", "payment.confirm", "accountant", { paidOn });
    expect(codesOf(await confirm("2026-03-25"))).toEqual(["OGW203"]);
    await call.must("A-1", "payment.order", "accountant");
    expect(codesOf(await call.tell("A-1", "payment.order", "accountant"))).toEqual(["OGW203"]);
    for (const day of ["2026-02-30", "25.03.2026", "2026-3-25", 20260325, null]) {
      expect(codesOf(await confirm(day)), String(day)).toEqual(["OGW201"]);
    }
    expect(codesOf(await confirm("2026-03-21"))).toEqual(["OGW273"]);
    expect((await confirm("2026-03-20")).outcome).toBe("accepted");
    expect(codesOf(await confirm("2026-03-20"))).toEqual(["OGW203"]);
    const { payment } = (await call.view("A-1")).context;
    expect(payment).toMatchObject({ ordered: "2000.00", paid: "2000.00" });
    expect(await moneyOf(call, "case:A-1")).toEqual({ paid: "2000.00" });
  });

  it("that is overdue is told to operator and grantee, and can still be made", async () => {
    const call = await openCall();
    await lead(call, "A-1", "agreed");
    await call.moveTo("2026-04-30T10:00:00+02:00");
    const last = (await call.workflow.history(caseStream("A-1"))).at(-1);
    expect(last?.effects.map(({ type }) => type)).toEqual(["notifyOperator", "notifyApplicant"]);
    expect((await call.view("A-1")).state).toContain("execution.payment.orderOverdue");
    expect((await call.tell("A-1", "payment.order", "accountant")).outcome).toBe("accepted");
  });
});

describe("visits", () => {
  it("are planned once, and only where the programme knows them", async () => {
    const call = await contracted(["A-1", "A-2"]);
    await call.mustCall("monitoring.plan", "operator", { draw: "lotto" });
    expect(codesOf(await call.tellCall("monitoring.plan", "operator", { draw: "lotto" }))).toEqual([
      "OGW284",
    ]);
    const without = await openCall();
    await lead(without, "A-1", "agreed");
    await without.mustCall("contracting.close", "operator");
    expect(codesOf(await without.tellCall("monitoring.plan", "operator", { draw: "x" }))).toEqual(["OGW283"]);
  });

  it("leave nobody of the sample out, and nobody at all before there is a plan", async () => {
    const call = await contracted(["A-1", "A-2"]);
    expect(codesOf(await call.tell("A-1", "monitoring.omit", "monitor"))).toEqual(["OGW285"]);
    await call.mustCall("monitoring.plan", "operator", { draw: "lotto" });
    const rows = await rowsOf(call, "visits");
    for (const { value } of rows) {
      const answer = await call.tell(String(value.case), "monitoring.omit", "monitor");
      expect(codesOf(answer)).toEqual(value.selected === true ? ["OGW286"] : []);
    }
    expect(rows.map(({ value }) => value.selected).sort()).toEqual([false, true]);
  });

  it("draw no project whose agreement was terminated, since nothing is left to see there", async () => {
    const call = await contracted(["A-1", "A-2", "A-3"]);
    await call.must("A-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    await call.mustCall("monitoring.plan", "operator", { draw: "lotto" });
    const rows = await rowsOf(call, "visits");
    expect(rows.map(({ value }) => value.case)).toEqual(["A-2", "A-3"]);
  });

  it("are recorded on their day or later, and may be set for another day before", async () => {
    const call = await contracted(["A-1"]);
    const record = () =>
      call.tell("A-1", "monitoring.recordVisit", "monitor", { asAgreed: true, recommendations: [] });
    await call.must("A-1", "monitoring.schedule", "monitor", { on: "2926-07-01" });
    await call.must("A-1", "monitoring.schedule", "monitor", { on: "2026-07-01" });
    expect((await call.view("A-1")).context.monitoring.visitOn).toBe("2026-07-01");
    const letters = (await call.store.journal("case:A-1")).flatMap(({ effects }) =>
      effects.filter(({ params }) => params.letter === "visitAnnounced"),
    );
    expect(letters).toHaveLength(2);
    // Just before midnight in Warsaw, in the zone of the programme.
    await call.moveTo("2026-06-30T23:59:59+02:00");
    const early = await record();
    expect(codesOf(early)).toEqual(["OGW273"]);
    expect(wordsOf(early)).toBe(
      "The day 2026-07-01 is still to come. Record the visit on its day or later; monitoring.schedule sets another day.",
    );
    await call.moveTo("2026-07-01T00:00:00+02:00");
    expect(codesOf(await record())).toEqual([]);
  });

  it("without recommendations are done, with them they wait for their being carried out", async () => {
    const call = await contracted(["A-1", "A-2"]);
    for (const id of ["A-1", "A-2"]) {
      await call.must(id, "monitoring.schedule", "monitor", { on: "2026-03-20" });
      const recommendations = id === "A-1" ? [] : ["Uzupełnij listy obecności."];
      await call.must(id, "monitoring.recordVisit", "monitor", { asAgreed: true, recommendations });
    }
    expect(await onlyMonitoring(call, "A-1")).toBe("execution.monitoring.visited");
    expect(await onlyMonitoring(call, "A-2")).toBe("execution.monitoring.awaitingImplementation");
    expect(codesOf(await call.tell("A-1", "monitoring.recordVisit", "monitor", { asAgreed: true }))).toEqual([
      "OGW203",
    ]);
    await call.moveTo("2026-05-30T10:00:00+02:00");
    expect(await onlyMonitoring(call, "A-2")).toBe("execution.monitoring.implementationOverdue");
    await call.must("A-2", "monitoring.confirmImplementation", "monitor");
    expect(await onlyMonitoring(call, "A-2")).toBe("execution.monitoring.visited");
  });
});
