import { describe, expect, it } from "vitest";
import { lead, soundReport } from "./journey.ts";
import { codesOf, openCall, type TestCall, wholeProgramme } from "./test-call.ts";

const request = (call: TestCall, realisationTo?: unknown) =>
  call.tell("A-1", "amendment.request", "applicant", {
    change: "Inny termin festynu.",
    ...(realisationTo === undefined ? {} : { realisationTo }),
  });
const dueOf = async (call: TestCall, name: string) =>
  (await call.view("A-1")).deadlines.find((deadline) => deadline.name === name)?.dueAt;

async function agreed(): Promise<TestCall> {
  const call = await openCall(wholeProgramme());
  await lead(call, "A-1", "paid");
  return call;
}

describe("an amendment", () => {
  it.each<[string, unknown, string]>([
    ["before the call's window", "2026-05-31", "OGW287"],
    ["after the call's window", "2026-10-01", "OGW287"],
    ["on a day that does not exist", "2026-06-31", "OGW201"],
    ["at an instant", "2026-08-31T10:00:00Z", "OGW201"],
  ])("that moves the end of realisation %s is refused", async (_, end, code) => {
    const call = await agreed();
    expect(codesOf(await request(call, end))).toEqual([code]);
  });

  it("moves the end of realisation and the report's term once it is approved, not before", async () => {
    const call = await agreed();
    expect(await dueOf(call, "realisation")).toBe("2026-09-30T22:00:00.000Z");
    expect((await request(call, "2026-08-31")).outcome).toBe("accepted");
    expect(await dueOf(call, "realisation")).toBe("2026-09-30T22:00:00.000Z");
    await call.must("A-1", "amendment.approve", "operator");
    expect(await dueOf(call, "realisation")).toBe("2026-08-31T22:00:00.000Z");
    await call.moveTo("2026-09-01T00:00:00+02:00");
    expect(await dueOf(call, "report")).toBe("2026-09-30T22:00:00.000Z");
    expect(await call.moveTo("2026-09-29T12:00:00+02:00")).toEqual([]);
  });

  it("that is refused changes nothing, and another may follow, one at a time", async () => {
    const call = await agreed();
    await request(call, "2026-08-31");
    expect(codesOf(await request(call, "2026-07-31"))).toEqual(["OGW203"]);
    await call.must("A-1", "amendment.refuse", "operator", { reason: "Brak uzasadnienia." });
    expect(await dueOf(call, "realisation")).toBe("2026-09-30T22:00:00.000Z");
    expect((await request(call)).outcome).toBe("accepted");
    await call.must("A-1", "amendment.approve", "operator");
    const { agreement, amendments } = (await call.view("A-1")).context;
    expect(agreement.agreement?.realisationTo).toBe("2026-09-30");
    expect(amendments).toEqual({ requests: 2, pending: null, realisationTo: null });
  });

  it("cannot move an end that has passed while it was under review", async () => {
    const call = await agreed();
    await request(call, "2026-08-31");
    await call.moveTo("2026-10-01T08:00:00+02:00");
    expect(codesOf(await call.tell("A-1", "amendment.approve", "operator"))).toEqual(["OGW267"]);
    expect((await call.tell("A-1", "amendment.refuse", "operator", { reason: "Po terminie." })).outcome).toBe(
      "accepted",
    );
    expect(await call.workflow.passDeadlines()).toEqual([]);
  });

  it("may be asked for while other terms run beside that of realisation", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "agreed");
    expect((await call.view("A-1")).deadlines.map(({ name }) => name)).toEqual(["payment", "realisation"]);
    expect((await request(call, "2026-08-31")).outcome).toBe("accepted");
  });

  it("may be approved until the last moment of the new last day, and not after it", async () => {
    const call = await agreed();
    await request(call, "2026-08-31");
    call.clock.set("2026-09-01T00:00:00.000+02:00");
    expect(codesOf(await call.tell("A-1", "amendment.approve", "operator"))).toEqual(["OGW267"]);
    const other = await agreed();
    await request(other, "2026-08-31");
    other.clock.set("2026-08-31T23:59:59.999+02:00");
    expect((await other.tell("A-1", "amendment.approve", "operator")).outcome).toBe("accepted");
  });

  it("is no more once the final report is filed", async () => {
    const call = await agreed();
    await request(call);
    await call.must("A-1", "report.submit", "applicant", { report: soundReport });
    for (const type of ["amendment.approve", "amendment.refuse"]) {
      expect(codesOf(await call.tell("A-1", type, "operator", { reason: "x" }))).toEqual(["OGW203"]);
    }
    expect(codesOf(await request(call))).toEqual(["OGW203"]);
  });
});
