import type { ProgrammeDocument } from "@opus/grant-workflow";
import { verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
const [need, method] = minimalProgramme().scoring.criteria as [
  Scoring["criteria"][number],
  Scoring["criteria"][number],
];

/** A case that waits for cards of a programme with such criteria. */
async function scoredBy(changes: Partial<Scoring>): Promise<TestCall> {
  const call = await openCall(minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } }));
  await lead(call, "A-1", "eligible");
  return call;
}
const record = (call: TestCall, expert: string, scores: object) =>
  call.tell(
    "A-1",
    "review.record",
    "expert",
    { ...card(0), scores },
    {
      actor: actor("expert", expert),
    },
  );
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;
const halves = [
  { ...need, step: "0.5" },
  { ...method, step: "0.5" },
];

describe("parts of a point", () => {
  it("are taken on the steps of the scale, as texts or numbers, and kept in one form", async () => {
    const call = await scoredBy({ criteria: halves });
    expect((await record(call, "e-1", { need: 7.5, method: "8.50" })).outcome).toBe("accepted");
    const [kept] = (await call.view("A-1")).context.scoring.cards;
    expect(kept).toMatchObject({
      scores: { need: "7.5", method: "8.5" },
      total: { num: 16, den: 1 },
      version: 1,
    });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("between two steps are refused, with the step", async () => {
    const call = await scoredBy({ criteria: halves });
    const refused = await record(call, "e-1", { need: "7.25", method: 8 });
    expect(codesOf(refused)).toEqual(["OGW231"]);
    expect(wordsOf(refused)).toContain("from 0 to 10, in steps of 0.5");
  });

  it.each([
    ["9.5", "10.5", "scoring.awaitingRanking"],
    ["9.5", "10", "scoring.provisionallyBelow"],
  ])("of %s and %s decide by the exact mean: %s", async (first, second, state) => {
    const call = await scoredBy({ criteria: halves, threshold: 10 });
    await record(call, "e-1", { need: first, method: 0 });
    await record(call, "e-2", {
      need: second === "10.5" ? 10 : second,
      method: second === "10.5" ? "0.5" : 0,
    });
    expect(await stateOf(call)).toEqual([state]);
  });
});

describe("weights", () => {
  it("count in the total that the threshold is held against, and not in minima", async () => {
    const criteria = [{ ...need, weight: 2, min: 5 }, method];
    const call = await scoredBy({ criteria, threshold: 20 });
    await record(call, "e-1", { need: 5, method: 10 });
    await record(call, "e-2", { need: 5, method: 10 });
    expect((await call.view("A-1")).context.scoring.standing?.total).toEqual({ num: 20, den: 1 });
    const low = await scoredBy({ criteria, threshold: 10 });
    await record(low, "e-1", { need: 4, method: 10 });
    await record(low, "e-2", { need: 10, method: 10 });
    expect(await stateOf(low)).toEqual(["scoring.provisionallyBelow"]);
  });

  it("leave the points by criterion, which break ties, as experts gave them", async () => {
    const call = await scoredBy({ criteria: [{ ...need, weight: "1.5" }, method] });
    await record(call, "e-1", { need: 7, method: 8 });
    await record(call, "e-2", { need: 8, method: 8 });
    expect((await call.view("A-1")).context.scoring.standing?.criteria).toEqual({
      need: { num: 15, den: 2 },
      method: { num: 8, den: 1 },
    });
  });
});

describe("a minimum that is a share of the most points", () => {
  it.each([
    [4, "scoring.awaitingRanking"],
    [3, "scoring.provisionallyBelow"],
  ])("of a third, which falls on no step, is compared exactly with %i of 10: %s", async (points, state) => {
    const call = await scoredBy({ criteria: [{ ...need, min: { ofMax: "1/3" } }, method] });
    await record(call, "e-1", { need: points, method: 10 });
    await record(call, "e-2", { need: 10, method: 10 });
    expect(await stateOf(call)).toEqual([state]);
  });
});

describe("an interview's criterion", () => {
  it("is there to break ties", async () => {
    const basis = ["regulations"];
    const interview: Scoring["interview"] = {
      title: { pl: "Rozmowa", en: "Interview" },
      criteria: [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 10, step: "0.5" }],
      threshold: "4.5",
      combine: "add",
      basis,
    };
    const call = await scoredBy({ interview });
    await record(call, "e-1", { need: 8, method: 8 });
    await record(call, "e-2", { need: 8, method: 8 });
    await call.must("A-1", "interview.record", "committee", { scores: { presence: "4.5" }, minutes: "x" });
    expect((await call.view("A-1")).context.scoring.standing).toMatchObject({
      total: { num: 41, den: 2 },
      criteria: { presence: { num: 9, den: 2 } },
    });
  });
});
