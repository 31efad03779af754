import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { score, submit } from "./journey.ts";
import { pooledProgramme } from "./pooled-call.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

/** A programme in which equal points for need leave a tie open. */
function untold(changes: Partial<ProgrammeDocument["scoring"]["ranking"]> = {}): ProgrammeDocument {
  const { scoring, calls } = minimalProgramme();
  const ranking = { ties: [{ criterion: "need" }], openTie: "stop" as const, fit: "strict" as const };
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "5000.00" })),
    scoring: { ...scoring, ranking: { ...ranking, ...changes } },
  });
}

/** Applications of 2000 zł with these points, the call closed. */
async function assessed(document: ProgrammeDocument, ...points: readonly number[]): Promise<TestCall> {
  const call = await openCall(document);
  for (const [index, each] of points.entries()) {
    await submit(call, `A-${index + 1}`);
    await call.must(`A-${index + 1}`, "formalCheck.complete", "officer");
    await score(call, `A-${index + 1}`, [each, each]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
}
const publish = (call: TestCall) => call.tellCall("ranking.publish", "decisionMaker");
const settle = (call: TestCall, ...order: string[]) =>
  call.tellCall("tie.settle", "decisionMaker", {
    order,
    how: "lots",
    reason: "Lots were drawn before witnesses.",
  });
const order = async (call: TestCall) =>
  [...(await rowsOf(call, "ranking"))]
    .sort((left, right) => Number(left.value.rank) - Number(right.value.rank))
    .map(({ key, value }) => [key, value.outcome]);

describe("an open tie", () => {
  it("stops the list by the names of those tied, until a person settles it with a reason", async () => {
    const call = await assessed(untold(), 9, 8, 8, 8);
    const stopped = await publish(call);
    expect([codesOf(stopped), wordsOf(stopped)]).toEqual([
      ["OGW657"],
      expect.stringContaining("S/002, S/003, S/004"),
    ]);
    for (const wrong of [
      ["S/002", "S/003"],
      ["S/002", "S/003", "S/003"],
      ["S/001", "S/002", "S/003", "S/004"],
      ["S/002", "S/003", "S/009"],
    ])
      expect([wrong, codesOf(await settle(call, ...wrong))]).toEqual([wrong, ["OGW656"]]);
    expect((await settle(call, "S/004", "S/002", "S/003")).outcome).toBe("accepted");
    expect(codesOf(await settle(call, "S/002", "S/003", "S/004"))).toEqual(["OGW656"]);
    expect((await publish(call)).outcome).toBe("accepted");
    expect(await order(call)).toEqual([
      ["S/001", "funded"],
      ["S/004", "funded"],
      ["S/002", "reserve"],
      ["S/003", "reserve"],
    ]);
    const { event } = (await call.store.journal("call:spring")).at(-2) ?? {};
    expect(event).toMatchObject({ type: "tie.settle", how: "lots", order: ["S/004", "S/002", "S/003"] });
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is settled while another application is held back below the threshold", async () => {
    const call = await assessed(untold(), 9, 8, 8, 8, 2);
    expect((await settle(call, "S/004", "S/002", "S/003")).outcome).toBe("accepted");
    expect((await publish(call)).outcome).toBe("accepted");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("among those who are all given what they ask for stops nothing", async () => {
    const call = await assessed(untold(), 9, 9, 5);
    expect((await publish(call)).outcome).toBe("accepted");
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("matters among those on the reserve, whose order is a list", async () => {
    const call = await assessed(untold(), 9, 9, 5, 5);
    expect(codesOf(await publish(call))).toEqual(["OGW657"]);
  });

  it("is open again when one of those that a decision covered has left", async () => {
    const call = await assessed(untold(), 9, 8, 8, 8);
    await settle(call, "S/004", "S/002", "S/003");
    await call.must("A-4", "application.withdraw", "applicant");
    expect(codesOf(await publish(call))).toEqual(["OGW657"]);
    expect((await settle(call, "S/003", "S/002")).outcome).toBe("accepted");
    expect((await publish(call)).outcome).toBe("accepted");
    expect(await order(call)).toEqual([
      ["S/001", "funded"],
      ["S/003", "funded"],
      ["S/002", "reserve"],
    ]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
  });

  it("is one of its pool: each is settled by itself, and nobody is asked of those who are all funded", async () => {
    const ranking = { ties: [{ criterion: "need" }], openTie: "stop" as const };
    const tied = async (changes: Partial<ProgrammeDocument["scoring"]["ranking"]>) => {
      const call = await openCall(pooledProgramme({ ...ranking, ...changes }));
      const kinds = ["ngo", "group", "ngo", "group", "group"];
      for (const [index, applicantKind] of kinds.entries()) {
        const id = `A-${index + 1}`;
        await submit(call, id, { applicantKind, requested: "2000.00" });
        await call.must(id, "formalCheck.complete", "officer");
        await score(call, id, [8, 8]);
      }
      await call.moveTo("2026-03-20T16:00:00+01:00");
      return call;
    };
    const call = await tied({});
    expect(wordsOf(await publish(call))).toContain("S/002, S/004, S/005");
    expect(wordsOf(await publish(call))).not.toMatch(/S\/001|S\/003/);
    expect((await settle(call, "S/005", "S/004", "S/002")).outcome).toBe("accepted");
    expect((await publish(call)).outcome).toBe("accepted");
    expect(await order(call)).toEqual([
      ["S/001", "funded"],
      ["S/005", "funded"],
      ["S/003", "funded"],
      ["S/004", "reserve"],
      ["S/002", "reserve"],
    ]);
    expect((await verifyJournal(call.store)).faults).toEqual([]);
    // Where the number of grants is one of the call, so is the tie.
    const spanning = await tied({ mostGrants: 3 });
    expect(wordsOf(await publish(spanning))).toContain("S/001, S/002, S/003, S/004, S/005");
  });

  it("is none in a programme that decides every tie, and nothing is legal there", async () => {
    const call = await assessed(untold({ ties: ["earlierSubmission"], openTie: undefined }), 9, 8, 8);
    const answer = await settle(call, "S/002", "S/003");
    expect(answer.outcome).toBe("refused");
    const legal = (await call.workflow.legalFor("call:spring", { role: "decisionMaker", id: "d" })).map(
      ({ type }) => type,
    );
    expect(legal).not.toContain("tie.settle");
  });
});

it("check takes a programme that stops at open ties, and finds one that has none", () => {
  const codes = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code }) => code);
  expect(codes(untold())).toEqual([]);
  expect(codes(untold({ openTie: undefined }))).toEqual(["OGW166"]);
  expect(codes(untold({ ties: ["earlierSubmission"] }))).toEqual(["OGW187"]);
});
