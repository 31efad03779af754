import { type JsonObject, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { rehashed } from "../engine/tampered-store.ts";
import { card, lead } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
type Divergence = NonNullable<Scoring["divergence"]>;

/** A case that waits for cards of a programme with such scoring. */
async function scoredBy(changes: Partial<Scoring> = {}): Promise<TestCall> {
  const call = await openCall(minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } }));
  await lead(call, "A-1", "eligible");
  return call;
}
const by = (id: string) => ({ actor: actor("expert", id) });
const file = (call: TestCall, expert: string, need: number, method = need) =>
  call.tell("A-1", "review.record", "expert", card(need, method), by(expert));
const recuse = (call: TestCall, expert: string) =>
  call.tell("A-1", "review.recuse", "expert", { reason: "other" }, by(expert));
const take = (call: TestCall, type: "review.reopen" | "review.void", expert: string) =>
  call.tell("A-1", type, "operator", { expert, reason: "Pomyłka w karcie." });
const settle = (call: TestCall, payload: object) =>
  call.tell("A-1", "review.settle", "operator", { reason: "Tak uzgodniono.", ...payload });
const scoringOf = async (call: TestCall) => (await call.view("A-1")).context.scoring;
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
/** Where a case is, and how many points it is ranked with. */
async function resultOf(call: TestCall): Promise<readonly [string | undefined, number | null]> {
  const { state, context } = await call.view("A-1");
  const total = context.scoring.standing?.total;
  return [state[0], total === undefined ? null : total.num / total.den];
}
const ranked = "scoring.awaitingRanking";
const open = "scoring.underMeritReview";

/** Whether what the last such event tells comes out again of the cards, once somebody has changed it. */
async function recounted(
  call: TestCall,
  type: string,
  change: (event: JsonObject) => object,
): Promise<boolean> {
  const entries = await call.store.journal("case:A-1");
  const { seq = 0 } = entries.findLast(({ event }) => event.type === type) ?? {};
  const forged = await rehashed(call.store, "case:A-1", seq, ({ event }) => ({
    event: { ...event, ...change(event as unknown as JsonObject) },
  }));
  const { faults } = await verifyJournal(forged);
  return !faults.some((fault) => fault.seq === seq && fault.code === "OGW508");
}
const better = (assessment: unknown) => ({ ...(assessment as object), points: { num: 20, den: 1 } });

describe("an unfinished card", () => {
  it("counts nowhere, is seen by its expert alone, and gives way to the card that is filed", async () => {
    const call = await scoredBy();
    const draft = { scores: { need: 3 }, justification: "Na razie tyle." };
    await call.must("A-1", "review.draft", "expert", draft, by("e-1"));
    await file(call, "e-2", 8);
    expect(await resultOf(call)).toEqual([open, null]);
    const own = await call.workflow.caseFor("A-1", actor("expert", "e-1"));
    expect(own?.records["draft/e-1"]).toMatchObject({ scores: { need: 3 } });
    for (const role of ["expert", "operator", "decisionMaker", "applicant"] as const) {
      const asker = actor(role, role === "applicant" ? "applicant-A-1" : undefined);
      const other = await call.workflow.caseFor("A-1", asker);
      expect(JSON.stringify(other)).not.toContain("Na razie tyle");
      expect(other?.context.scoring.drafts).toEqual([]);
    }
    await file(call, "e-1", 8);
    expect(await scoringOf(call)).toMatchObject({ drafts: [], allFiled: true });
  });

  it("is held against the scale as far as it goes", async () => {
    const call = await scoredBy();
    const kept = (scores: object) => call.tell("A-1", "review.draft", "expert", { scores }, by("e-1"));
    expect(codesOf(await kept({ need: 11 }))).toEqual(["OGW231"]);
    expect(codesOf(await kept({ charm: 1 }))).toEqual(["OGW230"]);
    expect((await kept({})).outcome).toBe("accepted");
  });
});

describe("recusal", () => {
  it("after the threshold was reached takes card, points and row away, until another expert has scored", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 10);
    await file(call, "e-2", 6);
    expect(await resultOf(call)).toEqual([ranked, 16]);
    const recused = await recuse(call, "e-1");
    expect(recused.outcome).toBe("accepted");
    expect(await resultOf(call)).toEqual([open, null]);
    expect(await rowsOf(call, "standings")).toEqual([]);
    await file(call, "e-3", 5);
    expect(await resultOf(call)).toEqual([ranked, 11]);
    const events = (await call.store.journal("case:A-1")).map(({ event }) => event);
    expect(events.find(({ type }) => type === "review.recuse")).toMatchObject({
      before: { points: { num: 16, den: 1 } },
      outcome: "open",
    });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("counts the rest where the programme says so, and never fewer than it says", async () => {
    const call = await scoredBy({ experts: 3, recused: { then: "countTheRest", atLeast: 2 } });
    for (const [expert, points] of [
      ["e-1", 10],
      ["e-2", 6],
      ["e-3", 5],
    ] as const)
      await file(call, expert, points);
    await recuse(call, "e-1");
    expect(await resultOf(call)).toEqual([ranked, 11]);
    const [row] = await rowsOf(call, "standings");
    expect(row?.value).toMatchObject({ standing: { total: { num: 11, den: 1 } } });
    await recuse(call, "e-2");
    expect(await resultOf(call)).toEqual([open, null]);
    expect(await rowsOf(call, "standings")).toEqual([]);
  });

  it("brings an application below the threshold when the card that held it up is gone", async () => {
    const call = await scoredBy({ recused: { then: "countTheRest", atLeast: 1 } });
    await file(call, "e-1", 10);
    await file(call, "e-2", 4);
    expect(await resultOf(call)).toEqual([ranked, 14]);
    await recuse(call, "e-1");
    expect(await stateOf(call)).toEqual(["scoring.provisionallyBelow"]);
    expect(await rowsOf(call, "standings")).toEqual([]);
  });

  it("is refused to an expert who has no card when none is missing, and changes nothing by itself once the list is published", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 10);
    await file(call, "e-2", 6);
    expect(codesOf(await recuse(call, "e-9"))).toEqual(["OGW685"]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const listed = await rowsOf(call, "ranking");
    expect((await recuse(call, "e-1")).outcome).toBe("accepted");
    expect(await rowsOf(call, "ranking")).toEqual(listed);
    expect(await rowsOf(call, "corrections")).toHaveLength(1);
  });

  it("leaves nothing of the card to see: no points, no justification, no name", async () => {
    const call = await scoredBy({ recused: { then: "countTheRest", atLeast: 1 } });
    await call.must(
      "A-1",
      "review.record",
      "expert",
      { ...card(9), justification: "SKASOWANE ".repeat(5) },
      by("e-1"),
    );
    await file(call, "e-2", 7);
    await recuse(call, "e-1");
    const seen = await call.workflow.caseFor("A-1", actor("decisionMaker"));
    expect(seen?.context.scoring.cards.map(({ expert }) => expert)).toEqual(["e-2"]);
    expect(JSON.stringify(seen?.records)).not.toContain("SKASOWANE");
    expect(await call.workflow.caseFor("A-1", actor("expert", "e-1"))).toBeUndefined();
  });
});

describe("a card that the operator reopens", () => {
  it("counts nowhere until it is filed again, and keeps its place from others", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 10);
    await file(call, "e-2", 6);
    await take(call, "review.reopen", "e-1");
    expect(await resultOf(call)).toEqual([open, null]);
    expect(codesOf(await file(call, "e-3", 9))).toEqual(["OGW685"]);
    const second = await call.workflow.caseFor("A-1", actor("expert", "e-2"));
    expect(second?.context.scoring.cards.map(({ expert }) => expert)).toEqual(["e-2"]);
    await file(call, "e-1", 8);
    expect(await resultOf(call)).toEqual([ranked, 14]);
    expect((await scoringOf(call)).cards.map(({ expert }) => expert)).toEqual(["e-1", "e-2"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is named by its expert; nobody learns before all are in who filed", async () => {
    const call = await scoredBy();
    expect(codesOf(await take(call, "review.reopen", "e-1"))).toEqual(["OGW687"]);
    await file(call, "e-1", 10);
    expect(wordsOf(await take(call, "review.reopen", "e-7"))).not.toContain("e-1");
    await take(call, "review.reopen", "e-1");
    expect(codesOf(await take(call, "review.reopen", "e-1"))).toEqual(["OGW687"]);
  });
});

describe("a card that the operator voids", () => {
  it("counts nowhere, and its expert is out", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 10);
    await file(call, "e-2", 6);
    await take(call, "review.void", "e-2");
    expect(await resultOf(call)).toEqual([open, null]);
    expect(codesOf(await file(call, "e-2", 6))).toEqual(["OGW232"]);
    await file(call, "e-3", 8);
    expect(await resultOf(call)).toEqual([ranked, 18]);
  });
});

describe("two experts on one last place", () => {
  it("are told apart by who came first; the other is refused with the reason", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 8);
    const both = await Promise.all([file(call, "e-2", 8), file(call, "e-3", 8)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
    expect(both.flatMap(codesOf)).toEqual(["OGW685"]);
  });
});

describe("cards that diverge", () => {
  const twentyFive: Divergence = { measure: "points", moreThan: 5, then: "thirdDecides" };
  const diverging = (changes: Partial<Divergence>, others: Partial<Scoring> = {}) =>
    scoredBy({ divergence: { ...twentyFive, ...changes }, ...others });

  it("by exactly as much as is allowed have their result", async () => {
    const call = await diverging({});
    await file(call, "e-1", 10, 5);
    await file(call, "e-2", 5, 5);
    expect(await resultOf(call)).toEqual([ranked, 12.5]);
  });

  it.each<[Partial<Divergence>, readonly [number, number, number], number]>([
    [{ then: "thirdDecides" }, [20, 10, 12], 12],
    [{ then: "meanOfThree" }, [20, 10, 12], 14],
    [{ then: "thirdWithNearer", equallyNear: "allThree" }, [20, 10, 12], 11],
    [{ then: "thirdWithNearer", equallyNear: "allThree" }, [20, 10, 18], 19],
    [{ then: "thirdWithNearer", equallyNear: "allThree" }, [20, 10, 15], 15],
    [{ then: "thirdWithNearer", equallyNear: "higherPair" }, [20, 10, 15], 17.5],
    [{ then: "thirdWithNearer", equallyNear: "higherPair" }, [10, 20, 15], 17.5],
    [{ measure: "percentOfCard", moreThan: "49.9", then: "thirdDecides" }, [20, 10, 13], 13],
  ])("are settled by %j of %j with %d points", async (changes, [first, second, third], points) => {
    const call = await diverging(changes);
    const half = (total: number) => [Math.ceil(total / 2), Math.floor(total / 2)] as const;
    await file(call, "e-1", ...half(first));
    await file(call, "e-2", ...half(second));
    expect(await resultOf(call)).toEqual([open, null]);
    await file(call, "e-3", ...half(third));
    expect(await resultOf(call)).toEqual([ranked, points]);
  });

  it("stay blind to their experts and to the third while it is missing", async () => {
    const call = await diverging({});
    await file(call, "e-1", 10);
    await file(call, "e-2", 5);
    for (const [expert, own] of [
      ["e-1", ["e-1"]],
      ["e-3", []],
    ] as const) {
      const seen = await call.workflow.caseFor("A-1", actor("expert", expert));
      expect(seen?.context.scoring.cards.map((each) => each.expert)).toEqual(own);
      expect(seen?.context.scoring.expertsNeeded).toBe(2);
    }
  });

  it("diverge no more once one of them is taken out: the third takes its place", async () => {
    const call = await diverging({});
    await file(call, "e-1", 10);
    await file(call, "e-2", 5);
    await recuse(call, "e-2");
    await file(call, "e-3", 9);
    expect(await resultOf(call)).toEqual([ranked, 19]);
  });

  it("leave a third that nobody needs any more out of result and minima", async () => {
    const criteria = minimalProgramme().scoring.criteria.map((each) => ({ ...each, min: 4 }));
    const call = await diverging({}, { criteria, minima: "eachFiledCard", threshold: 1 });
    await file(call, "e-1", 10);
    await file(call, "e-2", 5);
    await file(call, "e-3", 4);
    expect(await resultOf(call)).toEqual([ranked, 8]);
    await take(call, "review.reopen", "e-2");
    await file(call, "e-2", 9);
    expect(await resultOf(call)).toEqual([ranked, 19]);
  });

  it.each<[NonNullable<Scoring["minima"]>, string]>([
    ["eachFiledCard", "scoring.provisionallyBelow"],
    ["decidingCards", ranked],
    ["meanOfDecidingCards", ranked],
    ["none", ranked],
  ])("count the cards set aside for minima of %s: %s", async (minima, state) => {
    const criteria = minimalProgramme().scoring.criteria.map((each) => ({ ...each, min: 3 }));
    const call = await diverging({}, { criteria, minima });
    await file(call, "e-1", 10);
    await file(call, "e-2", 2);
    await file(call, "e-3", 8);
    expect(await stateOf(call)).toEqual([state]);
  });
});

describe("cards that a person settles", () => {
  const asked = async () => {
    const call = await scoredBy({
      divergence: { measure: "points", moreThan: 5, then: "operatorDecides" },
    });
    await file(call, "e-1", 10);
    await file(call, "e-2", 5);
    return call;
  };

  it("wait for the operator, who sees them", async () => {
    const call = await asked();
    expect(await resultOf(call)).toEqual(["scoring.cardsDiverge", null]);
    const seen = await call.workflow.caseFor("A-1", actor("operator"));
    expect(seen?.context.scoring.cards).toHaveLength(2);
  });

  it.each<[object, readonly [string, number | null]]>([
    [{ does: "letStand" }, [ranked, 15]],
    [{ does: "cardsDecide", cards: ["e-2"] }, [ranked, 10]],
    [{ does: "callThird" }, [open, null]],
  ])("are settled by %j: %j", async (ruling, result) => {
    const call = await asked();
    expect((await settle(call, ruling)).outcome).toBe("accepted");
    expect(await resultOf(call)).toEqual(result);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("come back to the operator when the third card is in, and are then settled among three", async () => {
    const call = await asked();
    await settle(call, { does: "callThird" });
    await file(call, "e-3", 8);
    expect(await resultOf(call)).toEqual(["scoring.cardsDiverge", null]);
    expect(codesOf(await settle(call, { does: "callThird" }))).toEqual(["OGW688"]);
    await settle(call, { does: "cardsDecide", cards: ["e-1", "e-3"] });
    expect(await resultOf(call)).toEqual([ranked, 18]);
  });

  it("are settled anew when a card changes", async () => {
    const call = await asked();
    await settle(call, { does: "cardsDecide", cards: ["e-1"] });
    await take(call, "review.reopen", "e-2");
    await file(call, "e-2", 4);
    expect(await stateOf(call)).toEqual(["scoring.cardsDiverge"]);
  });

  it.each([
    [{ does: "cardsDecide" }, "OGW688"],
    [{ does: "cardsDecide", cards: ["e-9"] }, "OGW688"],
    [{ does: "letStand", cards: ["e-1"] }, "OGW688"],
    [{ does: "letStand", reason: " " }, "OGW201"],
  ])("are not settled by %j: %s", async (ruling, code) => {
    expect(codesOf(await settle(await asked(), ruling))).toEqual([code]);
  });

  it("are settled by a person where the third is equally near to both", async () => {
    const call = await scoredBy({
      divergence: { measure: "points", moreThan: 5, then: "thirdWithNearer", equallyNear: "person" },
    });
    await file(call, "e-1", 10);
    await file(call, "e-2", 5);
    await file(call, "e-3", 8, 7);
    expect(await stateOf(call)).toEqual(["scoring.cardsDiverge"]);
    expect(codesOf(await settle(call, { does: "callThird" }))).toEqual(["OGW688"]);
    await settle(call, { does: "cardsDecide", cards: ["e-2", "e-3"] });
    expect(await resultOf(call)).toEqual([ranked, 12.5]);
  });
});

describe("a card that the committee agrees on", () => {
  it("makes up the result alone, and is agreed anew when an expert is recused", async () => {
    const call = await scoredBy({ aggregate: "consensus" });
    const agree = (need: number) => {
      const { impartial: _, ...agreed } = card(need);
      return call.tell("A-1", "review.agree", "committee", agreed);
    };
    await file(call, "e-1", 10);
    expect(codesOf(await agree(7))).toEqual(["OGW203"]);
    await file(call, "e-2", 4);
    expect(await resultOf(call)).toEqual(["scoring.awaitingConsensus", null]);
    await agree(7);
    expect(await resultOf(call)).toEqual([ranked, 14]);
    await recuse(call, "e-2");
    await file(call, "e-3", 8);
    expect(await resultOf(call)).toEqual(["scoring.awaitingConsensus", null]);
    await agree(9);
    expect(await resultOf(call)).toEqual([ranked, 18]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    expect(
      await recounted(call, "review.agree", ({ assessment }) => ({ assessment: better(assessment) })),
    ).toBe(false);
  });
});

describe("the threshold", () => {
  it.each<[Scoring["threshold"], string]>([
    [{ atLeast: 11, of: "mean", bonus: "outside" }, ranked],
    [{ atLeast: 12, of: "mean", bonus: "outside" }, "scoring.provisionallyBelow"],
    [{ atLeast: 22, of: "aggregate", bonus: "outside" }, ranked],
    [{ atLeast: 6, of: "eachCard", bonus: "outside" }, ranked],
    [{ atLeast: 7, of: "eachCard", bonus: "outside" }, "scoring.provisionallyBelow"],
  ])("%j of cards of 16 and 6, which are added up, decides: %s", async (threshold, state) => {
    const call = await scoredBy({ aggregate: "sum", threshold });
    await file(call, "e-1", 8);
    await file(call, "e-2", 3);
    expect(await stateOf(call)).toEqual([state]);
  });

  it("of a sum stays on its scale when fewer cards make up the result", async () => {
    const recused = { then: "countTheRest", atLeast: 1 } as const;
    const call = await scoredBy({ aggregate: "sum", threshold: 20, recused });
    await file(call, "e-1", 6);
    await file(call, "e-2", 8);
    await recuse(call, "e-1");
    expect(await resultOf(call)).toEqual([ranked, 32]);
  });

  it.each([
    ["inside", ranked],
    ["outside", "scoring.provisionallyBelow"],
  ] as const)("with the points of rules %s leads to %s", async (bonus, state) => {
    const [sample] = minimalProgramme().rules as [Record<string, unknown>];
    const { require: _, severity: __, ...common } = sample;
    const newcomer = {
      ...common,
      ...{ id: "newcomer", kind: "scoring", moments: ["scoring"], points: { max: 3 } },
      score: { if: [{ ">": [{ var: "participants" }, 0] }, 3, 0] },
      messages: { undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
    };
    const scoring = {
      ...minimalProgramme().scoring,
      threshold: { atLeast: 12, of: "aggregate", bonus } as const,
    };
    const call = await openCall(
      minimalProgramme({ scoring, rules: [...minimalProgramme().rules, newcomer] as never }),
    );
    await lead(call, "A-1", "eligible");
    await file(call, "e-1", 5);
    await file(call, "e-2", 5);
    expect(await stateOf(call)).toEqual([state]);
  });
});

describe("what an applicant may learn", () => {
  it("below the threshold is each bar, what was held against it, and the points by criterion", async () => {
    const criteria = minimalProgramme().scoring.criteria.map((each) => ({ ...each, min: 4 }));
    const call = await scoredBy({ criteria });
    await file(call, "e-1", 3, 8);
    await file(call, "e-2", 4, 4);
    const seen = () => call.workflow.caseFor("A-1", actor("applicant", "applicant-A-1"));
    expect((await seen())?.context.scoring.assessment).toBeNull();
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.must("A-1", "assessment.close", "decisionMaker");
    expect((await seen())?.context.scoring.assessment).toEqual({
      points: { num: 19, den: 2 },
      criteria: { need: { num: 7, den: 2 }, method: { num: 6, den: 1 } },
      threshold: { given: { num: 19, den: 2 }, least: { num: 10, den: 1 }, met: false },
      minima: [
        { criterion: "need", least: { num: 4, den: 1 }, lowest: { num: 3, den: 1 }, met: false },
        { criterion: "method", least: { num: 4, den: 1 }, lowest: { num: 4, den: 1 }, met: true },
      ],
      met: false,
    });
  });
});

describe("justifications", () => {
  it("are as long as stated, by criterion and together, in letters that a reader sees", async () => {
    const call = await scoredBy({ minJustification: 20, minJustificationPerCriterion: 6 });
    const send = (justifications: object, justification = "") =>
      call.tell("A-1", "review.record", "expert", { ...card(8), justification, justifications }, by("e-1"));
    expect(codesOf(await send({ need: "Z\u0301ro\u0301d", method: "Metoda" }))).toEqual(["OGW233", "OGW233"]);
    expect(codesOf(await send({ need: "Potrzeba", charm: "Urok" }))).toEqual(["OGW230", "OGW233", "OGW233"]);
    expect((await send({ need: "Potrzeba", method: "Metoda" }, "Razem dobrze.")).outcome).toBe("accepted");
  });
});

it("a card after which there is no result yet tells of none, which is counted again", async () => {
  const call = await scoredBy();
  await file(call, "e-1", 8);
  expect(await recounted(call, "review.record", () => ({}))).toBe(true);
  const { assessment } = await scored();
  expect(await recounted(call, "review.record", () => ({ assessment }))).toBe(false);
  expect(await recounted(call, "review.record", () => ({ outcome: "reached" }))).toBe(false);

  async function scored() {
    const other = await scoredBy();
    await file(other, "e-1", 8);
    await file(other, "e-2", 8);
    return scoringOf(other);
  }
});
