import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, submit } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

const text = (words: string) => ({ pl: words, en: words });

/** Five points where the place is public, which an officer finds out; two for everybody. */
const bonus = {
  id: "public-place",
  title: text("Premia za miejsce publiczne"),
  kind: "scoring",
  moments: ["draft", "scoring"],
  score: { if: [{ var: "siteIsPublic" }, 5, 2] },
  points: { max: 5 },
  basis,
  messages: { met: text("bonus"), notMet: text("no bonus"), undetermined: text("not known") },
};

function programme(more: object = {}): ProgrammeDocument {
  const { rules } = minimalProgramme();
  return minimalProgramme({ rules: [...rules, { ...bonus, ...more }] });
}

const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const standingOf = async (call: TestCall) => (await call.view("A-1")).context.scoring.standing;
const lastOf = async (call: TestCall) => (await call.workflow.history(caseStream("A-1"))).at(-1);
const give = (points: number, rule = "public-place") => ({
  points: [{ rule, points, reason: "Seen on the spot." }],
});

async function checked(more: object = {}, answers: Record<string, unknown> = {}, payload: object = {}) {
  const call = await openCall(programme(more));
  await submit(call, "A-1", answers);
  await call.must("A-1", "formalCheck.complete", "officer", payload);
  return call;
}

describe("points that nobody can tell", () => {
  it("keep an application from the merit review until a person was asked", async () => {
    const call = await checked();
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    const last = await lastOf(call);
    expect(last?.verdicts.find(({ rule }) => rule === "public-place")).toMatchObject({
      verdict: "undetermined",
      points: { lo: 2, hi: 5 },
      missing: ["siteIsPublic"],
    });
  });

  it("are told by a finding, and nobody gives any more", async () => {
    const call = await checked();
    await call.must("A-1", "formalCheck.complete", "officer", {
      findings: [{ path: "/siteIsPublic", value: true }],
    });
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    expect((await lastOf(call))?.verdicts.map(({ rule }) => rule)).not.toContain("public-place");
    await lead(call, "A-1", "scored", "eligible");
    expect((await standingOf(call))?.bonus).toBe(5);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("are given by a person, with a reason kept beside the journal, and ranked with", async () => {
    const call = await checked();
    await call.must("A-1", "formalCheck.complete", "officer", give(4));
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    const last = await lastOf(call);
    expect(last?.event).toMatchObject({ outcome: "eligible", points: { "public-place": 4 } });
    expect(JSON.stringify(last)).not.toContain("spot");
    expect(JSON.stringify(await call.store.records(caseStream("A-1")))).toContain("Seen on the spot.");
    await lead(call, "A-1", "scored", "eligible");
    expect(await standingOf(call)).toMatchObject({ bonus: 4, total: { num: 20, den: 1 } });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("are no less than the rule makes certain, no more than it leaves open, and whole", async () => {
    const call = await checked();
    const told = (payload: object) => call.tell("A-1", "formalCheck.complete", "officer", payload);
    const low = await told(give(1));
    expect(codesOf(low)).toEqual(["OGW231"]);
    expect(wordsOf(low)).toContain("from 2 to 5");
    expect(codesOf(await told(give(6)))).toEqual(["OGW231"]);
    expect(codesOf(await told(give(2.5)))).toEqual(["OGW201"]);
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    expect(codesOf(await told(give(2)))).toEqual([]);
  });

  it("are given for rules that are open alone, and once", async () => {
    const call = await checked();
    const told = (payload: object) => call.tell("A-1", "formalCheck.complete", "officer", payload);
    expect(codesOf(await told(give(4, "amount-in-range")))).toEqual(["OGW294"]);
    const [one] = give(4).points;
    expect(codesOf(await told({ points: [one, one] }))).toEqual(["OGW294"]);
    const known = { ...give(4), findings: [{ path: "/siteIsPublic", value: false }] };
    expect(codesOf(await told(known))).toEqual(["OGW294"]);
  });

  it("are asked for where a rule cannot be computed as well", async () => {
    const score = { if: [{ ">": [{ "/": [{ var: "requested" }, { var: "participants" }] }, 100] }, 1, 0] };
    const call = await checked({ score, points: { max: 1 } }, { participants: 0 });
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    await call.must("A-1", "formalCheck.complete", "officer", give(1));
    await lead(call, "A-1", "scored", "eligible");
    expect((await standingOf(call))?.bonus).toBe(1);
  });

  it("are nobody's to ask for where they are the same whatever is found", async () => {
    const call = await checked({ score: { if: [{ var: "siteIsPublic" }, 2, 2] }, points: { max: 2 } });
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    await lead(call, "A-1", "scored", "eligible");
    expect((await standingOf(call))?.bonus).toBe(2);
  });

  it("wait for the supplement, and are of the check that passes: a person gives them then", async () => {
    const call = await checked({}, { letterSigned: false }, give(5));
    expect(await stateOf(call)).toEqual(["eligibility.awaitingSupplement"]);
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect(await stateOf(call)).toEqual(["eligibility.awaitingFinding"]);
    await call.must("A-1", "formalCheck.complete", "officer", give(3));
    await lead(call, "A-1", "scored", "eligible");
    expect((await standingOf(call))?.bonus).toBe(3);
  });

  it("are not asked of an application that ends at the check", async () => {
    const call = await checked({}, { requested: "999999.00" });
    expect(await stateOf(call)).toEqual(["formallyRejected"]);
    expect((await lastOf(call))?.verdicts.map(({ rule }) => rule)).not.toContain("public-place");
  });

  it("are shown to nobody before the results but who may see points", async () => {
    const call = await checked();
    await call.must("A-1", "formalCheck.complete", "officer", give(4));
    const seenBy = async (role: "applicant" | "operator") =>
      (await call.workflow.caseFor("A-1", actor(role, role === "applicant" ? "applicant-A-1" : undefined)))
        ?.context.eligibility.points;
    expect([await seenBy("operator"), await seenBy("applicant")]).toEqual([{ "public-place": 4 }, null]);
  });
});
