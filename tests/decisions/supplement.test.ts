import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { submit } from "./journey.ts";
import { codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

async function asked(
  changes: Record<string, unknown> = { letterSigned: false },
  supplements = 1,
  section: Partial<ProgrammeDocument["eligibility"]> = {},
): Promise<TestCall> {
  const { eligibility } = minimalProgramme();
  const call = await openCall(minimalProgramme({ eligibility: { ...eligibility, supplements, ...section } }));
  call.clock.set("2026-03-09T12:00:00+01:00");
  await submit(call, "A-1", changes);
  await call.must("A-1", "formalCheck.complete", "officer");
  return call;
}
const supply = (call: TestCall, path: string, value: unknown) =>
  call.tell("A-1", "application.supplement", "applicant", { answers: [{ path, value }] });
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;

/** Five working days after Monday 9 March 2026 end with Monday 16 March. */
const deadline = "2026-03-17T00:00:00+01:00";

describe("a supplement", () => {
  it("is due at the end of its last working day in Warsaw", async () => {
    const { deadlines } = await (await asked()).view("A-1");
    expect(deadlines).toEqual([{ name: "supplement", dueAt: "2026-03-16T23:00:00.000Z" }]);
  });

  it("in time opens the check again; at the deadline or later it leaves the application unconsidered", async () => {
    for (const [at, state] of [
      ["2026-03-16T23:59:59.999+01:00", "eligibility.underFormalCheck"],
      [deadline, "leftUnconsidered"],
      ["2026-03-18T08:00:00+01:00", "leftUnconsidered"],
    ] as const) {
      const call = await asked();
      call.clock.set(at);
      expect((await supply(call, "/letterSigned", true)).outcome).toBe("accepted");
      expect(await stateOf(call)).toEqual([state]);
      expect((await call.view("A-1")).deadlines).toEqual([]);
    }
  });

  it("that never comes leaves the application unconsidered at its deadline", async () => {
    const call = await asked();
    expect(await call.moveTo("2026-03-16T23:59:59.999+01:00")).toEqual([]);
    await call.moveTo(deadline);
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
    expect(codesOf(await supply(call, "/letterSigned", true))).toEqual(["OGW203"]);
  });

  it.each([
    ["comes too late", "2026-03-18T08:00:00+01:00"],
    ["never comes", undefined],
  ])("that %s rejects the application where the programme says so", async (_, at) => {
    const call = await asked({ letterSigned: false }, 1, { silence: "reject" });
    if (at === undefined) await call.moveTo(deadline);
    else {
      call.clock.set(at);
      expect((await supply(call, "/letterSigned", true)).outcome).toBe("accepted");
    }
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    expect((await call.view("A-1")).deadlines).toEqual([]);
    expect((await verifyJournal(call.store)).valid).toBe(true);
  });

  it("may change nothing but what was asked for", async () => {
    const call = await asked();
    const answer = await supply(call, "/requested", "4999.00");
    expect(codesOf(answer)).toEqual(["OGW221"]);
    expect(wordsOf(answer)).toContain("/letterSigned");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
  });

  it.each(["/siteIsPublic", "/letterSigned/x", "/letterSignedx", "/", "/__proto__", "/letterSigned~1"])(
    "is refused at %s",
    async (path) => {
      const [code] = codesOf(await supply(await asked(), path, true));
      // What lies below a field that was asked for is unlocked with it, and has no place in the form.
      expect(code).toBe(path === "/letterSigned/x" ? "OGW261" : "OGW221");
    },
  );

  it("may not change a field whose name only begins like one that was asked for", async () => {
    const { form } = minimalProgramme();
    const letterSignedBy = { type: "string", title: "Kto podpisał", maxLength: 100 };
    const properties = { ...(form.properties as object), letterSignedBy };
    const call = await openCall(minimalProgramme({ form: { ...form, properties } }));
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(codesOf(await supply(call, "/letterSignedBy", "Zarząd"))).toEqual(["OGW221"]);
    expect(codesOf(await supply(call, "/letterSigned", true))).toEqual([]);
  });

  it("is refused for a value that the form does not take, and for nothing at all", async () => {
    const call = await asked();
    expect((await supply(call, "/letterSigned", "tak")).outcome).toBe("refused");
    const empty = await call.tell("A-1", "application.supplement", "applicant", { answers: [] });
    expect(codesOf(empty)).toEqual(["OGW201"]);
  });

  it("that still lacks the letter is the last: the next check leaves the application unconsidered", async () => {
    const call = await asked();
    await supply(call, "/letterSigned", false);
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
  });

  it("may come twice where the programme allows two, each time with its own deadline", async () => {
    const call = await asked({ letterSigned: false, requested: undefined }, 2);
    await supply(call, "/letterSigned", true);
    await call.must("A-1", "formalCheck.complete", "officer");
    const { state, context } = await call.view("A-1");
    expect([state, context.eligibility.supplementPaths, context.eligibility.supplementsLeft]).toEqual([
      ["eligibility.awaitingSupplement"],
      ["/requested"],
      0,
    ]);
    await call.moveTo(deadline);
    expect(await stateOf(call)).toEqual(["leftUnconsidered"]);
  });

  it("is never asked for where the programme allows none", async () => {
    expect(await stateOf(await asked({ letterSigned: false }, 0))).toEqual(["leftUnconsidered"]);
  });

  it("brings a new amount into the case, and that amount is judged", async () => {
    const call = await asked({ requested: undefined });
    await supply(call, "/requested", "5000.01");
    const { submission, eligibility } = (await call.view("A-1")).context;
    expect([submission.requested, eligibility.supplemented?.requested]).toEqual([null, "5000.01"]);
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
  });

  it("is not needed by an application that is withdrawn meanwhile", async () => {
    const call = await asked();
    await call.must("A-1", "application.withdraw", "applicant");
    expect(await call.moveTo(deadline)).toHaveLength(0);
    expect(await stateOf(call)).toEqual(["withdrawn"]);
  });
});
