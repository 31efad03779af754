import { type ProgrammeDocument, rankingOf } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { assessed, inTurn, openContinuous, threeAssessed } from "../decisions/continuous-call.ts";
import { card, soundAnswers, submit } from "../decisions/journey.ts";
import { listed, pooledProgramme } from "../decisions/pooled-call.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";

/** The turn of each application, by its case. */
async function turnsIn(call: TestCall) {
  const ranking = await rankingOf(call.store, "spring");
  return Object.fromEntries((ranking?.lines ?? []).map((line) => [line.case, line.turn]));
}

describe("whose turn it is in a continuous call", () => {
  it("is that of the first received, for which the others wait", async () => {
    const call = await openContinuous({ noFit: "offerRest" });
    await threeAssessed(call);
    const waits = { after: "S/001", isPassable: false };
    expect(await turnsIn(call)).toEqual({ A: { after: null, isPassable: false }, B: waits, C: waits });
    expect(await rankingOf(call.store, "spring")).toMatchObject({ isInOrder: true, published: false });
    const { grant, offer, decline } = inTurn(call);
    await grant("A");
    const onB = { after: "S/002", isPassable: false };
    expect(await turnsIn(call)).toEqual({ A: null, B: { after: null, isPassable: false }, C: onB });
    // While a part is offered, whoever is behind it waits for the answer.
    await offer("B");
    expect(await turnsIn(call)).toMatchObject({ A: null, C: onB });
    await decline("B");
    expect(await turnsIn(call)).toEqual({ A: null, B: null, C: { after: null, isPassable: false } });
  });

  it.each([
    ["always", { after: "S/001", isPassable: false }],
    ["unlessWithApplicant", { after: null, isPassable: false }],
  ] as const)("waits for one that waits for its applicant: %s", async (waitsForEarlier, turn) => {
    const call = await openContinuous({ waitsForEarlier });
    const answers = { ...soundAnswers, letterSigned: false };
    await call.must("A", "application.start", "applicant", { call: "spring", answers });
    await call.must("A", "application.submit", "applicant");
    await call.must("A", "formalCheck.complete", "officer");
    expect((await call.view("A")).state).toEqual(["eligibility.awaitingSupplement"]);
    await assessed(call, "B");
    expect(await turnsIn(call)).toEqual({
      A: { after: null, isPassable: waitsForEarlier === "unlessWithApplicant" },
      B: turn,
    });
  });

  it("is nobody's in a call that ranks", async () => {
    const call = await openCall(minimalProgramme());
    await submit(call, "A");
    expect(await turnsIn(call)).toEqual({ A: null });
    expect(await rankingOf(call.store, "spring")).toMatchObject({ isInOrder: false });
  });
});

describe("what a person has to decide about a published result", () => {
  it("is told with the points that are left, the place that they lead to, and the money that it sets free", async () => {
    const base = minimalProgramme();
    const call = await openCall(
      minimalProgramme({
        calls: base.calls.map((one) => ({ ...one, pool: "2000.00" })),
        scoring: { ...base.scoring, recused: { then: "countTheRest", atLeast: 1 } },
      }),
    );
    for (const [id, points] of [
      ["A", [10, 5]],
      ["B", [6, 6]],
    ] as const) {
      await submit(call, id);
      await call.must(id, "formalCheck.complete", "officer");
      for (const [index, each] of points.entries())
        await call.must(id, "review.record", "expert", card(each), {
          actor: actor("expert", `e-${index + 1}`),
        });
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const decisions = async () =>
      Object.fromEntries(
        ((await rankingOf(call.store, "spring"))?.lines ?? []).map((line) => [line.case, line.toDecide]),
      );
    expect(await decisions()).toEqual({ A: null, B: null });
    await call.tell("A", "review.recuse", "expert", { reason: "other" }, { actor: actor("expert", "e-1") });
    expect(await decisions()).toEqual({
      A: {
        before: { num: 15, den: 1 },
        points: { num: 10, den: 1 },
        leads: "toReserve",
        places: { before: 1, after: 2 },
        released: 200_000,
      },
      B: null,
    });
  });
});

it("of several pools, the place is told that it leads to in its own", async () => {
  const base = pooledProgramme();
  const call = await listed(
    {
      ...base,
      scoring: { ...base.scoring, recused: { then: "countTheRest", atLeast: 1 } },
    } as ProgrammeDocument,
    ["A", "2000.00", "ngo"],
    ["B", "2000.00", "group"],
    ["C", "2000.00", "ngo"],
  );
  const [first] = (await call.view("A")).context.scoring.cards;
  await call.tell(
    "A",
    "review.recuse",
    "expert",
    { reason: "other" },
    { actor: actor("expert", first?.expert ?? "") },
  );
  const ranking = await rankingOf(call.store, "spring");
  const found = Object.fromEntries((ranking?.lines ?? []).map((line) => [line.case, line.toDecide]));
  expect(found).toMatchObject({
    A: { leads: "stays", released: 0, places: { before: 1, after: 1 } },
    B: null,
    C: null,
  });
});
