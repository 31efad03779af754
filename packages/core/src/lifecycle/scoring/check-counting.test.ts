import { expect, it } from "vitest";
import { checkScoring } from "./check-scoring.ts";
import type { ScoringDocument } from "./scoring-section.ts";

const words = { pl: "x", en: "x" };
const criteria = [
  { id: "need", title: words, max: 10 },
  { id: "method", title: words, min: 2, max: 10 },
];
const divergence = { measure: "points", moreThan: 5, then: "thirdDecides" } as const;
const found = (changes: object) =>
  checkScoring({
    ...{ criteria, experts: 2, aggregate: "mean", threshold: 10 },
    ranking: { ties: ["earlierSubmission"] },
    ...changes,
  } as unknown as ScoringDocument).map(({ code, pointer }) => `${code} ${pointer}`);

it("takes a divergence of two cards that says which cards the minima hold for", () => {
  expect(found({ divergence, minima: "decidingCards" })).toEqual([]);
  expect(found({ divergence })).toEqual(["OGW684 /scoring/criteria"]);
});

it.each([
  ["a third between three cards", { experts: 3 }, "divergence/then"],
  ["a third where there is one card", { experts: 1 }, "divergence/then"],
  ["an agreed card beside a divergence", { aggregate: "consensus" }, "divergence"],
])("refuses %s", (_, changes, at) => {
  expect(found({ divergence, minima: "none", ...changes })).toEqual([`OGW684 /scoring/${at}`]);
});

it("lets an operator settle more than two cards", () => {
  const settled = { ...divergence, then: "operatorDecides" };
  expect(found({ divergence: settled, minima: "none", experts: 3 })).toEqual([]);
});

it.each([
  [{ ...divergence, moreThan: 20 }, "moreThan"],
  [{ ...divergence, moreThan: "19.9" }, undefined],
  [{ ...divergence, measure: "percentOfCard", moreThan: 100 }, "moreThan"],
  [{ ...divergence, then: "thirdWithNearer" }, ""],
  [{ ...divergence, then: "thirdWithNearer", equallyNear: "allThree" }, undefined],
  [{ ...divergence, equallyNear: "person" }, "equallyNear"],
])("of %j finds what is wrong: %s", (stated, at) => {
  const pointer = `/scoring/divergence${at === "" ? "" : `/${at}`}`;
  expect(found({ divergence: stated, minima: "none" })).toEqual(
    at === undefined ? [] : [`OGW684 ${pointer}`],
  );
});

it("finds minima that no criterion has", () => {
  expect(found({ minima: "none", criteria: [criteria[0]], threshold: 5 })).toEqual([
    "OGW684 /scoring/minima",
  ]);
});

it.each([
  [{ then: "countTheRest", atLeast: 1 }, undefined],
  [{ then: "countTheRest" }, "recused"],
  [{ then: "countTheRest", atLeast: 2 }, "recused/atLeast"],
  [{ then: "askAnother", atLeast: 1 }, "recused/atLeast"],
  [{ then: "askAnother" }, undefined],
])("of recusal %j finds what is wrong: %s", (recused, at) => {
  expect(found({ recused })).toEqual(at === undefined ? [] : [`OGW684 /scoring/${at}`]);
});

it("measures a threshold on what it is held against", () => {
  const threshold = (atLeast: number, of: string, bonus = "outside") => ({
    threshold: { atLeast, of, bonus },
  });
  const sum = { aggregate: "sum" };
  expect(found({ ...sum, ...threshold(40, "aggregate") })).toEqual([]);
  expect(found({ ...sum, ...threshold(21, "mean") })).toEqual(["OGW166 /scoring/threshold/atLeast"]);
  expect(found({ ...sum, ...threshold(21, "eachCard") })).toEqual(["OGW166 /scoring/threshold/atLeast"]);
  expect(found(threshold(21, "mean", "inside"))).toEqual([]);
  expect(found(threshold(10, "eachCard", "inside"))).toEqual(["OGW684 /scoring/threshold/bonus"]);
});

it("refuses cards whose totals could not be counted exactly", () => {
  const heavy = Array.from({ length: 11 }, (_, index) => ({
    ...{ id: `c${index}`, title: words, max: 1000, weight: 1000 },
  }));
  expect(found({ criteria: heavy })).toEqual(["OGW682 /scoring/criteria"]);
});
