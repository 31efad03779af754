import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundReport } from "./journey.ts";
import { codesOf, openCall, type TestCall, wholeProgramme, wordsOf } from "./test-call.ts";

async function paid(): Promise<TestCall> {
  const call = await openCall();
  await lead(call, "A-1", "paid");
  return call;
}
const file = (call: TestCall, change: object = {}) =>
  call.tell("A-1", "report.submit", "applicant", { report: { ...soundReport, ...change } });
const without = (name: keyof typeof soundReport) => {
  const { [name]: _, ...rest } = soundReport;
  return rest;
};
const ask = (call: TestCall, ...fields: readonly string[]) =>
  call.tell("A-1", "report.requestSupplement", "accountant", { fields });
const supply = (call: TestCall, path: string, value: unknown) =>
  call.tell("A-1", "report.supplement", "applicant", { report: [{ path, value }] });
const settlementOf = async (call: TestCall) =>
  (await call.view("A-1")).state.find((path) => path.startsWith("execution.settlement"))?.slice(21);

describe("the final report", () => {
  it.each(["participants", "spent", "summary", "finishedOn"] as const)(
    "is not filed without %s, which its form requires",
    async (name) => {
      const call = await paid();
      const answer = await call.tell("A-1", "report.submit", "applicant", { report: without(name) });
      expect(answer.outcome === "refused" && answer.reasons.map(({ pointer }) => pointer)).toEqual([
        `/${name}`,
      ]);
    },
  );

  it.each<[string, object]>([
    ["spending as a number", { spent: 2000 }],
    ["spending below nothing", { spent: "-5.00" }],
    ["spending with a comma", { spent: "1 999,50" }],
    ["fewer than no participants", { participants: -1 }],
    ["a summary of one word", { summary: "Było." }],
    ["a field the form does not know", { sepnt: "1.00" }],
  ])("is not filed with %s", async (_, change) => {
    const call = await paid();
    expect((await file(call, change)).outcome).toBe("refused");
    expect(await settlementOf(call)).toBe("inRealisation");
  });

  it("may come before the end of realisation, whose deadline then runs no more", async () => {
    const call = await paid();
    await file(call);
    expect(await settlementOf(call)).toBe("underReportReview");
    expect((await call.view("A-1")).deadlines).toEqual([]);
  });

  it("is called for when it is late, may come on the last call, and even after it", async () => {
    const call = await paid();
    await call.moveTo("2026-10-01T00:00:00+02:00");
    expect(await settlementOf(call)).toBe("awaitingReport");
    await call.moveTo("2026-10-30T23:59:59.999+01:00");
    expect(await settlementOf(call)).toBe("awaitingReport");
    await call.moveTo("2026-10-31T00:00:00+01:00");
    expect(await settlementOf(call)).toBe("awaitingOverdueReport");
    await call.moveTo("2026-11-20T00:00:00+01:00");
    expect(await settlementOf(call)).toBe("reportMissing");
    expect((await file(call)).outcome).toBe("accepted");
  });
});

describe("a report beside amendments", () => {
  it("is filed once: a second one is refused and leaves no trace", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "reported");
    const { revision, legal } = await call.view("A-1");
    expect(legal.map(({ type }) => type)).not.toContain("report.submit");
    expect(codesOf(await file(call, { spent: "1.00" }))).toEqual(["OGW203"]);
    expect((await call.view("A-1")).revision).toBe(revision);
    expect((await call.store.records("case:A-1")).map(({ id }) => id)).not.toContain("report/2");
  });

  it("cannot be filed for an agreement that was terminated, nor that terminated twice", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "paid");
    const end = () => call.tell("A-1", "agreement.terminate", "operator", { reason: "misuse" });
    expect((await end()).outcome).toBe("accepted");
    expect(codesOf(await end())).toEqual(["OGW203"]);
    expect(codesOf(await file(call))).toEqual(["OGW203"]);
  });
});

describe("a supplement of the report", () => {
  const asked = async () => {
    const call = await paid();
    await file(call);
    await ask(call, "/spent");
    return call;
  };

  it("may change what was asked for, and settlement works with it", async () => {
    const call = await asked();
    expect(codesOf(await supply(call, "/participants", 400))).toEqual(["OGW288"]);
    expect((await supply(call, "/spent", "1900.00")).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.settlement.report?.spent).toBe("1900.00");
    expect(await settlementOf(call)).toBe("underReportReview");
  });

  it("may be asked for in several fields at once, in a hundred at most, by their paths", async () => {
    const call = await paid();
    await file(call);
    const many = Array.from({ length: 101 }, () => "/spent");
    for (const fields of [[], ["spent"], many])
      expect(codesOf(await ask(call, ...fields))).toEqual(["OGW201"]);
    expect((await ask(call, "/spent", "/summary")).outcome).toBe("accepted");
    expect((await call.view("A-1")).context.settlement.supplementPaths).toEqual(["/spent", "/summary"]);
  });

  it("may not change a field whose name only begins like one that was asked for", async () => {
    const { settlement } = minimalProgramme();
    const { form } = settlement;
    const spentOn = { type: "string", title: "Na co", maxLength: 100 };
    const properties = { ...(form.properties as object), spentOn };
    const call = await openCall(
      minimalProgramme({ settlement: { ...settlement, form: { ...form, properties } } }),
    );
    await lead(call, "A-1", "reported");
    await ask(call, "/spent");
    expect(codesOf(await supply(call, "/spentOn", "Warsztaty"))).toEqual(["OGW288"]);
    expect(codesOf(await supply(call, "/spent", "1900.00"))).toEqual([]);
  });

  it("cannot take away what the form requires, nor spend below nothing", async () => {
    const call = await asked();
    for (const value of [null, "-1.00", 7])
      expect((await supply(call, "/spent", value)).outcome).toBe("refused");
    expect(await settlementOf(call)).toBe("awaitingReportSupplement");
  });

  it("is asked for once where the programme allows one, and never where it allows none", async () => {
    const call = await asked();
    await supply(call, "/spent", "1900.00");
    const again = await ask(call, "/spent");
    expect(codesOf(again)).toEqual(["OGW274"]);
    expect(again.legal.map(({ type }) => type)).not.toContain("report.requestSupplement");
    const { settlement } = minimalProgramme();
    const strict = await openCall(minimalProgramme({ settlement: { ...settlement, supplements: 0 } }));
    await lead(strict, "A-1", "reported");
    expect(codesOf(await ask(strict, "/spent"))).toEqual(["OGW203"]);
  });

  it.each([["/spnet"], ["spent"], ["/spent/amount"], ["/__proto__"], [""]])(
    "is not asked for at %j, which the form does not have",
    async (field) => {
      const call = await paid();
      await file(call);
      expect((await ask(call, field)).outcome).toBe("refused");
      expect(await settlementOf(call)).toBe("underReportReview");
    },
  );

  it("names the field that was probably meant", async () => {
    const call = await paid();
    await file(call);
    expect(wordsOf(await ask(call, "/spnet"))).toContain("/spent");
  });

  it("at its deadline is too late, and the report is reviewed as it stands", async () => {
    const call = await asked();
    const [deadline] = (await call.view("A-1")).deadlines;
    call.clock.set(deadline?.dueAt ?? "");
    expect((await supply(call, "/spent", "10.00")).outcome).toBe("refused");
    await call.workflow.passDeadlines();
    expect(await settlementOf(call)).toBe("underReportReview");
    expect((await call.view("A-1")).context.settlement.report?.spent).toBe("2000.00");
  });
});
