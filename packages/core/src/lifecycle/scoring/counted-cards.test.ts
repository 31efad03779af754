import { expect, it } from "vitest";
import type { CardRecord } from "./card-record.ts";
import { type Cards, countCards } from "./counted-cards.ts";

const card = (expert: string, total: number, version = 1): CardRecord => ({
  expert,
  scores: { need: total },
  total: { num: total, den: 1 },
  version,
});
const criteria = [{ id: "need", title: { pl: "x", en: "x" }, max: 20 }];
const count = (cards: readonly CardRecord[], known: Partial<Cards> = {}) =>
  countCards(
    { cards, recused: [], ruling: null, agreed: null, version: 1, ...known },
    { experts: 2, criteria, aggregate: "mean" },
  );

it("counts no card of an older version of the application: it waits for its expert", () => {
  const cards = [card("e-1", 10), card("e-2", 12)];
  expect(count(cards)).toMatchObject({ is: "result", needed: 2 });
  expect(count(cards, { version: 2 })).toEqual({ is: "open", needed: 2 });
  expect(count([card("e-1", 10, 2), card("e-2", 12)], { version: 2 })).toEqual({ is: "open", needed: 2 });
  expect(count([card("e-1", 10, 2), card("e-2", 12, 2)], { version: 2 })).toMatchObject({ is: "result" });
});

it("counts an agreed card for the version alone that it was agreed on", () => {
  const agreed = { scores: { need: 9 }, total: { num: 9, den: 1 }, version: 1 };
  const counted = (version: number) =>
    countCards(
      {
        ...{ cards: [card("e-1", 10, version), card("e-2", 12, version)], recused: [], ruling: null },
        ...{ agreed, version },
      },
      { experts: 2, criteria, aggregate: "consensus" },
    );
  expect(counted(1)).toMatchObject({ is: "result", deciding: [agreed] });
  expect(counted(2)).toEqual({ is: "toAgree", needed: 2 });
});

it("measures how far cards lie apart by the highest and the lowest, whoever filed first", () => {
  const divergence = { measure: "points", moreThan: 5, then: "operatorDecides" } as const;
  const counted = (...totals: readonly number[]) =>
    countCards(
      {
        ...{ cards: totals.map((total, index) => card(`e-${index}`, total)), recused: [], ruling: null },
        ...{ agreed: null, version: 1 },
      },
      { experts: 3, criteria, aggregate: "mean", divergence },
    ).is;
  expect(counted(10, 2, 9)).toBe("unsettled");
  expect(counted(2, 10, 3)).toBe("unsettled");
  expect(counted(10, 5, 9)).toBe("result");
});
