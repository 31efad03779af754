import { describe, expect, it } from "vitest";
import type { ScoringDocument } from "./scoring-section.ts";
import { reachesThreshold, standingOf } from "./standing.ts";

const title = { pl: "Kryterium", en: "Criterion" };
const scoring: ScoringDocument = {
  experts: 2,
  criteria: [
    { id: "idea", title, max: 10, min: 3 },
    { id: "budget", title, max: 8 },
  ],
  aggregate: "mean",
  threshold: 13,
  minJustification: 0,
  ranking: { ties: ["earlierSubmission"], fit: "strict" },
  basis: [],
};
const card = (idea: number, budget: number) => ({
  scores: { idea, budget },
  total: { num: idea + budget, den: 1 },
});

describe("reachesThreshold", () => {
  it("passes a mean exactly at the threshold, halves included", () => {
    expect(reachesThreshold([card(7, 5), card(8, 6)], scoring)).toBe(true);
    expect(reachesThreshold([card(7, 5), card(8, 5)], scoring)).toBe(false);
  });

  it("fails a high mean when one card lies under a criterion's minimum", () => {
    expect(reachesThreshold([card(10, 8), card(2, 8)], scoring)).toBe(false);
  });
});

describe("standingOf", () => {
  it("adds bonus points after the threshold and keeps the mean exact", () => {
    expect(standingOf([card(7, 5), card(8, 6)], null, 2, scoring).total).toEqual({ num: 15, den: 1 });
  });

  it("lets the interview add to the cards, or take their place", () => {
    const add = {
      ...scoring,
      interview: {
        title,
        criteria: [{ id: "talk", title, max: 5 }],
        threshold: 1,
        combine: "add" as const,
        basis: [],
      },
    };
    const talk = { scores: { talk: 4 }, total: { num: 4, den: 1 } };
    const replace = { ...add, interview: { ...add.interview, combine: "replace" as const } };
    expect(standingOf([card(7, 5), card(8, 6)], talk, 0, add).total).toEqual({ num: 17, den: 1 });
    expect(standingOf([card(7, 5), card(8, 6)], talk, 1, replace).total).toEqual({ num: 5, den: 1 });
  });
});
