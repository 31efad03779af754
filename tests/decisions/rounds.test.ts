import { assessmentOf, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
type Round = NonNullable<Scoring["rounds"]>[number];

const words = { pl: "x", en: "x" };
const talk = (changes: Partial<Round> = {}): Round => ({
  id: "talk",
  title: { pl: "Prezentacja", en: "Presentation" },
  by: "committee",
  criteria: [{ id: "answers", title: words, max: 10, min: 2 }],
  threshold: 5,
  joins: "add",
  basis,
  ...changes,
});
const residents = (changes: Partial<Round> = {}): Round => ({
  id: "residents",
  title: { pl: "Głosowanie", en: "Vote" },
  by: "residents",
  votes: { as: "inProportion", each: 50, points: 1, most: 10 },
  threshold: 0,
  joins: "add",
  basis,
  ...changes,
});

async function callOf(changes: Partial<Scoring>, ...cases: readonly string[]): Promise<TestCall> {
  const call = await openCall(minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } }));
  for (const id of cases) await lead(call, id, "eligible");
  return call;
}
const cards = async (call: TestCall, id: string, ...needs: readonly number[]) => {
  for (const [index, need] of needs.entries()) {
    const expert = { actor: actor("expert", `e-${index + 1}`) };
    await call.must(id, "review.record", "expert", card(need), expert);
  }
};
const talks = (call: TestCall, id: string, answers: number) =>
  call.tell(id, "interview.record", "committee", { scores: { answers }, minutes: "Protokół." });
const votes = (call: TestCall, id: string, count: number) =>
  call.tell(id, "vote.record", "officer", { votes: count, protocol: "Protokół 1/2026" });
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();
const totalOf = async (call: TestCall, id: string) => {
  const total = (await call.view(id)).context.scoring.standing?.total;
  return total === undefined ? null : total.num / total.den;
};
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);
const afterClosing = "2026-03-23T09:00:00+01:00";

describe("rounds after the cards", () => {
  it("come in their order, each with its own threshold, and their points add up exactly", async () => {
    const call = await callOf({ rounds: [talk(), residents()] }, "A-1");
    await cards(call, "A-1", 8, 7);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
    expect(codesOf(await votes(call, "A-1", 10))).toEqual(["OGW203"]);
    await talks(call, "A-1", 6);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingVote");
    await votes(call, "A-1", 120);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    // 15 of the cards, 6 of the talk, 120 votes at a point for each 50.
    expect(await totalOf(call, "A-1")).toBe(23.4);
    expect((await call.view("A-1")).context.scoring.standing?.rounds).toEqual({
      talk: { num: 6, den: 1 },
      residents: { num: 12, den: 5 },
    });
    await sound(call);
  });

  it("hold another committee's round after the first, with a letter for each", async () => {
    const second = talk({ id: "visit", criteria: [{ id: "place", title: words, max: 4 }], threshold: 1 });
    const call = await callOf({ rounds: [talk(), second] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await talks(call, "A-1", 6);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
    expect(codesOf(await talks(call, "A-1", 6))).toEqual(["OGW230", "OGW231"]);
    await call.must("A-1", "interview.record", "committee", { scores: { place: 3 }, minutes: "x" });
    expect(await totalOf(call, "A-1")).toBe(24);
    const sent = (await call.store.journal("case:A-1")).flatMap(({ effects }) => effects);
    expect(sent.filter(({ params }) => params.letter === "invitedToInterview")).toHaveLength(2);
    const held = await call.store.records("case:A-1");
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(["interview/talk", "interview/visit"]));
    await sound(call);
  });

  it("take the place of what came before where they replace it", async () => {
    const call = await callOf({ rounds: [talk({ joins: "replace" }), residents()] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await talks(call, "A-1", 6);
    await votes(call, "A-1", 50);
    expect(await totalOf(call, "A-1")).toBe(7);
  });

  it.each([
    ["the points of the round", { threshold: 7 }, 6, "scoring.provisionallyBelow"],
    ["all points so far", { threshold: { atLeast: 21, of: "total" } }, 6, "scoring.awaitingRanking"],
    [
      "all points so far, exactly",
      { threshold: { atLeast: "21.5", of: "total" } },
      6,
      "scoring.provisionallyBelow",
    ],
    ["the minimum of a criterion of the round", { threshold: 0 }, 1, "scoring.provisionallyBelow"],
  ] as const)("hold %s against the threshold", async (_, changes, answers, state) => {
    const call = await callOf({ rounds: [talk(changes as Partial<Round>)] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await talks(call, "A-1", answers);
    expect(await stateOf(call, "A-1")).toBe(state);
    await sound(call);
  });

  it.each([
    [{ as: "perVotes", each: 50, points: 1, most: 10 }, 149, 2],
    [{ as: "perVotes", each: 50, points: 1, most: 10 }, 5000, 10],
    [{ as: "inProportion", each: 50, points: "0.5", most: 10 }, 149, 1.49],
    [
      {
        as: "steps",
        steps: [
          { from: 100, points: 5 },
          { from: 300, points: "7.5" },
        ],
      },
      299,
      5,
    ],
    [
      {
        as: "steps",
        steps: [
          { from: 100, points: 5 },
          { from: 300, points: "7.5" },
        ],
      },
      300,
      7.5,
    ],
    [{ as: "steps", steps: [{ from: 100, points: 5 }] }, 99, 0],
  ] as const)("make points of votes as stated: %o", async (terms, count, points) => {
    const stated = residents({ votes: terms as unknown as NonNullable<Round["votes"]> });
    const call = await callOf({ rounds: [stated] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await votes(call, "A-1", count);
    expect(await totalOf(call, "A-1")).toBe(15 + points);
  });

  it("are readable afterwards with the bar that was missed, below the threshold too", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await talks(call, "A-1", 4);
    await call.moveTo(afterClosing);
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.must("A-1", "assessment.close", "decisionMaker");
    const own = await call.workflow.caseFor("A-1", actor("applicant", "applicant-A-1"));
    const told = assessmentOf(own?.context.scoring as never, call.programme.document.scoring);
    expect(told?.rounds).toMatchObject([
      {
        round: "talk",
        points: { num: 4, den: 1 },
        total: { num: 19, den: 1 },
        criteria: [{ criterion: "answers", points: { num: 4, den: 1 } }],
        threshold: { least: { num: 5, den: 1 }, met: false },
        minima: [{ criterion: "answers", met: true }],
        met: false,
      },
    ]);
  });

  it("follow the cards when one is taken out: points and the threshold of all so far", async () => {
    const call = await callOf({ rounds: [talk({ threshold: { atLeast: 20, of: "total" } })] }, "A-1");
    await cards(call, "A-1", 10, 6);
    await talks(call, "A-1", 5);
    expect(await totalOf(call, "A-1")).toBe(21);
    const void1 = { expert: "e-1", reason: "Karta z innego wniosku." };
    await call.must("A-1", "review.void", "operator", void1);
    expect(await stateOf(call, "A-1")).toBe("scoring.underMeritReview");
    const third = { actor: actor("expert", "e-3") };
    await call.must("A-1", "review.record", "expert", card(9), third);
    // 15 of the cards and the 5 of the talk, which is not held again.
    expect([await stateOf(call, "A-1"), await totalOf(call, "A-1")]).toEqual(["scoring.awaitingRanking", 20]);
    await sound(call);
  });
});

describe("a round to which only the best go on", () => {
  const best = (count: number) => ({ invite: { best: count }, rounds: [talk()] });
  const publish = (call: TestCall) =>
    call.tellCall("invitations.publish", "decisionMaker", { round: "talk" });
  const invite = (call: TestCall, id: string) => call.tell(id, "round.invite", "operator");

  it("waits for the results of all, then invites the best and everybody tied with the last of them", async () => {
    const call = await callOf(best(2), "A-1", "A-2", "A-3", "A-4");
    await cards(call, "A-1", 7, 7);
    await cards(call, "A-2", 9, 9);
    await cards(call, "A-3", 7, 7);
    await call.moveTo(afterClosing);
    expect(wordsOf(await publish(call))).toContain("S/004");
    expect(codesOf(await invite(call, "A-1"))).toEqual(["OGW693"]);
    await cards(call, "A-4", 5, 6);
    expect((await publish(call)).outcome).toBe("accepted");
    expect(codesOf(await publish(call))).toEqual(["OGW694"]);
    for (const id of ["A-1", "A-2", "A-3", "A-4"]) expect((await invite(call, id)).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
    expect(await stateOf(call, "A-3")).toBe("scoring.awaitingInterview");
    expect(await stateOf(call, "A-4")).toBe("scoring.provisionallyNotInvited");
    const rows = await rowsOf(call, "invitations");
    expect(rows.map(({ key, value }) => [key, value.place, value.invited])).toEqual([
      ["talk/S/001", 2, true],
      ["talk/S/002", 1, true],
      ["talk/S/003", 2, true],
      ["talk/S/004", 4, false],
    ]);
    await sound(call);
  });

  it("is no end for who is not invited: a card goes, the list is published anew, and the next one comes in", async () => {
    const call = await callOf(best(1), "A-1", "A-2");
    await cards(call, "A-1", 7, 7);
    await cards(call, "A-2", 9, 9);
    await call.moveTo(afterClosing);
    await publish(call);
    for (const id of ["A-1", "A-2"]) await invite(call, id);
    expect(await stateOf(call, "A-1")).toBe("scoring.provisionallyNotInvited");
    expect(codesOf(await invite(call, "A-1"))).toEqual(["OGW694"]);
    const voided = { expert: "e-1", reason: "Karta z innego wniosku." };
    await call.must("A-2", "review.void", "operator", voided);
    await call.must("A-2", "review.record", "expert", card(1), { actor: actor("expert", "e-3") });
    expect((await publish(call)).outcome).toBe("accepted");
    expect((await invite(call, "A-1")).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
    expect(await rowsOf(call, "held")).toEqual([]);
    await sound(call);
  });

  it("ends for who is not invited once the list is published, with its letter", async () => {
    const call = await callOf(best(1), "A-1", "A-2");
    await cards(call, "A-1", 7, 7);
    await cards(call, "A-2", 9, 9);
    await call.moveTo(afterClosing);
    await publish(call);
    for (const id of ["A-1", "A-2"]) await invite(call, id);
    await talks(call, "A-2", 6);
    await call.mustCall("ranking.publish", "decisionMaker");
    await call.must("A-1", "assessment.close", "decisionMaker");
    expect(await stateOf(call, "A-1")).toBe("notInvited");
    await sound(call);
  });

  it("is refused where everybody goes on", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    await call.moveTo(afterClosing);
    expect(codesOf(await publish(call))).toEqual(["OGW694"]);
    const other = await callOf(best(1), "A-1");
    await other.moveTo(afterClosing);
    const answer = await other.tellCall("invitations.publish", "decisionMaker", { round: "vote" });
    expect([codesOf(answer), wordsOf(answer)]).toEqual([["OGW694"], expect.stringContaining("talk")]);
  });
});

describe("a recorded round that is corrected", () => {
  const correct = (call: TestCall, id: string, changes: object) =>
    call.tell(id, "round.correct", "operator", { reason: "Pomyłka w protokole.", ...changes });
  const last = async (call: TestCall, id: string) =>
    (await call.store.journal(`case:${id}`)).at(-1)?.event as unknown as Record<string, unknown>;

  it("leads where it would have led at first, to the next round or below the threshold, and the entry keeps both", async () => {
    const call = await callOf({ rounds: [talk(), residents()] }, "A-1");
    await cards(call, "A-1", 8, 7);
    await talks(call, "A-1", 6);
    expect((await correct(call, "A-1", { round: "talk", scores: { answers: 4 } })).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.provisionallyBelow");
    expect(await last(call, "A-1")).toMatchObject({
      outcome: "missed",
      before: { round: "talk", points: { num: 6, den: 1 }, met: true },
      rounds: [{ round: "talk", points: { num: 4, den: 1 }, met: false }],
    });
    await correct(call, "A-1", { round: "talk", scores: { answers: "7" } });
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingVote");
    await votes(call, "A-1", 100);
    expect(await totalOf(call, "A-1")).toBe(24);
    expect((await correct(call, "A-1", { round: "residents", votes: 150 })).outcome).toBe("accepted");
    expect(await totalOf(call, "A-1")).toBe(25);
    // Somebody else would count it just so.
    const other = await callOf({ rounds: [talk(), residents()] }, "A-1");
    await cards(other, "A-1", 8, 7);
    await talks(other, "A-1", 7);
    await votes(other, "A-1", 150);
    const [now, never] = [await call.view("A-1"), await other.view("A-1")];
    expect(now.context.scoring.standing).toEqual(never.context.scoring.standing);
    expect(now.context.scoring.rounds).toEqual(never.context.scoring.rounds);
    expect((await rowsOf(call, "standings"))[0]?.value).toEqual((await rowsOf(other, "standings"))[0]?.value);
    await sound(call);
  });

  it("is refused for a round that was not held, for the wrong kind of round, off the scale, and without a change", async () => {
    const call = await callOf({ rounds: [talk(), residents()] }, "A-1");
    await cards(call, "A-1", 8, 7);
    expect(codesOf(await correct(call, "A-1", { round: "talk", scores: { answers: 4 } }))).toEqual([
      "OGW810",
    ]);
    await talks(call, "A-1", 6);
    expect(codesOf(await correct(call, "A-1", { round: "residents", votes: 4 }))).toEqual(["OGW810"]);
    expect(codesOf(await correct(call, "A-1", { round: "talk", votes: 4 }))).toEqual(["OGW811"]);
    const both = { round: "talk", votes: 4, scores: { answers: 4 } };
    expect(codesOf(await correct(call, "A-1", both))).toEqual(["OGW811"]);
    expect(codesOf(await correct(call, "A-1", { round: "talk", scores: { answers: 11 } }))).toEqual([
      "OGW231",
    ]);
    expect(codesOf(await correct(call, "A-1", { round: "talk", scores: { answers: "6.0" } }))).toEqual([
      "OGW812",
    ]);
    expect((await call.tell("A-1", "round.correct", "committee", both)).outcome).toBe("refused");
    await votes(call, "A-1", 100);
    expect(codesOf(await correct(call, "A-1", { round: "residents", scores: {} }))).toEqual(["OGW811"]);
    await sound(call);
  });

  it("moves nothing once the list is published, until a person has decided; the applicant learns of it then", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1", "B-1");
    for (const [id, answers] of [
      ["A-1", 9],
      ["B-1", 6],
    ] as const) {
      await cards(call, id, 8, 8);
      await talks(call, id, answers);
    }
    await call.moveTo(afterClosing);
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await correct(call, "A-1", { round: "talk", scores: { answers: 5 } })).outcome).toBe("accepted");
    expect(await totalOf(call, "A-1")).toBe(25);
    const own = actor("applicant", (await call.view("A-1")).context.submission.applicant);
    expect(JSON.stringify(await call.workflow.historyFor("case:A-1", own))).not.toContain("round.correct");
    expect(codesOf(await call.tell("A-1", "award.grant", "decisionMaker"))).toEqual(["OGW778"]);
    // Corrected again before anybody decided, it goes by what was said last.
    await correct(call, "A-1", { round: "talk", scores: { answers: 4 } });
    await call.must("A-1", "standing.decide", "decisionMaker", { outcome: "corrected", reason: "Protokół." });
    expect(await stateOf(call, "A-1")).toBe("scoring.provisionallyBelow");
    expect((await call.view("A-1")).context.scoring.rounds).toMatchObject([{ round: "talk", met: false }]);
    const letters = await call.workflow.lettersFor("A-1", own);
    expect(letters.at(-1)?.letter).toBe("resultCorrected");
    await sound(call);
  });
});
