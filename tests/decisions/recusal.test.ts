import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];

/** A case that waits for cards of a programme with such scoring. */
async function scoredBy(changes: Partial<Scoring> = {}): Promise<TestCall> {
  const call = await openCall(minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } }));
  await lead(call, "A-1", "eligible");
  return call;
}
const by = (id: string) => ({ actor: actor("expert", id) });
const file = (call: TestCall, expert: string, need: number, method = need) =>
  call.tell("A-1", "review.record", "expert", card(need, method), by(expert));
const draft = (call: TestCall, expert: string) =>
  call.tell("A-1", "review.draft", "expert", { scores: {} }, by(expert));
const recuse = (call: TestCall, expert: string) =>
  call.tell("A-1", "review.recuse", "expert", { reason: "other" }, by(expert));
const take = (call: TestCall, type: "review.reopen" | "review.void", expert: string) =>
  call.tell("A-1", type, "operator", { expert, reason: "Pomyłka w karcie." });
const letStand = (call: TestCall) =>
  call.tell("A-1", "review.settle", "operator", { reason: "Tak uzgodniono.", does: "letStand" });
const close = (call: TestCall) => call.tell("A-1", "assessment.close", "decisionMaker");
const publish = async (call: TestCall) => {
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call.tellCall("ranking.publish", "decisionMaker");
};
const stateOf = async (call: TestCall) => (await call.view("A-1")).state[0];
const lettersOf = async (call: TestCall) =>
  (await call.store.journal("case:A-1")).flatMap(({ effects }) =>
    effects.flatMap(({ type, params }) => (type === "notifyApplicant" ? [String(params.letter)] : [])),
  );
const ranked = "scoring.awaitingRanking";
const open = "scoring.underMeritReview";
const below = "scoring.provisionallyBelow";
const theRest = { recused: { then: "countTheRest", atLeast: 1 } } as const satisfies Partial<Scoring>;

/** What of a case rests on its cards; which cards there are shows in it only as far as they count. */
async function resultOf(call: TestCall) {
  const { state, context } = await call.view("A-1");
  const { assessment, standing, expertsNeeded, allFiled } = context.scoring;
  const rows = async (set: string) => (await rowsOf(call, set)).map(({ value }) => value);
  return {
    state,
    assessment,
    standing,
    expertsNeeded,
    allFiled,
    standings: await rows("standings"),
    held: await rows("held"),
  };
}

describe("below the threshold before the list", () => {
  it("is no end: the card that held an application down goes, and it rises, with before and after in the entry", async () => {
    const call = await scoredBy(theRest);
    await file(call, "e-1", 0);
    await file(call, "e-2", 8);
    expect(await stateOf(call)).toBe(below);
    expect((await rowsOf(call, "held")).map(({ value }) => value)).toEqual([
      { case: "A-1", because: "below" },
    ]);
    expect((await recuse(call, "e-1")).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe(ranked);
    expect(await rowsOf(call, "held")).toEqual([]);
    const entry = (await call.store.journal("case:A-1")).find(({ event }) => event.type === "review.recuse");
    expect(entry?.event).toMatchObject({
      before: { points: { num: 8, den: 1 }, met: false },
      outcome: "reached",
      assessment: { points: { num: 16, den: 1 }, met: true },
    });
    expect(await lettersOf(call)).not.toContain("belowThreshold");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it.each(["review.void", "review.reopen"] as const)("is no end either for %s", async (type) => {
    const call = await scoredBy();
    await file(call, "e-1", 0);
    await file(call, "e-2", 5);
    expect(await stateOf(call)).toBe(below);
    await take(call, type, "e-1");
    expect(await resultOf(call)).toMatchObject({ state: [open], assessment: null, held: [] });
    await file(call, type === "review.void" ? "e-3" : "e-1", 7);
    expect(await stateOf(call)).toBe(ranked);
  });

  it("ends with its letter once the list is published, and no card changes any more", async () => {
    const call = await scoredBy(theRest);
    await file(call, "e-1", 0);
    await file(call, "e-2", 2);
    expect(codesOf(await close(call))).toEqual(["OGW240"]);
    expect((await publish(call)).outcome).toBe("accepted");
    expect((await rowsOf(call, "held")).map(({ value }) => value)).toEqual([
      { case: "A-1", because: "below", listed: true },
    ]);
    expect(codesOf(await take(call, "review.reopen", "e-1"))).toEqual(["OGW686"]);
    expect(await lettersOf(call)).not.toContain("belowThreshold");
    expect((await close(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe("belowThreshold");
    expect((await lettersOf(call)).at(-1)).toBe("belowThreshold");
    expect(await rowsOf(call, "held")).toEqual([]);
    expect((await rowsOf(call, "ends")).map(({ value }) => value)).toEqual([
      { case: "A-1", end: "belowThreshold" },
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps no list waiting, but a card that was reopened does", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 0);
    await file(call, "e-2", 2);
    await take(call, "review.reopen", "e-1");
    expect(codesOf(await publish(call))).toEqual(["OGW282"]);
    await file(call, "e-1", 1);
    expect((await publish(call)).outcome).toBe("accepted");
  });

  it("does not keep a call from being annulled, and ends afterwards", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 0);
    await file(call, "e-2", 2);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("call.annul", "operator", { reason: "Nie ma kogo wybrać." });
    expect(codesOf(await recuse(call, "e-1"))).toEqual(["OGW686"]);
    expect((await close(call)).outcome).toBe("accepted");
    expect(await stateOf(call)).toBe("belowThreshold");
  });

  it("may be withdrawn", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 0);
    await file(call, "e-2", 2);
    await call.must("A-1", "application.withdraw", "applicant");
    expect((await publish(call)).outcome).toBe("accepted");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("stays below an interview's own threshold, whatever cards come and go", async () => {
    const interview = {
      title: { pl: "Rozmowa", en: "Interview" },
      criteria: [{ id: "talk", title: { pl: "Rozmowa", en: "Talk" }, max: 10 }],
      threshold: 5,
      combine: "add" as const,
      basis: [...minimalProgramme().scoring.basis],
    };
    const call = await scoredBy({ ...theRest, interview });
    await file(call, "e-1", 5);
    await file(call, "e-2", 8);
    const minutes = "Protokół";
    await call.must("A-1", "interview.record", "committee", { scores: { talk: 4 }, minutes });
    expect(await stateOf(call)).toBe(below);
    await recuse(call, "e-1");
    expect(await resultOf(call)).toMatchObject({
      state: [below],
      assessment: { met: true },
      standing: null,
      standings: [],
      held: [{ because: "below" }],
    });
  });
});

describe("recusal", () => {
  it("equals never having scored, after any sequence of commands", async () => {
    const expert = fc.constantFrom("e-1", "e-2", "e-3", "e-4");
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant("file"), expert, fc.integer({ min: 0, max: 10 })) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("review.reopen"), expert, fc.constant(0)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("review.void"), expert, fc.constant(0)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("letStand"), fc.constant("e-2"), fc.constant(0)) },
    );
    const terms = fc.constantFrom<Partial<Scoring>>(
      {},
      theRest,
      { experts: 3, ...theRest },
      { aggregate: "sum", threshold: 9, ...theRest },
      { divergence: { measure: "points", moreThan: 4, then: "meanOfThree" } },
      { divergence: { measure: "points", moreThan: 4, then: "operatorDecides" } },
    );
    const send = (call: TestCall, [does, who, points]: readonly [string, string, number]) => {
      if (does === "file") return file(call, who, points);
      return does === "letStand" ? letStand(call) : take(call, does as "review.void", who);
    };
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 7 }),
        fc.array(step, { maxLength: 4 }),
        terms,
        async (before, after, scoring) => {
          const [late, early] = [await scoredBy(scoring), await scoredBy(scoring)];
          for (const call of [late, early]) await draft(call, "e-1");
          await recuse(early, "e-1");
          for (const each of before) {
            const isTaken = (await send(late, each)).outcome === "accepted";
            // What people settled of a card that is gone is gone with it.
            if (isTaken && each[1] !== "e-1") await send(early, each);
          }
          // A card of e-1 that was voided has put e-1 out already; who never got a place is none of its experts.
          const { recused } = (await late.view("A-1")).context.scoring;
          fc.pre(recused.includes("e-1") || (await recuse(late, "e-1")).outcome === "accepted");
          seen.add((await stateOf(late)) ?? "");
          expect(await resultOf(late)).toEqual(await resultOf(early));
          for (const each of after) {
            const answers = [await send(late, each), await send(early, each)];
            expect(answers[0]?.outcome).toBe(answers[1]?.outcome);
            expect(await resultOf(late)).toEqual(await resultOf(early));
          }
          expect(await verifyJournal(late.store)).toMatchObject({ valid: true });
        },
      ),
      { numRuns: 20, seed: 11 },
    );
    // It went both ways: up and down, and back to the experts.
    expect([...seen].sort()).toEqual(expect.arrayContaining([ranked, below, open].sort()));
  });

  it("of a card that diverged leaves no divergence, and with too few cards no result", async () => {
    const call = await scoredBy({
      divergence: { measure: "points", moreThan: 4, then: "operatorDecides" },
    });
    await file(call, "e-1", 0);
    await file(call, "e-2", 10);
    expect(await stateOf(call)).toBe("scoring.cardsDiverge");
    await recuse(call, "e-1");
    expect(await resultOf(call)).toMatchObject({ state: [open], assessment: null, expertsNeeded: 2 });
    expect((await call.store.journal("case:A-1")).at(-1)?.verdicts).toEqual([]);
    await file(call, "e-3", 9);
    expect(await resultOf(call)).toMatchObject({
      state: [ranked],
      assessment: { divergence: { num: 2, den: 1 } },
    });
  });
});

describe("where the rest count", () => {
  const three = { experts: 3, ...theRest };

  it("a third who leaves, before scoring or after, leaves the two first cards both, which diverge as before", async () => {
    for (const hasFiled of [false, true]) {
      const call = await scoredBy({
        ...theRest,
        divergence: { measure: "points", moreThan: 4, then: "meanOfThree" },
      });
      await file(call, "e-1", 10);
      await file(call, "e-2", 4);
      if (hasFiled) await file(call, "e-3", 9);
      else await draft(call, "e-3");
      expect((await recuse(call, "e-3")).outcome).toBe("accepted");
      expect(await resultOf(call)).toMatchObject({ state: [open], expertsNeeded: 3, assessment: null });
      await file(call, "e-4", 7);
      expect(await resultOf(call)).toMatchObject({
        state: [ranked],
        standing: { total: { num: 14, den: 1 } },
      });
      // One of the first leaves now: the other card counts, and the third that nobody needs any more does not.
      expect((await take(call, "review.void", "e-1")).outcome).toBe("accepted");
      expect(await resultOf(call)).toMatchObject({
        expertsNeeded: 1,
        assessment: { points: { num: 8, den: 1 } },
      });
      expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    }
  });

  it("an expert who never had anything to do with the application leaves nobody fewer", async () => {
    const call = await scoredBy(three);
    await file(call, "e-1", 8);
    await file(call, "e-2", 6);
    expect((await recuse(call, "e-9")).outcome).toBe("accepted");
    expect(await resultOf(call)).toMatchObject({ state: [open], expertsNeeded: 3, assessment: null });
    expect(codesOf(await file(call, "e-9", 1))).toEqual(["OGW232"]);
    await file(call, "e-3", 7);
    expect(await resultOf(call)).toMatchObject({ state: [ranked], standing: { total: { num: 14, den: 1 } } });
  });

  it("one who had begun a card is one of its experts", async () => {
    const call = await scoredBy(three);
    await file(call, "e-1", 8);
    await file(call, "e-2", 6);
    await draft(call, "e-3");
    await draft(call, "e-4");
    await recuse(call, "e-3");
    expect((await call.view("A-1")).context.scoring.drafts).toEqual(["e-4"]);
    await recuse(call, "e-4");
    expect(await resultOf(call)).toMatchObject({ state: [ranked], expertsNeeded: 2 });
  });
});

describe("several at once", () => {
  it("two experts for the last place: one card is taken, the other refused, and nothing of it counts", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 8);
    const answers = await Promise.all([file(call, "e-2", 10), file(call, "e-3", 1)]);
    expect(answers.map((answer) => (answer.outcome === "accepted" ? "accepted" : codesOf(answer)))).toEqual([
      "accepted",
      ["OGW685"],
    ]);
    expect(await resultOf(call)).toMatchObject({ standing: { total: { num: 18, den: 1 } } });
  });

  it("one expert twice: the first card is locked, the second is refused", async () => {
    const call = await scoredBy();
    const answers = await Promise.all([file(call, "e-1", 8), file(call, "e-1", 2)]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect((await call.view("A-1")).context.scoring.cards).toMatchObject([{ scores: { need: 8 } }]);
  });

  it("two officers on one card: it is reopened once, and voided once", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 8);
    const reopened = await Promise.all([
      take(call, "review.reopen", "e-1"),
      take(call, "review.reopen", "e-1"),
    ]);
    expect(reopened.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect(codesOf(reopened[1])).toEqual(["OGW687"]);
    const voided = await Promise.all([take(call, "review.void", "e-1"), take(call, "review.void", "e-1")]);
    expect(voided.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect(codesOf(voided[1])).toEqual(["OGW687"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("a recusal and the list: whichever comes first, the other is taken as it comes then", async () => {
    const call = await scoredBy(theRest);
    await file(call, "e-1", 0);
    await file(call, "e-2", 9);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    const [list, gone] = await Promise.all([
      call.tellCall("ranking.publish", "decisionMaker"),
      recuse(call, "e-1"),
    ]);
    expect(list?.outcome).toBe("accepted");
    const listed = await rowsOf(call, "ranking");
    expect(gone?.outcome).toBe("accepted");
    const isStruck = (await rowsOf(call, "corrections")).length > 0;
    expect(listed.length).toBe(isStruck ? 0 : 1);
    expect(await stateOf(call)).toBe(isStruck ? below : ranked);
  });
});

describe("what nobody needs", () => {
  it("is a third card when two agree: refused, and without effect", async () => {
    const call = await scoredBy({
      divergence: { measure: "points", moreThan: 4, then: "thirdDecides" },
    });
    await file(call, "e-1", 8);
    await file(call, "e-2", 7);
    const before = await resultOf(call);
    expect(codesOf(await file(call, "e-3", 0))).toEqual(["OGW685"]);
    expect(await resultOf(call)).toEqual(before);
  });

  it("is a card after the lock: refused, whatever it says", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 8);
    expect(codesOf(await file(call, "e-1", 9))).toEqual(["OGW232"]);
    await file(call, "e-2", 7);
    expect(codesOf(await file(call, "e-1", 9))).toEqual(["OGW203"]);
  });

  it("is a deadline told during the assessment twice, early, or of what does not run", async () => {
    const call = await scoredBy();
    await file(call, "e-1", 8);
    const told = (type: string) => call.tell("A-1", type, "system");
    const before = await resultOf(call);
    for (const type of [
      "deadline.supplement.passed",
      "deadline.supplement.passed",
      "deadline.signing.passed",
    ])
      expect((await told(type)).outcome).toBe("refused");
    const early = await call.tellCall("deadline.callClosing.passed", "system");
    expect(codesOf(early)).toEqual(["OGW271"]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    expect((await call.tellCall("deadline.callClosing.passed", "system")).outcome).toBe("refused");
    expect(await resultOf(call)).toEqual(before);
  });
});
