import { loadProgramme, type ProgrammeDocument, summarise, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { score, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, sharedRowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Call = ProgrammeDocument["calls"][number];
const queue = { waitsForEarlier: "always", noFit: "noMoney", closesBelow: "500.00", basis } as const;

/** Two calls of one programme whose pools come to more than its budget of 5000 zł. */
function shared(changes: Partial<Call> = {}, amount = "5000.00", others: Partial<Call> = changes) {
  const { calls } = minimalProgramme();
  const [spring] = calls as [Call];
  const autumn = { ...spring, id: "autumn", title: { pl: "Nabór jesienny", en: "Autumn call" } };
  return minimalProgramme({
    budget: { amount, basis },
    calls: [
      { ...spring, pool: "5000.00", ...changes },
      { ...autumn, pool: "5000.00", numbering: { prefix: "A/", digits: 3 }, ...others },
    ],
  });
}

async function bothOpen(document: ProgrammeDocument): Promise<TestCall> {
  const call = await openCall(document);
  await call.mustCall("call.announce", "operator", {}, { call: "autumn" });
  await call.moveTo("2026-03-02T09:00:00+01:00");
  return call;
}

/** An application assessed well, in one of the calls. */
async function assessed(call: TestCall, id: string, of: string, requested: string): Promise<void> {
  await call.must(id, "application.start", "applicant", {
    call: of,
    answers: { ...soundAnswers, requested },
  });
  await call.must(id, "application.submit", "applicant");
  await call.must(id, "formalCheck.complete", "officer");
  await score(call, id, [8, 8]);
}

const promised = async (call: TestCall) =>
  Object.fromEntries((await sharedRowsOf(call, "budgets")).map(({ key, value }) => [key, value.promised]));
const faults = async (call: TestCall) => (await verifyJournal(call.store)).faults;
const grant = (call: TestCall, id: string) =>
  call.workflow.sendJson({ id: `grant-${id}`, type: "queue.grant", case: id, actor: actor("decisionMaker") });
const found = (document: object) =>
  loadProgramme(JSON.stringify(document)).problems.map(
    ({ code, pointer, severity }) => `${code} ${pointer} ${severity}`,
  );

describe("a budget that calls share", () => {
  it("is what is left for the list of the second call, once the first has promised its part", async () => {
    const call = await bothOpen(shared());
    await assessed(call, "S-1", "spring", "3000.00");
    for (const id of ["A-1", "A-2"]) await assessed(call, id, "autumn", "1500.00");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.mustCall("ranking.publish", "decisionMaker", {}, { call: "autumn" });
    expect(await promised(call)).toEqual({ "minimal/autumn": 150_000, "minimal/spring": 300_000 });
    expect(
      (await call.workflow.rankingFor("autumn", actor("operator")))?.lines.map((line) => line.outcome),
    ).toEqual(["funded", "reserve"]);
    expect(await faults(call)).toEqual([]);
  });

  it("lets the reserve of one call in with money that comes back in the other", async () => {
    const call = await bothOpen(shared());
    await assessed(call, "S-1", "spring", "3000.00");
    for (const id of ["A-1", "A-2"]) await assessed(call, id, "autumn", "1500.00");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.mustCall("ranking.publish", "decisionMaker", {}, { call: "autumn" });
    await call.must("A-1", "award.grant", "decisionMaker");
    await call.must("A-2", "reserve.place", "decisionMaker");
    const early = await call.tell("A-2", "reserve.promote", "decisionMaker");
    expect(codesOf(early)).toEqual(["OGW855"]);
    expect(wordsOf(early)).toContain("500.00 PLN left");
    await call.must("S-1", "application.withdraw", "applicant");
    expect(await promised(call)).toEqual({ "minimal/autumn": 150_000, "minimal/spring": 0 });
    const ranking = await call.workflow.rankingFor("autumn", actor("operator"));
    expect(ranking?.leftOfBudget).toBe(350_000);
    expect((await summarise(call.store, call.programme)).budget).toEqual({
      amount: 500_000,
      promised: 150_000,
      left: 350_000,
    });
    await call.must("A-2", "reserve.promote", "decisionMaker");
    expect(await promised(call)).toMatchObject({ "minimal/autumn": 300_000 });
    expect(await faults(call)).toEqual([]);
  });

  it("is never promised twice by two continuous calls at once", async () => {
    const call = await bothOpen(shared({ queue }));
    await assessed(call, "S-1", "spring", "3000.00");
    await assessed(call, "A-1", "autumn", "3000.00");
    const answers = await Promise.all([grant(call, "S-1"), grant(call, "A-1")]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
    expect(answers.flatMap(codesOf)).toEqual(["OGW825"]);
    const sums = Object.values(await promised(call)).map(Number);
    expect(sums.reduce((sum, one) => sum + one, 0)).toBe(300_000);
    expect(await faults(call)).toEqual([]);
  });

  it("closes a continuous call whose last grant leaves less of it than the least", async () => {
    const call = await bothOpen(shared({ queue }, "5200.00"));
    await assessed(call, "S-1", "spring", "3000.00");
    await assessed(call, "A-1", "autumn", "2000.00");
    await grant(call, "S-1");
    expect((await grant(call, "A-1")).outcome).toBe("accepted");
    const autumn = await call.workflow.callState("autumn");
    expect(autumn?.state).toEqual(["spent"]);
    // Nothing fits into what is left in the call beside it either.
    expect((await call.callView()).state).toEqual(["spent"]);
    expect(await faults(call)).toEqual([]);
  });

  it("holds in any order of grants, refusals and resignations of both calls", async () => {
    const ids = ["S-1", "S-2", "A-1", "A-2"] as const;
    const act = fc.tuple(
      fc.constantFrom("queue.grant", "queue.end", "agreement.resign"),
      fc.constantFrom(...ids),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (acts) => {
        const call = await bothOpen(shared({ queue }));
        for (const id of ids)
          await assessed(
            call,
            id,
            id.startsWith("S") ? "spring" : "autumn",
            id.endsWith("1") ? "3000.00" : "1900.00",
          );
        for (const [type, id] of acts) {
          await call.tell(id, type, type === "agreement.resign" ? "applicant" : "decisionMaker");
          const sums = Object.values(await promised(call)).map(Number);
          expect(sums.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(500_000);
          expect(Math.min(0, ...sums)).toBe(0);
        }
        expect(await faults(call)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe("what check finds of a budget", () => {
  it("is nothing of one that limits pools", () => {
    expect(found(shared())).toEqual([]);
  });

  it("is a pool beyond it, and one that limits nothing", () => {
    expect(found(shared({}, "4000.00"))).toEqual([
      "OGW856 /calls/0/pool error",
      "OGW856 /calls/1/pool error",
    ]);
    expect(found(shared({}, "10000.00"))).toEqual(["OGW857 /budget/amount warning"]);
  });

  it("is told once of calls with members of their own", () => {
    const own = { eligibility: { supplements: 2, incurable: "reject", basis } } as const;
    expect(found(shared({}, "10000.00", { own }))).toEqual(["OGW857 /budget/amount warning"]);
    expect(found(shared({}, "5000.00", { own }))).toEqual([]);
  });
});
