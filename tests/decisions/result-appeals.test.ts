import {
  type JournalEntry,
  type JsonObject,
  lettersOf,
  loadProgramme,
  type ProgrammeDocument,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseAggregate } from "../../packages/core/src/lifecycle/case/case-aggregate.ts";
import { lead, leadAll, score, soundAnswers, submit } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Assessment = NonNullable<NonNullable<ProgrammeDocument["appeals"]>["assessment"]>;
const assessment: Assessment = {
  grounds: [{ id: "pointsContradict", title: { pl: "Punkty są sprzeczne", en: "points contradict" }, basis }],
  by: "decisionMaker",
  meanwhile: "wait",
  basis,
};
const days = (amount: number) => ({ amount, unit: "workingDay" as const, roll: "none" as const, basis });

const document = (changes: Partial<ProgrammeDocument> = {}): ProgrammeDocument => {
  const { deadlines, calls } = minimalProgramme();
  return minimalProgramme({
    appeals: { assessment, basis },
    deadlines: { ...deadlines, resultAppeal: days(5), resultAppealDecision: days(3) },
    calls: calls.map((one) => ({ ...one, pool: "4000.00" })),
    ...changes,
  });
};

const day = (date: string) => `2026-${date}T10:00:00+02:00`;
const stateOf = async (call: TestCall, id = "A-1") => (await call.view(id)).state;
const callState = async (call: TestCall) => (await call.callView()).state;
const file = (call: TestCall, id = "A-1", changes: object = {}) =>
  call.tell(id, "resultAppeal.file", "applicant", {
    ...{ grounds: ["pointsContradict"], statement: "the card praises what it gives no points for" },
    ...changes,
  });
const cardOf = (expert: string, points: number) => ({ expert, scores: { need: points, method: points } });
const uphold = (call: TestCall, id: string, cards: readonly object[], who = actor("decisionMaker")) =>
  call.tell(id, "resultAppeal.uphold", "decisionMaker", { cards, reason: "read anew" }, { actor: who });
const legal = async (call: TestCall, id = "A-1") => (await call.view(id)).legal.map(({ type }) => type);
const lines = async (call: TestCall) =>
  Object.fromEntries(
    (await rowsOf(call, "ranking")).map(({ value }) => [value.case, `${value.rank} ${value.outcome}`]),
  );

/** A call whose list is published: each application with the points of its two cards, 2000 zł each. */
async function published(
  points: readonly (readonly [number, number])[],
  given = document(),
): Promise<TestCall> {
  const call = await openCall(given);
  for (const [index, cards] of points.entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { ...soundAnswers, requested: "2000.00" });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, cards);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

describe("a published list whose results may be appealed", () => {
  it("leads to nothing until the term is over, and then to what it says", async () => {
    const call = await published([
      [9, 9],
      [8, 8],
      [7, 7],
    ]);
    expect(await callState(call)).toEqual(["resultAppeals"]);
    expect(await legal(call)).toContain("resultAppeal.file");
    expect(await legal(call)).not.toContain("award.grant");
    expect(codesOf(await call.tell("A-1", "award.grant", "decisionMaker"))).toEqual(["OGW872"]);
    expect(codesOf(await call.tell("A-3", "reserve.place", "decisionMaker"))).toEqual(["OGW872"]);
    await call.moveTo(day("03-28"));
    expect(await callState(call)).toEqual(["contracting"]);
    await lead(call, "A-1", "agreed", "ranked");
    expect(codesOf(await file(call, "A-2"))).toEqual(["OGW874"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is drawn anew as a whole when an appeal is upheld: places, promises and money together", async () => {
    const call = await published([
      [9, 9],
      [8, 8],
      [5, 7],
    ]);
    expect(await lines(call)).toEqual({ "A-1": "1 funded", "A-2": "2 funded", "A-3": "3 reserve" });
    await file(call, "A-3");
    expect(await legal(call, "A-3")).not.toContain("resultAppeal.file");
    expect((await uphold(call, "A-3", [cardOf("expert-1", 10), cardOf("expert-2", 10)])).outcome).toBe(
      "accepted",
    );
    expect(await lines(call)).toEqual({ "A-1": "2 funded", "A-2": "3 reserve", "A-3": "1 funded" });
    const { event } = (await call.workflow.history("case:A-3")).at(-1) as JournalEntry;
    const changes = event.changes as unknown as readonly { readonly now?: { readonly outcome: string } }[];
    expect(changes.map(({ now }) => now?.outcome)).toEqual(["funded", "reserve", "funded"]);
    expect((await rowsOf(call, "reserve")).map(({ value }) => value.case)).toEqual(["A-2"]);
    const letter = (await lettersOf(call.store, "A-3")).at(-1);
    expect(letter).toMatchObject({ letter: "appealUpheld", remarks: ["read anew"] });
    await call.moveTo(day("03-28"));
    await lead(call, "A-3", "agreed", "ranked");
    await call.must("A-2", "reserve.place", "decisionMaker");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("takes in an application from below the threshold, and lets one fall below it", async () => {
    const call = await published([
      [9, 9],
      [1, 1],
    ]);
    expect(await stateOf(call, "A-2")).toEqual(["scoring.provisionallyBelow"]);
    await file(call, "A-2");
    await uphold(call, "A-2", [cardOf("expert-1", 8), cardOf("expert-2", 8)]);
    expect(await stateOf(call, "A-2")).toEqual(["scoring.awaitingRanking"]);
    expect(await lines(call)).toEqual({ "A-1": "1 funded", "A-2": "2 funded" });
    expect(await rowsOf(call, "held")).toEqual([]);
    await file(call, "A-1");
    await uphold(call, "A-1", [cardOf("expert-1", 0), cardOf("expert-2", 0)]);
    expect(await stateOf(call)).toEqual(["scoring.provisionallyBelow"]);
    expect(await lines(call)).toEqual({ "A-2": "1 funded" });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("waits for appeals that are undecided when their term is over, and then for the operator", async () => {
    const call = await published([
      [9, 9],
      [8, 8],
    ]);
    await file(call, "A-1");
    await file(call, "A-2");
    await call.moveTo(day("03-28"));
    expect(await callState(call)).toEqual(["decidingAppeals"]);
    expect(codesOf(await call.tell("A-1", "award.grant", "decisionMaker"))).toEqual(["OGW872"]);
    await call.moveTo(day("04-03"));
    expect(await callState(call)).toEqual(["appealsOverdue"]);
    const reminded = (await call.store.journal("call:spring")).flatMap(({ event, effects }) =>
      effects.flatMap(({ type, params }) =>
        type === "remindOperator" ? [[event.type, params.deadline]] : [],
      ),
    );
    expect(reminded).toEqual([["deadline.resultAppealDecision.passed", "resultAppealDecision"]]);
    await call.must("A-1", "resultAppeal.reject", "decisionMaker", { reason: "the points stand" });
    await call.must("A-2", "resultAppeal.withdraw", "applicant");
    expect(await callState(call)).toEqual(["contracting"]);
    await call.must("A-1", "award.grant", "decisionMaker");
    expect((await lettersOf(call.store, "A-1")).map(({ letter }) => letter)).toEqual(
      expect.arrayContaining(["appealReceived", "appealRejected"]),
    );
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps an application's appeal from holding up the others once it is withdrawn", async () => {
    const call = await published([
      [9, 9],
      [8, 8],
    ]);
    await file(call, "A-1");
    await call.must("A-1", "application.withdraw", "applicant");
    expect((await call.callView()).context.call).toMatchObject({ appealsOpen: 0 });
    await call.moveTo(day("03-28"));
    expect(await callState(call)).toEqual(["contracting"]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });
});

describe("an appeal against a result", () => {
  it.each([
    ["without a ground", { grounds: [] }],
    ["on a ground that there is not", { grounds: ["unfair"] }],
    ["that says nothing", { statement: "" }],
  ])("%s is formally refused", async (_, changes) => {
    const call = await published([[9, 9]]);
    expect(codesOf(await file(call, "A-1", changes))).toEqual(["OGW870"]);
  });

  it("is not filed before the list, nor after its term, and decided by the role that is named", async () => {
    const call = await openCall(document());
    await leadAll(call, ["A-1"], "scored");
    expect(codesOf(await file(call))).toEqual(["OGW874"]);
    const listed = await published([[9, 9]]);
    expect(codesOf(await uphold(listed, "A-1", [cardOf("expert-1", 5)]))).toEqual(["OGW874"]);
    await file(listed);
    const officer = await listed.tell("A-1", "resultAppeal.reject", "officer", { reason: "x" });
    expect(codesOf(officer)).toEqual(["OGW871"]);
  });

  it("is decided by nobody who has assessed the application, and a journal that says otherwise does not prove itself", async () => {
    const call = await published([[9, 9]]);
    await file(call);
    const expert = actor("decisionMaker", "expert-1");
    expect(wordsOf(await uphold(call, "A-1", [cardOf("expert-1", 5)], expert))).toContain("has assessed");
    await uphold(call, "A-1", [cardOf("expert-1", 8)]);
    const entry = (await call.workflow.history("case:A-1")).at(-1) as JournalEntry;
    const { context } = (await call.view("A-1")) as unknown as { readonly context: JsonObject };
    const recounts = (id: string) =>
      caseAggregate.recounts?.(
        { ...entry, actor: { role: "decisionMaker", id } },
        call.programme as never,
        context,
      );
    expect([recounts("somebody"), recounts("expert-1")]).toEqual([true, false]);
    const told = { ...entry, event: { ...entry.event, promised: [{ pool: "all", amount: "1.00" }] } };
    const before = new Map((await rowsOf(call, "ranking")).map(({ key, value }) => [key, value]));
    const rows = () => before;
    const sound = { id: "A-1", programme: call.programme as never, rows };
    expect(caseAggregate.recountsRows?.isSound({ ...sound, entry: told })).toBe(false);
  });

  it("corrects cards that there are, with points on their scale", async () => {
    const call = await published([[9, 9]]);
    await file(call);
    expect(wordsOf(await uphold(call, "A-1", [cardOf("expert-9", 5)]))).toContain("expert-1, expert-2");
    expect(codesOf(await uphold(call, "A-1", [cardOf("expert-1", 99)]))).toEqual(["OGW231", "OGW231"]);
    expect((await uphold(call, "A-1", [cardOf("expert-1", 7)])).outcome).toBe("accepted");
  });

  it("that is upheld before anything is signed comes to what the right points at first would have come to", async () => {
    const sets = ["ranking", "reserve", "standings", "held", "offers", "balances", "agreements"];
    async function outcome(right: readonly number[], wrong: readonly number[]) {
      const call = await published(wrong.map((points) => [points, points] as const));
      for (const [index, points] of right.entries()) {
        const id = `A-${index + 1}`;
        if (points === wrong[index]) continue;
        expect((await file(call, id)).outcome).toBe("accepted");
        const cards = ["expert-1", "expert-2"].map((expert) => cardOf(expert, points));
        expect((await uphold(call, id, cards)).outcome).toBe("accepted");
      }
      await call.moveTo(day("03-28"));
      for (const id of right.map((_, index) => `A-${index + 1}`)) {
        if ((await legal(call, id)).includes("award.grant")) await lead(call, id, "agreed", "ranked");
      }
      const rows = await Promise.all(sets.map((set) => rowsOf(call, set)));
      expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
      // Of those below the threshold a published list has noted that it was; an account that was emptied has a row of nothing.
      return rows.map((set) =>
        set.flatMap(({ key, value: { listed: _, ...value } }) =>
          value.amount === 0 ? [] : [{ key, value }],
        ),
      );
    }
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(points, async (all) => {
        const right = all.map(([one]) => one);
        expect(
          await outcome(
            right,
            all.map(([, other]) => other),
          ),
        ).toEqual(await outcome(right, right));
      }),
      { numRuns: 8 },
    );
  });
});

const atOnce = document({ appeals: { assessment: { ...assessment, meanwhile: "stand" }, basis } });

describe("a list from which grants are made while results may still be appealed", () => {
  it("leads to agreements at once; nobody ends below the threshold or on the reserve before appeals are over", async () => {
    const call = await published(
      [
        [9, 9],
        [8, 8],
        [7, 7],
        [1, 1],
      ],
      atOnce,
    );
    expect(await callState(call)).toEqual(["contractingUnderAppeal"]);
    await lead(call, "A-1", "agreed", "ranked");
    await call.must("A-3", "reserve.place", "decisionMaker");
    expect(codesOf(await call.tell("A-4", "assessment.close", "decisionMaker"))).toEqual(["OGW872"]);
    expect(codesOf(await call.tell("A-3", "reserve.close", "decisionMaker"))).toEqual(["OGW244"]);
    expect(codesOf(await call.tellCall("contracting.close", "operator"))).toEqual(["OGW203"]);
    await file(call, "A-4");
    await call.moveTo(day("03-28"));
    expect(await callState(call)).toEqual(["contractingBeforeDecisions"]);
    await call.moveTo(day("04-03"));
    expect(await callState(call)).toEqual(["contractingAppealsOverdue"]);
    await call.must("A-4", "resultAppeal.reject", "decisionMaker", { reason: "the points stand" });
    expect(await callState(call)).toEqual(["contracting"]);
    await call.must("A-4", "assessment.close", "decisionMaker");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("keeps what was granted when an appeal is upheld, and gives what is left to the best", async () => {
    const call = await published(
      [
        [9, 9],
        [8, 8],
        [5, 7],
      ],
      atOnce,
    );
    await lead(call, "A-1", "agreed", "ranked");
    await file(call, "A-3");
    await uphold(call, "A-3", [cardOf("expert-1", 10), cardOf("expert-2", 10)]);
    // Who was told of a place keeps it; the corrected application stands before it.
    expect(await lines(call)).toEqual({ "A-1": "1 funded", "A-2": "2 reserve", "A-3": "1 funded" });
    await lead(call, "A-3", "agreed", "ranked");
    expect(codesOf(await call.tell("A-2", "award.grant", "decisionMaker"))).toEqual(["OGW241"]);
    await call.must("A-2", "reserve.place", "decisionMaker");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("puts whoever is right too late first on the reserve: the first money that comes free is theirs", async () => {
    const call = await published(
      [
        [9, 9],
        [8, 8],
        [7, 7],
        [1, 1],
      ],
      atOnce,
    );
    for (const id of ["A-1", "A-2"]) await call.must(id, "award.grant", "decisionMaker");
    await call.must("A-3", "reserve.place", "decisionMaker");
    await file(call, "A-4");
    await uphold(call, "A-4", [cardOf("expert-1", 10), cardOf("expert-2", 10)]);
    expect(await lines(call)).toEqual({
      "A-1": "1 funded",
      "A-2": "2 funded",
      "A-3": "3 reserve",
      "A-4": "1 reserve",
    });
    await call.must("A-4", "reserve.place", "decisionMaker");
    await call.must("A-2", "agreement.resign", "applicant");
    expect(codesOf(await call.tell("A-3", "reserve.promote", "decisionMaker"))).toEqual(["OGW243"]);
    await call.must("A-4", "reserve.promote", "decisionMaker");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("lets one who was placed on the reserve appeal, and be granted what the right points give", async () => {
    const call = await published(
      [
        [9, 9],
        [8, 8],
        [7, 7],
      ],
      atOnce,
    );
    await call.must("A-3", "reserve.place", "decisionMaker");
    await file(call, "A-3");
    await uphold(call, "A-3", [cardOf("expert-1", 10), cardOf("expert-2", 10)]);
    expect(await stateOf(call, "A-3")).toEqual(["scoring.awaitingRanking"]);
    await call.must("A-3", "award.grant", "decisionMaker");
    await call.must("A-2", "reserve.place", "decisionMaker");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("where nothing has followed yet comes to the same as one that waits", async () => {
    const points = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(points, fc.nat(), fc.integer({ min: 0, max: 10 }), async (all, which, right) => {
        const [waited, went] = await Promise.all(
          [document(), atOnce].map(async (given) => {
            const call = await published(
              all.map((one) => [one, one] as const),
              given,
            );
            const id = `A-${(which % all.length) + 1}`;
            await file(call, id);
            await uphold(call, id, [cardOf("expert-1", right), cardOf("expert-2", right)]);
            return Promise.all(["ranking", "reserve", "held", "standings"].map((set) => rowsOf(call, set)));
          }),
        );
        expect(went).toEqual(waited);
      }),
      { numRuns: 8 },
    );
  });

  it("never promises more than its pools have, whatever was granted before appeals were upheld", async () => {
    const step = fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      does: fc.constantFrom("grant", "place", "resign", "appeal"),
      points: fc.integer({ min: 0, max: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 4, max: 10 }), { minLength: 5, maxLength: 5 }),
        fc.array(step, { minLength: 4, maxLength: 14 }),
        async (all, steps) => {
          const call = await published(
            all.map((one) => [one, one] as const),
            atOnce,
          );
          for (const { id: nth, does, points } of steps) {
            const id = `A-${nth}`;
            if (does === "grant") await call.tell(id, "award.grant", "decisionMaker");
            if (does === "place") await call.tell(id, "reserve.place", "decisionMaker");
            if (does === "resign") await call.tell(id, "agreement.resign", "applicant");
            if (does === "appeal") {
              await file(call, id);
              await uphold(call, id, [cardOf("expert-1", points), cardOf("expert-2", points)]);
            }
          }
          const { faults } = await verifyJournal(call.store);
          expect(faults).toEqual([]);
          const free = (await rowsOf(call, "balances")).find(({ key }) => key.includes("free"));
          expect(Number(free?.value.amount ?? 0)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("check", () => {
  const found = (given: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(given)).problems.map(({ code, pointer }) => `${code} ${pointer}`);

  it("finds terms that are missing or never run, and grounds of one name", () => {
    expect(found(document({ calls: minimalProgramme().calls }))).toEqual([]);
    const { appeals: _, ...without } = document({ calls: minimalProgramme().calls });
    expect(found(without as ProgrammeDocument)).toEqual([
      "OGW167 /deadlines/resultAppeal",
      "OGW167 /deadlines/resultAppealDecision",
    ]);
    const twice = { ...assessment, grounds: [...assessment.grounds, ...assessment.grounds] };
    expect(
      found(document({ calls: minimalProgramme().calls, appeals: { assessment: twice, basis } })),
    ).toEqual(["OGW170 /appeals/assessment/grounds/1/id"]);
  });
});
