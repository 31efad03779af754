import { loadProgramme, type ProgrammeDocument, rankingOf, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { type Applying, listed, outcomesOf } from "./pooled-call.ts";
import { basis, codesOf, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Ranking = ProgrammeDocument["scoring"]["ranking"];
const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;

/** A pool of 5000 zł whose rest is offered; three working days are for the answer. */
function offering(changes: Partial<Ranking> = {}, pool = "5000.00"): ProgrammeDocument {
  const { calls, scoring, deadlines } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool })),
    deadlines: { ...deadlines, partialOffer: answer },
    scoring: {
      ...scoring,
      ranking: { ties: ["earlierSubmission"], fit: "strict", offer, ...changes },
    },
  });
}

const three: readonly Applying[] = [
  ["A", "3500.00"],
  ["B", "2000.00"],
  ["C", "1000.00"],
];
const by = (call: TestCall) => ({
  make: (id: string) => call.tell(id, "offer.make", "decisionMaker"),
  accept: (id: string) => call.tell(id, "offer.accept", "applicant"),
  decline: (id: string) => call.tell(id, "offer.decline", "applicant"),
  promote: (id: string) => call.tell(id, "reserve.promote", "decisionMaker"),
  wait: (...ids: string[]) => Promise.all(ids.map((id) => call.must(id, "reserve.place", "decisionMaker"))),
});
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state;

describe("an offer of a part", () => {
  it("is named by the list, made by a person, accepted, and becomes the grant, to the grosz", async () => {
    const call = await listed(offering(), ...three);
    expect(await outcomesOf(call)).toEqual({ A: "funded", B: "offered", C: "reserve" });
    expect([await moneyIn(call, "call:spring/free"), await moneyIn(call, "call:spring/allocated")]).toEqual([
      "0.00",
      "5000.00",
    ]);
    const { make, accept } = by(call);
    expect(codesOf(await call.tell("B", "award.grant", "decisionMaker"))).toEqual(["OGW241"]);
    expect((await make("B")).outcome).toBe("accepted");
    expect(await stateOf(call, "B")).toEqual(["scoring.offeredPart"]);
    const [term] = (await call.view("B")).deadlines;
    expect(term).toMatchObject({ name: "partialOffer", dueAt: "2026-03-25T23:00:00.000Z" });
    expect((await accept("B")).outcome).toBe("accepted");
    expect(await moneyIn(call, "case:B/committed")).toBe("1500.00");
    expect((await call.view("B")).context.scoring).toMatchObject({ award: "1500.00", offered: "0.00" });
    const { registry = [] } = (await call.store.journal("case:B")).at(-1) ?? {};
    expect(registry.find(({ scope }) => scope === "spring/ranking")).toMatchObject({
      op: "update",
      value: { outcome: "promoted", amount: "1500.00" },
    });
    await call.must("B", "agreement.offer", "operator");
    await call.must("B", "agreement.sign", "applicant", account);
    await call.must("B", "agreement.countersign", "operator");
    expect((await rowsOf(call, "agreements"))[0]?.value.amount).toBe("1500.00");
    expect(await sound(call)).toEqual([]);
  });

  it("is on neither list while it is open, its money counts as taken, and nothing below it moves", async () => {
    const call = await listed(
      offering(),
      ["A", "3000.00"],
      ["B", "3000.00"],
      ["C", "1000.00"],
      ["D", "500.00"],
    );
    const { make, promote, wait, decline } = by(call);
    await call.must("A", "award.grant", "decisionMaker");
    await wait("C", "D");
    await make("B");
    const lines = (await rankingOf(call.store, "spring"))?.lines ?? [];
    expect(lines.map(({ case: id, outcome }) => [id, outcome])).toEqual([
      ["A", "awarded"],
      ["B", "offered"],
      ["C", "reserve"],
      ["D", "reserve"],
    ]);
    expect((await rowsOf(call, "reserve")).map(({ value }) => value.case)).toEqual(["C", "D"]);
    // Money comes free, and still nobody below the open offer is promoted.
    await call.must("A", "agreement.resign", "applicant");
    const refused = await promote("C");
    expect([codesOf(refused), wordsOf(refused)]).toEqual([["OGW655"], expect.stringContaining("S/002")]);
    await decline("B");
    // With the new money it is not the part any more that is due, but all of it.
    expect(codesOf(await make("B"))).toEqual(["OGW655"]);
    expect(codesOf(await promote("C"))).toEqual(["OGW243"]);
    expect((await promote("B")).outcome).toBe("accepted");
    expect((await promote("C")).outcome).toBe("accepted");
    expect(await sound(call)).toEqual([]);
  });

  it("that is declined, or not answered, goes to the next: in full if it fits, else as a part again", async () => {
    const call = await listed(
      offering(),
      ["A", "3500.00"],
      ["B", "2000.00"],
      ["C", "4000.00"],
      ["D", "1200.00"],
    );
    const { make, promote, wait, decline } = by(call);
    await call.must("A", "award.grant", "decisionMaker");
    await make("B");
    await wait("C", "D");
    await decline("B");
    expect(await moneyIn(call, "call:spring/free")).toBe("1500.00");
    // Nobody asks B again with the same money; it keeps its place and lets C come.
    expect(codesOf(await make("B"))).toEqual(["OGW655"]);
    expect(codesOf(await promote("D"))).toEqual(["OGW243"]);
    expect((await make("C")).outcome).toBe("accepted");
    await call.moveTo("2026-03-26T00:00:00+01:00");
    expect(await stateOf(call, "C")).toEqual(["scoring.onReserve"]);
    expect((await rowsOf(call, "reserve")).map(({ value }) => [value.case, value.refusedAt])).toEqual([
      ["B", "1500.00"],
      ["C", "1500.00"],
      ["D", undefined],
    ]);
    expect((await promote("D")).outcome).toBe("accepted");
    expect(await moneyIn(call, "call:spring/free")).toBe("300.00");
    // New money: B, who kept its place, is asked again first.
    await call.must("A", "agreement.resign", "applicant");
    expect(codesOf(await make("C"))).toEqual(["OGW243"]);
    expect((await promote("B")).outcome).toBe("accepted");
    expect((await make("C")).outcome).toBe("accepted");
    expect((await call.view("C")).context.scoring.offered).toBe("1800.00");
    expect(await sound(call)).toEqual([]);
  });

  it("puts who refused behind all others where the programme says so", async () => {
    const call = await listed(offering({ offer: { ...offer, refused: "afterOthers" } }), ...three, [
      "D",
      "1900.00",
    ]);
    const { make, promote, wait, decline } = by(call);
    await call.must("A", "award.grant", "decisionMaker");
    await make("B");
    await wait("C", "D");
    await decline("B");
    expect((await rowsOf(call, "reserve")).map(({ value }) => value.case)).toEqual(["C", "D", "B"]);
    await call.must("A", "agreement.resign", "applicant");
    expect(codesOf(await promote("B"))).toEqual(["OGW243"]);
    for (const id of ["C", "D", "B"]) expect([id, (await promote(id)).outcome]).toEqual([id, "accepted"]);
    expect(await sound(call)).toEqual([]);
  });

  it("is not made below the least: the list stops, or goes on to those that fit", async () => {
    for (const [belowLeast, outcome] of [
      ["stop", "reserve"],
      ["goOnToFitting", "funded"],
    ] as const) {
      const call = await listed(
        offering({ offer: { ...offer, belowLeast } }),
        ["A", "4400.00"],
        ["B", "2000.00"],
        ["C", "600.00"],
      );
      expect(await outcomesOf(call)).toEqual({ A: "funded", B: "reserve", C: outcome });
      const { make, wait } = by(call);
      await wait("B");
      expect(codesOf(await make("B"))).toEqual(["OGW242"]);
    }
  });

  it("is of whole units of a stated price", async () => {
    const units = offering({ offer: { ...offer, part: { unitsOf: "400.00", atLeast: 2 } } });
    const call = await listed(units, ...three);
    expect((await rowsOf(call, "ranking"))[1]?.value.offered).toBe("1200.00");
    const under = await listed(units, ["A", "4300.00"], ["B", "2000.00"]);
    expect(await outcomesOf(under)).toEqual({ A: "funded", B: "reserve" });
  });

  it("answered at its deadline or later is refused with reasons, and nothing is lost", async () => {
    const call = await listed(offering(), ...three);
    const { make, accept, decline } = by(call);
    await make("B");
    call.clock.set("2026-03-26T00:00:00+01:00");
    for (const answer of [await accept("B"), await decline("B")]) {
      expect(codesOf(answer)).toEqual(["OGW272"]);
      expect(wordsOf(answer)).toContain("Deadline for answering");
    }
    await call.workflow.passDeadlines();
    // Told twice of its passing, it waits once.
    await call.workflow.passDeadlines();
    const late = await accept("B");
    expect(codesOf(late)).toEqual(["OGW203"]);
    expect(await stateOf(call, "B")).toEqual(["scoring.onReserve"]);
    expect((await rowsOf(call, "reserve")).map(({ value }) => value.case)).toEqual(["B", "C"]);
    expect(await moneyIn(call, "call:spring/free")).toBe("1500.00");
    expect(await sound(call)).toEqual([]);
  });

  it("ends with the application that is withdrawn, before it is made and after", async () => {
    for (const isMade of [false, true]) {
      const call = await listed(offering(), ...three);
      const { make, wait, promote } = by(call);
      await wait("C");
      if (isMade) await make("B");
      expect(codesOf(await promote("C"))).toEqual(["OGW655"]);
      await call.must("B", "application.withdraw", "applicant");
      expect(await rowsOf(call, "offers")).toEqual([]);
      expect(await moneyIn(call, "call:spring/free")).toBe("1500.00");
      expect((await promote("C")).outcome).toBe("accepted");
      expect(await sound(call)).toEqual([]);
    }
  });
});

describe("the check of offers", () => {
  const codes = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => [code, pointer]);

  it("takes an offer with its term, and finds one without, or a term without an offer", () => {
    expect(codes(offering())).toEqual([]);
    const { deadlines, ...rest } = offering();
    const { partialOffer: _none, ...others } = deadlines;
    expect(codes({ ...rest, deadlines: others })).toContainEqual(["OGW167", "/deadlines/partialOffer"]);
    const { offer: _offer, ...ranking } = offering().scoring.ranking;
    const without = { ...offering(), scoring: { ...offering().scoring, ranking } };
    expect(codes(without)).toContainEqual(["OGW167", "/deadlines/partialOffer"]);
  });

  it("finds a part that no pool can hold, and steps that leave the offer out", () => {
    const at = "/scoring/ranking/offer/part";
    expect(codes(offering({ offer: { ...offer, part: { from: "5000.01" } } }))).toContainEqual([
      "OGW186",
      at,
    ]);
    expect(codes(offering({ offer: { ...offer, part: { from: "0.00" } } }))).toContainEqual(["OGW186", at]);
    const dear = { ...offer, part: { unitsOf: "3000.00", atLeast: 2 } };
    expect(codes(offering({ offer: dear }))).toContainEqual(["OGW186", at]);
    expect(codes(offering({ steps: ["fill"] }))).toContainEqual(["OGW185", "/scoring/ranking/steps"]);
  });
});
