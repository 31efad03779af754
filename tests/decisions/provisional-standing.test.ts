import { letterOf, type ProgrammeDocument, printLetter } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, submit } from "./journey.ts";
import { basis, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];

const talk: NonNullable<Scoring["interview"]> = {
  title: { pl: "Rozmowa", en: "Interview" },
  criteria: [{ id: "answers", title: { pl: "Odpowiedzi", en: "Answers" }, max: 10 }],
  threshold: 5,
  combine: "add",
  basis,
};
const file = (call: TestCall, id: string, expert: string, points: number) =>
  call.must(id, "review.record", "expert", card(points), { actor: actor("expert", expert) });

/** Two applications of a programme with such scoring: `A-1` with good cards, `B-1` with cards below the threshold of 10. */
async function twoScored(changes: Partial<Scoring> = {}): Promise<TestCall> {
  const call = await openCall(minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } }));
  await lead(call, "A-1", "eligible");
  await submit(call, "B-1");
  await call.must("B-1", "formalCheck.complete", "officer");
  for (const [id, points] of [
    ["A-1", 8],
    ["B-1", 2],
  ] as const)
    for (const expert of ["e-1", "e-2"]) await file(call, id, expert, points);
  return call;
}
const publish = async (call: TestCall) => {
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
};

/** All that an applicant is told of the own application: view, history, what is legal, and a refusal. */
async function toldTo(call: TestCall, id: string) {
  const own = actor("applicant", (await call.view(id)).context.submission.applicant);
  const view = await call.workflow.caseFor(id, own);
  const history = await call.workflow.historyFor(`case:${id}`, own);
  const refused = await call.tell(id, "report.submit", "applicant", { report: {} }, { actor: own });
  if (view === undefined || refused.outcome !== "refused") throw new Error("an applicant sees the own case");
  const { state, stateNames, applicantNames, legal } = view;
  return {
    ...{ state, stateNames, applicantNames, legal, scoring: view.context.scoring },
    history: history.map(({ event, from, to }) => ({ type: event.type, event, from, to })),
    refused: { words: wordsOf(refused), legal: refused.legal },
  };
}

/** What it says of where the application stands, without what tells two applications apart anyway. */
const standing = ({ history, scoring: _, ...told }: Awaited<ReturnType<typeof toldTo>>) => ({
  ...told,
  history: history.map(({ type, from, to }) => ({ type, from, to })),
});

describe("before the list an applicant", () => {
  it("is told the same on either side of the threshold: by states, names, history, commands and refusals", async () => {
    const call = await twoScored();
    expect((await call.view("B-1")).state).toEqual(["scoring.provisionallyBelow"]);
    const [good, bad] = [await toldTo(call, "A-1"), await toldTo(call, "B-1")];
    expect(standing(bad)).toEqual(standing(good));
    expect(bad.state).toEqual(["scoring.awaitingRanking"]);
    expect(JSON.stringify(bad)).not.toContain("provisionally");
    expect(bad.scoring.assessment).toBeNull();
  });

  it("is told the same while cards diverge, or a committee agrees, as while cards are missing", async () => {
    const divergence = { measure: "points", moreThan: 4, then: "operatorDecides" } as const;
    for (const changes of [{ divergence }, { aggregate: "consensus" }] as const) {
      const call = await twoScored({ ...changes });
      await submit(call, "C-1");
      await call.must("C-1", "formalCheck.complete", "officer");
      const before = standing(await toldTo(call, "C-1"));
      await file(call, "C-1", "e-1", 10);
      await file(call, "C-1", "e-2", 1);
      expect((await call.view("C-1")).state).not.toEqual(["scoring.underMeritReview"]);
      expect(standing(await toldTo(call, "C-1"))).toEqual(before);
    }
  });

  it("is told that a round was held, and not what it led to", async () => {
    const call = await twoScored({ interview: talk });
    await call.must("A-1", "interview.record", "committee", { scores: { answers: 1 }, minutes: "Protokół" });
    expect((await call.view("A-1")).state).toEqual(["scoring.provisionallyBelow"]);
    const told = await toldTo(call, "A-1");
    expect(told.history.at(-1)).toMatchObject({
      type: "interview.record",
      event: { type: "interview.record", round: "interview" },
      to: { scoring: "awaitingRanking" },
    });
    expect(JSON.stringify(told)).not.toMatch(/missed|provisionally/);
  });
});

describe("once the list is published an applicant", () => {
  it("below the threshold reads points by criterion and the bar that was missed, before the assessment is closed", async () => {
    const call = await twoScored();
    await publish(call);
    const told = await toldTo(call, "B-1");
    expect(told.state).toEqual(["scoring.provisionallyBelow"]);
    expect(told.scoring.assessment).toMatchObject({
      points: { num: 4, den: 1 },
      criteria: { need: { num: 2, den: 1 }, method: { num: 2, den: 1 } },
      threshold: { met: false, least: { num: 10, den: 1 } },
    });
  });

  it("on the reserve reads the own points by criterion, and the letter says them", async () => {
    const call = await openCall(
      minimalProgramme({
        calls: minimalProgramme().calls.map((one) => ({ ...one, pool: "2000.00" })),
      }),
    );
    for (const [id, points] of [
      ["A-1", 9],
      ["B-1", 8],
    ] as const) {
      await submit(call, id);
      await call.must(id, "formalCheck.complete", "officer");
      for (const expert of ["e-1", "e-2"]) await file(call, id, expert, points);
    }
    expect((await toldTo(call, "B-1")).scoring).toMatchObject({
      assessment: null,
      standing: null,
      cards: [],
    });
    await publish(call);
    expect((await toldTo(call, "B-1")).scoring.assessment).toMatchObject({ points: { num: 16, den: 1 } });
    await call.must("B-1", "reserve.place", "decisionMaker");
    const told = await toldTo(call, "B-1");
    expect(told.scoring).toMatchObject({
      rank: 2,
      assessment: { criteria: { need: { num: 8, den: 1 }, method: { num: 8, den: 1 } } },
    });
    // Who gave the cards is told to no applicant.
    expect(told.scoring.cards.map(({ expert }) => expert)).toEqual(["", ""]);
    const [effect] = (await call.store.journal("case:B-1")).at(-1)?.effects ?? [];
    const letter = await letterOf(call.store, effect?.id ?? "");
    expect(letter.letter).toBe("placedOnReserve");
    expect(letter.assessment).toMatchObject({ points: { num: 16, den: 1 } });
    expect(printLetter(letter, { lang: "pl", format: "markdown" })).toContain("16");
  });

  it("reads them as well when the call was annulled", async () => {
    const call = await twoScored();
    await call.must("A-1", "application.withdraw", "applicant");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("call.annul", "operator", { reason: "Cofnięto środki." });
    expect((await toldTo(call, "B-1")).scoring.assessment).toMatchObject({ points: { num: 4, den: 1 } });
  });
});
