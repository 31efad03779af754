import { describe, expect, it } from "vitest";
import { assessmentOf } from "./assessment.ts";

const fraction = (num: number, den = 1) => ({ num, den });
const title = (en: string) => ({ pl: `${en} (pl)`, en });
const bound = { required: 0, given: fraction(0), met: true };

const committee = (id: string, criterion: string) => ({
  id,
  by: "committee",
  title: title(`Round ${id}`),
  criteria: [
    { id: criterion, title: title(`Of ${criterion}`), max: 5 },
    { id: "other", title: title("Other"), max: 5 },
  ],
});
const scoring = {
  criteria: [
    { id: "need", title: title("Need"), max: 10 },
    { id: "team", title: title("Team"), max: 10 },
  ],
  rounds: [committee("talk", "answers"), committee("visit", "place")],
} as unknown as Parameters<typeof assessmentOf>[1];

const held = (round: string, criterion: string, points: number, total: number) => ({
  round,
  scores: { [criterion]: points, other: 1 },
  points: fraction(points),
  total: fraction(total),
  threshold: bound,
  minima: [{ criterion, required: 1, given: points, met: true }],
  met: true,
});
const cards = {
  points: fraction(12),
  threshold: bound,
  minima: [{ criterion: "team", required: 5, given: 4, met: false }],
  criteria: { need: fraction(7), team: fraction(5) },
};

function assessed(rounds: readonly object[], standing: object | null = null) {
  const slice = { assessment: cards, standing, rounds } as unknown as Parameters<typeof assessmentOf>[0];
  return assessmentOf(slice, scoring);
}

describe("what an application was given", () => {
  it("is nothing before its cards have a result", () => {
    expect(assessmentOf({ assessment: null, standing: null, rounds: [] }, scoring)).toBeNull();
  });

  it("is the total of its last round, as long as no standing has exact points", () => {
    const one = [held("talk", "answers", 3, 15)];
    const two = [...one, held("visit", "place", 2, 17)];
    expect(assessed([])?.points).toEqual(fraction(12));
    expect(assessed(one)?.points).toEqual(fraction(15));
    expect(assessed(two)?.points).toEqual(fraction(17));
    expect(assessed(two, { total: fraction(19, 2), bonus: 2 })).toMatchObject({
      points: fraction(19, 2),
      bonus: 2,
    });
    expect(assessed(two, { total: "many", bonus: 0 })?.points).toEqual(fraction(17));
  });

  it("tells points and missed minima by the titles of their criteria", () => {
    const { criteria, minima } = assessed([]) ?? {};
    expect(criteria?.map(({ criterion, title: { en }, points }) => [criterion, en, points])).toEqual([
      ["need", "Need", fraction(7)],
      ["team", "Team", fraction(5)],
    ]);
    expect(minima?.map(({ criterion, title: { en } }) => [criterion, en])).toEqual([["team", "Team"]]);
  });

  it("tells each round by its own title and criteria", () => {
    const { rounds = [] } =
      assessed([
        held("visit", "place", 2, 14),
        held("talk", "answers", 3, 17),
        held("gone", "place", 1, 18),
      ]) ?? {};
    expect(rounds.map((round) => [round.round, round.title.en, round.points])).toEqual([
      ["visit", "Round visit", fraction(2)],
      ["talk", "Round talk", fraction(3)],
    ]);
    expect(rounds[0]?.criteria).toEqual([
      { criterion: "place", title: title("Of place"), points: fraction(2) },
      { criterion: "other", title: title("Other"), points: fraction(1) },
    ]);
    expect(rounds[1]?.minima.map(({ title: { en } }) => en)).toEqual(["Of answers"]);
  });

  it("tells no criteria of a round of votes", () => {
    const votes = { id: "street", by: "residents", title: title("Street") };
    const stated = { ...scoring, rounds: [votes] } as unknown as typeof scoring;
    const round = { ...held("street", "answers", 4, 16), scores: undefined, votes: 120, minima: [] };
    const slice = { assessment: cards, standing: null, rounds: [round] };
    const { rounds } = assessmentOf(slice as unknown as Parameters<typeof assessmentOf>[0], stated) ?? {};
    expect(rounds).toMatchObject([{ round: "street", votes: 120, criteria: [], minima: [] }]);
  });
});
