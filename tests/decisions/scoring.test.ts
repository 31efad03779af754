import type { ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, score } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

const scoringWith = (changes: Partial<ProgrammeDocument["scoring"]>) =>
  minimalProgramme({ scoring: { ...minimalProgramme().scoring, ...changes } });
const interview: ProgrammeDocument["scoring"]["interview"] = {
  title: { pl: "Rozmowa", en: "Interview" },
  criteria: [{ id: "presence", title: { pl: "Prezentacja", en: "Presentation" }, max: 10 }],
  threshold: 5,
  combine: "add",
  basis,
};

async function eligible(document?: ProgrammeDocument): Promise<TestCall> {
  const call = await openCall(document);
  await lead(call, "A-1", "eligible");
  return call;
}
const by = (id: string) => ({ actor: actor("expert", id) });
const record = (call: TestCall, payload: unknown, expert = "expert-1") =>
  call.tell("A-1", "review.record", "expert", payload, by(expert));
const stateOf = async (call: TestCall) => (await call.view("A-1")).state;

describe("a score card", () => {
  it.each<[string, object, string[]]>([
    ["leaves a criterion out", { scores: { need: 8 } }, ["OGW231"]],
    ["names a criterion that does not exist", { scores: { need: 8, method: 8, charm: 8 } }, ["OGW230"]],
    ["misspells a criterion", { scores: { need: 8, methd: 8 } }, ["OGW230", "OGW231"]],
    ["gives more than the scale", { scores: { need: 11, method: 8 } }, ["OGW231"]],
    ["gives less than nothing", { scores: { need: -1, method: 8 } }, ["OGW231"]],
    ["gives half a point of a scale of whole ones", { scores: { need: 7.5, method: 8 } }, ["OGW231"]],
    ["gives points as words", { scores: { need: "eight", method: 8 } }, ["OGW231"]],
    ["gives points in a list", { scores: { need: [8], method: 8 } }, ["OGW201"]],
    ["gives points with an exponent", { scores: { need: "1e0", method: 8 } }, ["OGW231"]],
    ["names prototype keys", { scores: { need: 8, method: 8, toString: 1 } }, ["OGW230"]],
    ["is justified too shortly", { justification: "za krótko" }, ["OGW233"]],
    ["is justified with blanks only", { justification: " ".repeat(40) }, ["OGW233"]],
    ["does not declare impartiality", { impartial: false }, ["OGW201"]],
  ])("that %s is refused", async (_, change, codes) => {
    const call = await eligible();
    expect(codesOf(await record(call, { ...card(8), ...change }))).toEqual(codes);
    expect((await call.view("A-1")).context.scoring.cards).toEqual([]);
  });

  it("is recorded once per expert", async () => {
    const call = await eligible();
    await record(call, card(8));
    expect(codesOf(await record(call, card(9)))).toEqual(["OGW232"]);
    expect((await call.view("A-1")).context.scoring.cards).toHaveLength(1);
  });

  it("is not scored by who is recused, to whom nothing more is open there either", async () => {
    const call = await eligible();
    const recuse = () => call.tell("A-1", "review.recuse", "expert", { reason: "other" }, by("expert-1"));
    expect((await recuse()).outcome).toBe("accepted");
    for (const again of [await recuse(), await record(call, card(8))])
      expect([codesOf(again), again.legal]).toEqual([["OGW232"], []]);
    const other = await call.tell("A-1", "formalCheck.complete", "expert", {}, by("expert-2"));
    expect(other.legal.map(({ type }) => type)).toContain("review.recuse");
  });

  it("of the last expert needed brings the points that rules give for the answers", async () => {
    const [sample] = minimalProgramme().rules as [Record<string, unknown>];
    const { require: _, severity: __, ...common } = sample;
    const many = {
      ...common,
      id: "many-people",
      kind: "scoring",
      moments: ["scoring"],
      points: { max: 5 },
      score: { if: [{ ">": [{ var: "participants" }, 0] }, 5, 0] },
      messages: { undetermined: { pl: "Nie wiadomo, ile osób.", en: "Nobody knows how many people." } },
    };
    const bonusWith = async (rules: readonly unknown[]) => {
      const call = await openCall(minimalProgramme({ rules } as never));
      await lead(call, "A-1", "scored");
      const [row] = await rowsOf(call, "standings");
      return (row?.value.standing as { bonus?: number } | undefined)?.bonus;
    };
    expect(await bonusWith(minimalProgramme().rules)).toBe(0);
    expect(await bonusWith([...minimalProgramme().rules, many])).toBe(5);
  });

  it("is refused to somebody who may not score before anything is said of its points", async () => {
    const call = await eligible();
    await record(call, card(8));
    const faulty = { ...card(99), justification: "" };
    expect(codesOf(await record(call, faulty))).toEqual(["OGW232"]);
    expect(codesOf(await record(call, faulty, "applicant-A-1"))).toEqual(["OGW234"]);
    expect(codesOf(await record(call, faulty, "expert-2"))).toEqual(["OGW231", "OGW231", "OGW233"]);
  });

  it("is not taken as a third where two are enough", async () => {
    const call = await eligible();
    await score(call, "A-1", [8, 8]);
    expect(codesOf(await record(call, card(8), "expert-3"))).toEqual(["OGW685"]);
  });

  it("is not taken from an expert who declared a conflict of interest, who cannot declare it twice", async () => {
    const call = await eligible();
    await call.must("A-1", "review.recuse", "expert", { reason: "partner" }, by("expert-1"));
    expect(codesOf(await record(call, card(8)))).toEqual(["OGW232"]);
    const again = await call.tell("A-1", "review.recuse", "expert", { reason: "partner" }, by("expert-1"));
    expect(codesOf(again)).toEqual(["OGW232"]);
    expect((await record(call, card(8), "expert-2")).outcome).toBe("accepted");
  });

  it("is taken out by a conflict of interest declared after it, and its expert scores no more", async () => {
    const call = await eligible();
    await record(call, card(8));
    await call.must("A-1", "review.recuse", "expert", { reason: "other" }, by("expert-1"));
    expect((await call.view("A-1")).context.scoring).toMatchObject({ cards: [], recused: ["expert-1"] });
    expect(codesOf(await record(call, card(9)))).toEqual(["OGW232"]);
  });

  it("is not taken from the applicant in the role of an expert", async () => {
    const call = await eligible();
    expect(codesOf(await record(call, card(10), "applicant-A-1"))).toEqual(["OGW234"]);
  });

  it("is blind: another expert sees no card before an own one is locked", async () => {
    const call = await eligible();
    await record(call, card(8));
    const seen = await call.workflow.caseFor("A-1", actor("expert", "expert-2"));
    expect(seen?.context.scoring.cards).toEqual([]);
    expect(seen?.context.submission.applicant).toBe("");
  });
});

describe("the threshold", () => {
  it.each<[string, (readonly [number, number])[], string]>([
    [
      "exactly ten",
      [
        [5, 5],
        [5, 5],
      ],
      "scoring.awaitingRanking",
    ],
    [
      "nine and a half",
      [
        [5, 5],
        [5, 4],
      ],
      "scoring.provisionallyBelow",
    ],
    [
      "ten from nine and eleven",
      [
        [5, 4],
        [6, 5],
      ],
      "scoring.awaitingRanking",
    ],
    [
      "nothing",
      [
        [0, 0],
        [0, 0],
      ],
      "scoring.provisionallyBelow",
    ],
  ])("of ten on the mean of two cards decides %s", async (_, cards, state) => {
    const call = await eligible();
    for (const [index, [need, method]] of cards.entries()) {
      await record(call, card(need, method), `expert-${index + 1}`);
    }
    expect(await stateOf(call)).toEqual([state]);
  });

  it("of thirteen is not reached by 12 2/3 of three cards", async () => {
    const call = await eligible(scoringWith({ experts: 3, threshold: 13 }));
    await record(call, card(7, 6), "e-1");
    await record(call, card(7, 6), "e-2");
    expect(await stateOf(call)).toEqual(["scoring.underMeritReview"]);
    await record(call, card(6, 6), "e-3");
    expect(await stateOf(call)).toEqual(["scoring.provisionallyBelow"]);
  });

  it("is reached in each card's minima or not at all", async () => {
    const { criteria } = minimalProgramme().scoring;
    const withMinimum = criteria.map((each) => (each.id === "method" ? { ...each, min: 4 } : each));
    const call = await eligible(scoringWith({ criteria: withMinimum }));
    await record(call, card(10, 3), "e-1");
    await record(call, card(10, 10), "e-2");
    expect(await stateOf(call)).toEqual(["scoring.provisionallyBelow"]);
  });

  it("is taken of the sum where the programme adds cards up", async () => {
    const call = await eligible(scoringWith({ aggregate: "sum", threshold: 20 }));
    await score(call, "A-1", [5, 5]);
    expect(await stateOf(call)).toEqual(["scoring.awaitingRanking"]);
  });
});

describe("the interview", () => {
  const interviewed = async () => {
    const call = await eligible(scoringWith({ interview }));
    await score(call, "A-1", [8, 8]);
    return call;
  };
  const hold = (call: TestCall, presence: unknown) =>
    call.tell("A-1", "interview.record", "committee", { scores: { presence }, minutes: "Protokół." });

  it.each([
    [4, "scoring.provisionallyBelow"],
    [5, "scoring.awaitingRanking"],
  ])("with %i points leads to %s", async (points, state) => {
    const call = await interviewed();
    await hold(call, points);
    expect(await stateOf(call)).toEqual([state]);
  });

  it("is refused off its scale, and for a criterion of the cards", async () => {
    const call = await interviewed();
    expect(codesOf(await hold(call, 11))).toEqual(["OGW231"]);
    const odd = { scores: { presence: 5, need: 5 }, minutes: "" };
    expect(codesOf(await call.tell("A-1", "interview.record", "committee", odd))).toEqual(["OGW230"]);
  });

  it("adds its points to the cards, and is refused before they are in", async () => {
    const early = await eligible(scoringWith({ interview }));
    expect(codesOf(await hold(early, 5))).toEqual(["OGW203"]);
    const call = await interviewed();
    await hold(call, 7);
    expect((await call.view("A-1")).context.scoring.standing?.total).toEqual({ num: 23, den: 1 });
  });
});
