import {
  createGrantWorkflow,
  type ProgrammeDocument,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
type Round = NonNullable<Scoring["rounds"]>[number];

const applicantOf = (id: string) => `applicant-${id}`;
const words = { pl: "x", en: "x" };
const talk = (changes: Partial<Round> = {}): Round => ({
  id: "talk",
  title: { pl: "Prezentacja", en: "Presentation" },
  by: "committee",
  criteria: [{ id: "answers", title: words, max: 10 }],
  members: { atLeast: 2 },
  threshold: 5,
  joins: "add",
  basis,
  ...changes,
});
const residents: Round = {
  id: "residents",
  title: { pl: "Głosowanie", en: "Vote" },
  by: "residents",
  votes: { as: "inProportion", each: 50, points: 1, most: 10 },
  threshold: 0,
  joins: "add",
  basis,
};
const programme = (changes: Partial<Scoring>) =>
  minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } });
async function callOf(changes: Partial<Scoring>, ...cases: readonly string[]): Promise<TestCall> {
  const call = await openCall(programme(changes));
  for (const id of cases) {
    await lead(call, id, "eligible");
    for (const expert of ["e-1", "e-2"])
      await call.must(id, "review.record", "expert", card(8), { actor: actor("expert", expert) });
  }
  return call;
}
const talks = (call: TestCall, id: string, answers: number, members?: readonly string[]) =>
  call.tell(id, "interview.record", "committee", {
    scores: { answers },
    minutes: "Protokół.",
    ...(members === undefined ? {} : { members }),
  });
const votes = (call: TestCall, id: string, count: number) =>
  call.tell(id, "vote.record", "officer", { votes: count, protocol: "Protokół 1/2026" });
const leaves = (call: TestCall, id: string, member: string) =>
  call.tell(id, "round.recuse", "committee", { reason: "partner" }, { actor: actor("committee", member) });
const excludes = (call: TestCall, id: string, member: string) =>
  call.tell(id, "round.exclude", "operator", { member, reason: "Mąż prezeski wnioskodawcy." });
const stateOf = async (call: TestCall, id: string) => (await call.view(id)).state.join();
const scoringOf = async (call: TestCall, id: string) => (await call.view(id)).context.scoring;
const totalOf = async (call: TestCall, id: string) => {
  const total = (await scoringOf(call, id)).standing?.total;
  return total === undefined ? null : total.num / total.den;
};
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);
const last = async (call: TestCall, id: string) =>
  (await call.store.journal(`case:${id}`)).at(-1)?.event as unknown as Record<string, unknown>;

describe("a member of a committee who is recused", () => {
  it("takes the joint card along, which the others give anew, as if they had given it alone at first", async () => {
    const call = await callOf({ rounds: [talk(), residents] }, "A-1");
    await talks(call, "A-1", 9, ["m-1", "m-2", "m-3"]);
    await votes(call, "A-1", 100);
    expect(await totalOf(call, "A-1")).toBe(27);
    expect((await leaves(call, "A-1", "m-1")).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingCardAnew");
    expect(await last(call, "A-1")).toMatchObject({
      ...{ member: "m-1", fell: ["talk"], outcome: "anew", standing: null },
      before: [{ round: "talk", points: { num: 9, den: 1 } }],
      // The vote was held and is not held again.
      rounds: [{ round: "residents", total: { num: 18, den: 1 } }],
    });
    expect(await rowsOf(call, "standings")).toEqual([]);
    expect(codesOf(await talks(call, "A-1", 7, ["m-1", "m-2"]))).toEqual(["OGW814"]);
    expect((await talks(call, "A-1", 7, ["m-2", "m-3"])).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    const never = await callOf({ rounds: [talk(), residents] }, "A-1");
    await talks(never, "A-1", 7, ["m-2", "m-3"]);
    await votes(never, "A-1", 100);
    const [now, then] = [await scoringOf(call, "A-1"), await scoringOf(never, "A-1")];
    expect(now.standing).toEqual(then.standing);
    expect(now.rounds).toEqual(then.rounds);
    expect(now.committee).toEqual({ gave: { talk: ["m-2", "m-3"] }, recused: ["m-1"], anew: [] });
    expect((await rowsOf(call, "standings"))[0]?.value).toEqual((await rowsOf(never, "standings"))[0]?.value);
    const records = (await call.store.records("case:A-1")).map(({ id }) => id);
    expect(records.filter((id) => id.startsWith("interview"))).toEqual([
      "interview/talk",
      "interview/talk/4",
    ]);
    await sound(call);
  });

  it("rises or falls with the card given anew, and before a round only stays away from it", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    expect((await leaves(call, "A-1", "m-1")).outcome).toBe("accepted");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
    expect(codesOf(await leaves(call, "A-1", "m-1"))).not.toEqual([]);
    expect(codesOf(await talks(call, "A-1", 9, ["m-1", "m-2", "m-3"]))).toEqual(["OGW814"]);
    await talks(call, "A-1", 4, ["m-2", "m-3"]);
    expect(await stateOf(call, "A-1")).toBe("scoring.provisionallyBelow");
    await excludes(call, "A-1", "m-2");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingCardAnew");
    expect((await rowsOf(call, "held")).length).toBe(0);
    expect(codesOf(await talks(call, "A-1", 6, ["m-3"]))).toEqual(["OGW813"]);
    await talks(call, "A-1", 6, ["m-3", "m-4"]);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    const letters = (await call.store.journal("case:A-1")).flatMap(({ effects }) => effects);
    // Nobody is invited twice to an interview that is not held again.
    expect(letters.filter(({ params }) => params.letter === "invitedToInterview")).toHaveLength(1);
    await sound(call);
  });

  it("lets the list wait for the card that is given anew", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    await talks(call, "A-1", 9, ["m-1", "m-2"]);
    await leaves(call, "A-1", "m-2");
    await call.moveTo("2026-03-23T09:00:00+01:00");
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW282"]);
    const own = actor("applicant", applicantOf("A-1"));
    const shown = await call.workflow.caseFor("A-1", own);
    expect(shown?.state).toEqual(["scoring.awaitingRanking"]);
    expect(JSON.stringify(await call.workflow.historyFor("case:A-1", own))).not.toContain("m-2");
    expect(await call.workflow.caseFor("A-1", actor("committee", "m-2"))).toBeUndefined();
    expect(await call.workflow.caseFor("A-1", actor("committee", "m-1"))).toBeDefined();
  });

  it("moves nothing once the list is published: the operator records the card given anew, and a person decides", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1", "B-1");
    await talks(call, "A-1", 9, ["m-1", "m-2", "m-3"]);
    await talks(call, "B-1", 8, ["m-1", "m-2", "m-3"]);
    await call.moveTo("2026-03-23T09:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await excludes(call, "A-1", "m-1");
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    expect(await totalOf(call, "A-1")).toBe(25);
    expect(codesOf(await call.tell("A-1", "award.grant", "decisionMaker"))).toEqual(["OGW778"]);
    const decide = (outcome: string) =>
      call.tell("A-1", "standing.decide", "decisionMaker", { outcome, reason: "Protokół." });
    const early = await decide("corrected");
    expect(codesOf(early)).toEqual(["OGW777"]);
    expect(wordsOf(early)).toContain("round.correct");
    const anew = { round: "talk", scores: { answers: 6 }, reason: "Karta bez wyłączonej osoby." };
    const correct = (members: readonly string[]) =>
      call.tell("A-1", "round.correct", "operator", { ...anew, members });
    expect(codesOf(await correct(["m-1", "m-2"]))).toEqual(["OGW814"]);
    expect((await correct(["m-2", "m-3"])).outcome).toBe("accepted");
    expect((await decide("corrected")).outcome).toBe("accepted");
    expect(await totalOf(call, "A-1")).toBe(22);
    expect((await scoringOf(call, "A-1")).rank).toBe(null);
    const lines = await rowsOf(call, "ranking");
    // Behind the other one now, whose place stays as it was published.
    expect(lines.map(({ key, value }) => [key, (value as unknown as { rank: number }).rank])).toEqual([
      ["S/001", 3],
      ["S/002", 2],
    ]);
    expect(codesOf(await excludes(call, "A-1", "m-9"))).toEqual(["OGW816"]);
    await sound(call);
  });

  it("who is an expert of the application, too, leaves as one with a single act that takes both cards", async () => {
    const call = await callOf({ rounds: [talk()], recused: { then: "countTheRest", atLeast: 1 } }, "A-1");
    await talks(call, "A-1", 9, ["e-1", "m-2", "m-3"]);
    expect(codesOf(await leaves(call, "A-1", "e-1"))).toEqual(["OGW817"]);
    expect(codesOf(await excludes(call, "A-1", "e-1"))).toEqual(["OGW817"]);
    const expert = { actor: actor("expert", "e-1") };
    expect((await call.tell("A-1", "review.recuse", "expert", { reason: "partner" }, expert)).outcome).toBe(
      "accepted",
    );
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingCardAnew");
    const own = await scoringOf(call, "A-1");
    expect(own.cards.map(({ expert: id }) => id)).toEqual(["e-2"]);
    expect(own.rounds).toEqual([]);
    expect(codesOf(await talks(call, "A-1", 9, ["e-1", "m-2"]))).toEqual(["OGW814"]);
    await talks(call, "A-1", 6, ["m-2", "m-3"]);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    await sound(call);
  });

  it("is gone also where another expert is asked first, and the card is given anew after that", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    await talks(call, "A-1", 9, ["e-1", "m-2", "m-3"]);
    await call.must(
      "A-1",
      "review.recuse",
      "expert",
      { reason: "partner" },
      { actor: actor("expert", "e-1") },
    );
    expect(await stateOf(call, "A-1")).toBe("scoring.underMeritReview");
    expect((await scoringOf(call, "A-1")).rounds).toEqual([]);
    expect(
      codesOf(await call.tell("A-1", "review.record", "expert", card(8), { actor: actor("expert", "e-1") })),
    ).not.toEqual([]);
    await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", "e-3") });
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingCardAnew");
    await talks(call, "A-1", 6, ["m-2", "m-3"]);
    expect(await stateOf(call, "A-1")).toBe("scoring.awaitingRanking");
    await sound(call);
  });
});

describe("who gives the card of a committee", () => {
  it("is named, each once, as many as the programme asks for", async () => {
    const call = await callOf({ rounds: [talk()] }, "A-1");
    expect(codesOf(await talks(call, "A-1", 9))).toEqual(["OGW813"]);
    expect(codesOf(await talks(call, "A-1", 9, ["m-1"]))).toEqual(["OGW813"]);
    expect(codesOf(await talks(call, "A-1", 9, ["m-1", "m-2", "m-2"]))).toEqual(["OGW813"]);
    expect(codesOf(await excludes(call, "A-1", "m-1"))).toEqual([]);
    expect(codesOf(await excludes(call, "A-1", "m-1"))).toEqual(["OGW816"]);
    const plain = await callOf({ rounds: [talk({ members: undefined })] }, "A-1");
    expect(codesOf(await talks(plain, "A-1", 9, ["m-1", "m-2"]))).toEqual(["OGW813"]);
    expect(codesOf(await excludes(plain, "A-1", "m-1"))).toEqual(["OGW203"]);
  });

  it("is bound to no party of the application, by the register or as its applicant, and the refusal names the party", async () => {
    const relations = {
      of: ({ actor: { id } }: { readonly actor: { readonly id: string } }) =>
        id === "m-1" ? [{ party: applicantOf("A-1"), as: "kin" as const }] : [],
    };
    const call = await callOf({ rounds: [talk()] }, "A-1", "B-1");
    const workflow = createGrantWorkflow({
      programmes: [parseProgramme(JSON.stringify(programme({ rounds: [talk()] })))],
      ...{ store: call.store, clock: call.clock, relations },
    });
    const send = (id: string, members: readonly string[]) =>
      workflow.sendJson({
        ...{ type: "interview.record", case: id, actor: actor("committee") },
        payload: { scores: { answers: 9 }, minutes: "x", members },
      });
    const refused = await send("A-1", ["m-1", "m-2"]);
    expect(codesOf(refused)).toEqual(["OGW815"]);
    expect(wordsOf(refused)).toContain(`m-1: ${applicantOf("A-1")} (kin)`);
    expect(codesOf(await send("A-1", [applicantOf("A-1"), "m-2"]))).toEqual(["OGW815"]);
    // Of another application the same person may give the card.
    expect((await send("B-1", ["m-1", "m-2"])).outcome).toBe("accepted");
    expect((await send("A-1", ["m-3", "m-2"])).outcome).toBe("accepted");
  });

  it("is nobody's matter where residents vote: the check says so", () => {
    const wrong = programme({ rounds: [{ ...residents, members: { atLeast: 2 } }] });
    expect(() => parseProgramme(JSON.stringify(wrong))).toThrow(/OGW691/);
  });
});

const term = { amount: 3, unit: "day", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;

it("holds a second interview after a revision, with minutes of its own", async () => {
  const base = minimalProgramme();
  const document = minimalProgramme({
    scoring: { ...base.scoring, rounds: [talk(), residents], return: { silence: "standingVersion", basis } },
    deadlines: { ...base.deadlines, revision: term },
  });
  const call = await openCall(document);
  await lead(call, "A-1", "eligible");
  const scored = async () => {
    for (const expert of ["e-1", "e-2"])
      await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", expert) });
    expect((await talks(call, "A-1", 9, ["m-1", "m-2"])).outcome).toBe("accepted");
    expect((await votes(call, "A-1", 100)).outcome).toBe("accepted");
  };
  await scored();
  await leaves(call, "A-1", "m-1");
  await call.must("A-1", "review.return", "operator", { paths: ["/requested"], reason: "Inna kwota." });
  const revised = { answers: [{ path: "/requested", value: "1800.00" }] };
  await call.must("A-1", "application.revise", "applicant", revised);
  expect((await scoringOf(call, "A-1")).committee).toEqual({ gave: {}, recused: ["m-1"], anew: [] });
  for (const expert of ["e-1", "e-2"])
    await call.must("A-1", "review.record", "expert", card(8), { actor: actor("expert", expert) });
  expect(await stateOf(call, "A-1")).toBe("scoring.awaitingInterview");
  expect((await talks(call, "A-1", 9, ["m-3", "m-2"])).outcome).toBe("accepted");
  expect((await votes(call, "A-1", 50)).outcome).toBe("accepted");
  const records = (await call.store.records("case:A-1")).map(({ id }) => id);
  expect(records.filter((id) => /^(?:interview|vote)/.test(id))).toHaveLength(4);
  expect(new Set(records).size).toBe(records.length);
  await sound(call);
});
