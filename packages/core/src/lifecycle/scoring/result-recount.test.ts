import { expect, it } from "vitest";
import { type CountedBy, isResultSound } from "./result-recount.ts";

const scoring = {
  experts: 2,
  criteria: [{ id: "need", title: { pl: "x", en: "x" }, max: 20 }],
  aggregate: "mean",
  threshold: 5,
};
const card = { expert: "e-1", scores: { need: 8 }, total: { num: 8, den: 1 }, version: 1 };
const context = {
  submission: { answersVersion: 1 },
  eligibility: { supplemented: null },
  scoring: { cards: [card], recused: [], ruling: null, agreed: null, assessment: null, revised: null },
};
const isSound = (event: object) =>
  isResultSound(
    { event: { type: "review.record", needed: 2, ...event } } as never,
    { scoring, rules: [] } as unknown as CountedBy,
    context as never,
  );

it("has no result, no sum and nothing else to tell while a card is missing", () => {
  const open = { outcome: "open", assessment: null, standing: null };
  expect(isSound(open)).toBe(true);
  expect(isSound({ ...open, outcome: "reached" })).toBe(false);
  expect(isSound({ ...open, assessment: { points: { num: 8, den: 1 } } })).toBe(false);
  expect(isSound({ ...open, standing: { bonus: 0 } })).toBe(false);
  expect(isSound({ ...open, needed: 1 })).toBe(false);
});
