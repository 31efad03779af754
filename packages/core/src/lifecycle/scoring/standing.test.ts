import { expect, it } from "vitest";
import { assessRounds } from "./rounds.ts";
import { standingOf } from "./standing.ts";

const points = { num: 15, den: 1 };
const criteria = { idea: { num: 15, den: 2 } };
const words = { pl: "x", en: "x" };

it("adds bonus points and keeps the mean exact", () => {
  const half = { num: 31, den: 2 };
  expect(standingOf({ points: half, criteria }, [], 2)).toMatchObject({
    cards: half,
    total: { num: 35, den: 2 },
  });
});

it("lets a round add to the cards, or take their place, and keeps its criteria beside theirs", () => {
  const held = (combine: "add" | "replace", bonus: number) => {
    const interview = {
      title: words,
      criteria: [{ id: "talk", title: words, max: 5 }],
      threshold: 1,
      combine,
      basis: [],
    };
    const rounds = assessRounds(points, [{ round: "interview", scores: { talk: 4 } }], { interview });
    return standingOf({ points, criteria }, rounds, bonus);
  };
  expect(held("add", 0).total).toEqual({ num: 19, den: 1 });
  expect(held("replace", 1).total).toEqual({ num: 5, den: 1 });
  expect(held("add", 0).criteria).toEqual({ idea: { num: 15, den: 2 }, talk: { num: 4, den: 1 } });
  expect(held("add", 0).rounds).toEqual({ interview: { num: 4, den: 1 } });
});
