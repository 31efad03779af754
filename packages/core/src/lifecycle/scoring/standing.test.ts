import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

const points = { num: 15, den: 1 };
const criteria = { idea: { num: 15, den: 2 } };
const talk = { scores: { talk: 4 }, total: { num: 4, den: 1 } };

it("adds bonus points and keeps the mean exact", () => {
  const half = { num: 31, den: 2 };
  expect(standingOf({ points: half, criteria }, null, 2, {})).toMatchObject({
    cards: half,
    total: { num: 35, den: 2 },
  });
});

it("lets the interview add to the cards, or take their place, and keeps its criteria beside theirs", () => {
  const held = (combine: "add" | "replace", bonus: number) =>
    standingOf({ points, criteria }, talk, bonus, { interview: { combine } as never });
  expect(held("add", 0).total).toEqual({ num: 19, den: 1 });
  expect(held("replace", 1).total).toEqual({ num: 5, den: 1 });
  expect(held("add", 0).criteria).toEqual({ idea: { num: 15, den: 2 }, talk: { num: 4, den: 1 } });
});
