import { type ProgrammeDocument, rankingOf, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, submit } from "./journey.ts";
import { outcomesOf, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

type Ranking = ProgrammeDocument["scoring"]["ranking"];
const theRest = { recused: { then: "countTheRest", atLeast: 1 } } as const;
const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
const offer = { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;

/** One application: what it asks for, its cards by `e-1` and `e-2`, of which kind it is, for how many people. */
type Scored = readonly [
  id: string,
  requested: string,
  cards: readonly [number, number],
  kind?: "ngo" | "group",
  participants?: number,
];

/** A published list of these applications; the card of `e-1` may go from any of them. */
async function listed(document: ProgrammeDocument, ...applying: readonly Scored[]): Promise<TestCall> {
  const call = await openCall({ ...document, scoring: { ...document.scoring, ...theRest } });
  for (const [id, requested, cards, applicantKind = "ngo", participants = 40] of applying) {
    await submit(call, id, { requested, applicantKind, participants });
    await call.must(id, "formalCheck.complete", "officer");
    for (const [index, points] of cards.entries())
      await call.must(id, "review.record", "expert", card(points), {
        actor: actor("expert", `e-${index + 1}`),
      });
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

/** A call with one pool, with an offer of what is left of it and with more than it has, as stated. */
function pool(amount: string, ranking: Partial<Ranking> = {}, call: object = {}): ProgrammeDocument {
  const { calls, scoring, deadlines } = minimalProgramme();
  return minimalProgramme({
    calls: calls.map((one) => ({ ...one, pool: amount, ...call })),
    deadlines: { ...deadlines, ...(ranking.offer === undefined ? {} : { partialOffer: answer }) },
    scoring: { ...scoring, ranking: { ties: ["earlierSubmission"], fit: "strict", ...ranking } },
  });
}

async function correct(call: TestCall, id: string) {
  await call.must(id, "review.recuse", "expert", { reason: "other" }, { actor: actor("expert", "e-1") });
  const told = { outcome: "corrected", reason: "Ekspert jest w zarządzie partnera." };
  return call.must(id, "standing.decide", "decisionMaker", told);
}
const promote = (call: TestCall, id: string) => call.tell(id, "reserve.promote", "decisionMaker", {});
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);

describe("a corrected result", () => {
  it("frees money of its own pool, for the reserve of that pool alone", async () => {
    const call = await listed(
      pooledProgramme(),
      ["A", "3000.00", [10, 5]],
      ["B", "2000.00", [9, 9]],
      ["C", "3000.00", [8, 8]],
      ["D", "3000.00", [8, 8], "group"],
      ["E", "1000.00", [6, 6], "group"],
    );
    expect(await outcomesOf(call)).toMatchObject({
      A: "reserve",
      B: "funded",
      C: "funded",
      D: "funded",
      E: "reserve",
    });
    await correct(call, "C");
    expect(await outcomesOf(call)).toMatchObject({ A: "reserve", C: "funded" });
    const other = await listed(
      pooledProgramme(),
      ["A", "3000.00", [10, 5]],
      ["B", "3000.00", [7, 7]],
      ["D", "3000.00", [10, 4], "group"],
      ["E", "1000.00", [6, 6], "group"],
    );
    await correct(other, "D");
    expect(await poolMoney(other, "free")).toMatchObject({ ngos: 2000, groups: 3000 });
    for (const id of ["B", "E"]) await other.must(id, "reserve.place", "decisionMaker");
    expect(codesOf(await promote(other, "B"))).toEqual(["OGW242"]);
    expect((await promote(other, "E")).outcome).toBe("accepted");
    await sound(other);
  });

  it("keeps a grant that the quota gives it, and loses it where another of the kind is better now", async () => {
    const quota = [
      {
        id: "large",
        title: { pl: "Duże", en: "Large" },
        kind: { rule: "is-large" },
        atLeast: 1,
        per: "call",
      },
    ] as const;
    const call = await listed(
      pooledProgramme({ quota: [...quota] }),
      ["A", "2500.00", [9, 9]],
      ["B", "2500.00", [8, 8]],
      ["C", "2500.00", [7, 6], "ngo", 80],
      ["D", "2500.00", [5, 6], "ngo", 80],
    );
    expect(await outcomesOf(call)).toEqual({ A: "funded", B: "reserve", C: "funded", D: "reserve" });
    // Still the best of its kind: the list drawn anew would fund it as well.
    await correct(call, "C");
    expect(await outcomesOf(call)).toMatchObject({ C: "funded" });
    const other = await listed(
      pooledProgramme({ quota: [...quota] }),
      ["A", "2500.00", [9, 9]],
      ["B", "2500.00", [8, 8]],
      ["C", "2500.00", [8, 5], "ngo", 80],
      ["D", "2500.00", [6, 6], "ngo", 80],
    );
    await correct(other, "C");
    expect(await outcomesOf(other)).toEqual({ A: "funded", B: "reserve", C: "reserve", D: "reserve" });
    for (const id of ["B", "C", "D"]) await other.must(id, "reserve.place", "decisionMaker");
    // The quota is asked again of the money that is free: D is the best of the kind now.
    expect(codesOf(await promote(other, "B"))).toEqual(["OGW227"]);
    expect(codesOf(await promote(other, "C"))).not.toEqual([]);
    expect((await promote(other, "D")).outcome).toBe("accepted");
    await sound(call);
    await sound(other);
  });

  it("covers first what was promised beyond the pool, and never lets more be promised than may be", async () => {
    const over = { overContracting: { by: { percent: 20 }, basis } };
    const call = await listed(
      pool("5000.00", {}, over),
      ["A", "3000.00", [10, 5]],
      ["B", "3000.00", [8, 8]],
      ["C", "2500.00", [7, 7]],
      ["D", "500.00", [6, 6]],
    );
    expect(await outcomesOf(call)).toEqual({ A: "funded", B: "funded", C: "reserve", D: "reserve" });
    expect(await poolMoney(call, "free")).toEqual({ grant: -1000 });
    await correct(call, "A");
    expect(await poolMoney(call, "free")).toEqual({ grant: 2000 });
    for (const id of ["A", "C", "D"]) await call.must(id, "reserve.place", "decisionMaker");
    expect(codesOf(await promote(call, "A"))).toEqual(["OGW243"]);
    expect((await promote(call, "C")).outcome).toBe("accepted");
    expect((await promote(call, "D")).outcome).toBe("accepted");
    expect(codesOf(await promote(call, "A"))).toEqual(["OGW242"]);
    expect(await poolMoney(call, "free")).toEqual({ grant: -1000 });
    await sound(call);
  });

  it("loses a part that the list offers and nobody has asked about yet, and keeps one that it would be offered still", async () => {
    const applying: readonly Scored[] = [
      ["A", "4000.00", [9, 9]],
      ["B", "2000.00", [10, 5]],
      ["C", "1500.00", [6, 6]],
    ];
    const call = await listed(pool("5000.00", { offer }), ...applying);
    expect(await outcomesOf(call)).toEqual({ A: "funded", B: "offered", C: "reserve" });
    await correct(call, "B");
    expect(await outcomesOf(call)).toEqual({ A: "funded", B: "reserve", C: "reserve" });
    expect(await rowsOf(call, "offers")).toEqual([]);
    expect(await poolMoney(call, "free")).toEqual({ grant: 1000 });
    for (const id of ["B", "C"]) await call.must(id, "reserve.place", "decisionMaker");
    expect(codesOf(await call.tell("B", "offer.make", "decisionMaker"))).toEqual(["OGW243"]);
    await call.must("C", "offer.make", "decisionMaker");
    await call.must("C", "offer.accept", "applicant");
    expect((await call.view("C")).context.scoring).toMatchObject({ award: "1000.00" });
    await sound(call);
    const kept = await listed(pool("5000.00", { offer }), ...applying.slice(0, 2), ["C", "1500.00", [5, 4]]);
    await correct(kept, "B");
    expect(await outcomesOf(kept)).toMatchObject({ B: "offered" });
    await kept.must("B", "offer.make", "decisionMaker");
    await kept.must("B", "offer.accept", "applicant");
    await sound(kept);
  });

  it("above the one who is asked about a part waits for the answer, and is in its turn then", async () => {
    const call = await listed(
      pool("5000.00", { offer }),
      ["A", "4000.00", [9, 9]],
      ["B", "2000.00", [8, 8]],
      ["C", "800.00", [5, 9]],
    );
    await call.must("B", "offer.make", "decisionMaker");
    await correct(call, "C");
    // C is better than B now; what B is asked about stays with B as long as it may answer.
    const lines = (await rankingOf(call.store, "spring"))?.lines ?? [];
    expect(lines.map(({ case: id, place, outcome }) => [id, place, outcome])).toEqual([
      ["A", 1, "funded"],
      ["C", 2, "reserve"],
      ["B", 3, "offered"],
    ]);
    await call.must("C", "reserve.place", "decisionMaker");
    expect(codesOf(await promote(call, "C"))).toEqual(["OGW242"]);
    await call.must("B", "offer.decline", "applicant");
    expect((await promote(call, "C")).outcome).toBe("accepted");
    expect(await poolMoney(call, "free")).toEqual({ grant: 200 });
    await sound(call);
  });
});
