import { expect, it } from "vitest";
import { checkScoring } from "./check-scoring.ts";
import type { ScoringDocument } from "./scoring-section.ts";

const words = { pl: "x", en: "x" };
const criteria = [
  { id: "need", title: words, max: 10 },
  { id: "method", title: words, min: 5, max: 5 },
];
const scoring = (changes: object): ScoringDocument =>
  ({
    ...{ criteria, experts: 2, aggregate: "mean", threshold: 15 },
    ranking: { ties: [{ criterion: "need" }, "earlierSubmission"] },
    ...changes,
  }) as ScoringDocument;
const found = (changes: object) =>
  checkScoring(scoring(changes)).map(({ code, pointer }) => `${code} ${pointer}`);

it("takes a threshold that full points reach, and a criterion of which all points are the least", () => {
  expect(found({})).toEqual([]);
  expect(found({ threshold: 16 })).toEqual(["OGW166 /scoring/threshold"]);
});

it("counts the points of all experts where cards are added up", () => {
  expect(found({ aggregate: "sum", threshold: 30 })).toEqual([]);
  expect(found({ aggregate: "sum", threshold: 31 })).toEqual(["OGW166 /scoring/threshold"]);
});

it("tells of a threshold below which nobody can be who has all minima, and lets one of exactly as much be", () => {
  const least = [
    { id: "need", title: words, max: 10, min: 4, weight: 2 },
    { id: "method", title: words, max: 5, min: { ofMax: "3/5" } },
  ];
  const of = (threshold: unknown, changes: object = {}) => found({ criteria: least, threshold, ...changes });
  expect(of(11)).toEqual([]);
  expect(of(10)).toEqual(["OGW736 /scoring/threshold"]);
  expect(of(0)).toEqual([]);
  expect(of(10, { minima: "none" })).toEqual([]);
  expect(of(21, { aggregate: "sum" })).toEqual(["OGW736 /scoring/threshold"]);
  expect(of(22, { aggregate: "sum" })).toEqual([]);
  const eachCard = { atLeast: 10, of: "eachCard", bonus: "outside" };
  expect(of(eachCard)).toEqual(["OGW736 /scoring/threshold/atLeast"]);
  // A mean may be reached by cards of which some have less.
  expect(of(eachCard, { minima: "meanOfDecidingCards" })).toEqual([]);
  expect(of(10, { minima: "meanOfDecidingCards" })).toEqual(["OGW736 /scoring/threshold"]);
});

it("tells the same of a round, and of what cards and rounds come to together", () => {
  const card = [{ id: "need", title: words, max: 10, min: 4 }];
  const round = (changes: object) => ({
    ...{ id: "talk", title: words, by: "committee", joins: "add", threshold: 3 },
    criteria: [{ id: "presence", title: words, max: 5, min: 3 }],
    ...changes,
  });
  const of = (changes: object) =>
    found({ criteria: card, threshold: 4, minima: "decidingCards", rounds: [round(changes)] });
  expect(of({})).toEqual([]);
  expect(of({ threshold: 2 })).toEqual(["OGW736 /scoring/rounds/0/threshold"]);
  expect(of({ threshold: { atLeast: 7, of: "total" } })).toEqual([]);
  expect(of({ threshold: { atLeast: 6, of: "total" } })).toEqual([
    "OGW736 /scoring/rounds/0/threshold/atLeast",
  ]);
  expect(of({ joins: "replace", threshold: { atLeast: 3, of: "total" } })).toEqual([]);
});

it("looks through the interview as well, with its own threshold and its own points", () => {
  const interview = { criteria: [{ id: "presence", title: words, max: 5 }], threshold: 5 };
  const ties = [{ criterion: "presence" }, "earlierSubmission"];
  expect(found({ interview, ranking: { ties } })).toEqual([]);
  expect(found({ interview: { ...interview, threshold: 6 } })).toEqual([
    "OGW166 /scoring/interview/threshold",
  ]);
  expect(
    found({ interview: { ...interview, criteria: [{ id: "need", title: words, min: 6, max: 5 }] } }),
  ).toEqual(["OGW170 /scoring/interview/criteria/0/id", "OGW166 /scoring/interview/criteria/0/min"]);
});

it("wants ties of criteria that there are, and an end that always decides", () => {
  const ties = (...ties: readonly unknown[]) => found({ ranking: { ties } });
  const [known] = criteria.map(({ id }) => ({ criterion: id }));
  expect(ties("earlierSubmission", { criterion: "nothing" })).toEqual([
    "OGW166 /scoring/ranking/ties/1/criterion",
  ]);
  expect(ties("earlierSubmission", known)).toEqual(["OGW166 /scoring/ranking/ties"]);
  expect(ties(known, known, "earlierSubmission")).toEqual(["OGW166 /scoring/ranking/ties/1"]);
  expect(ties(known, "earlierSubmission")).toEqual([]);
});

it("wants scales that end on a step, minima within them, and weights that count", () => {
  const of = (changes: object, threshold = 5) =>
    found({ criteria: [{ ...criteria[0], ...changes }, criteria[1]], threshold });
  expect(of({ max: "7.5", step: "0.5", min: { ofMax: "2/5" }, weight: "1.5" }, 10)).toEqual([]);
  expect(of({ max: 7, step: 2 })).toEqual(["OGW682 /scoring/criteria/0/max"]);
  expect(of({ max: "7.5" })).toEqual(["OGW682 /scoring/criteria/0/max"]);
  expect(of({ step: "0.0" })).toEqual(["OGW682 /scoring/criteria/0/step"]);
  expect(of({ max: 0 })).toEqual(["OGW682 /scoring/criteria/0/max"]);
  expect(of({ min: "10.5" })).toEqual(["OGW166 /scoring/criteria/0/min"]);
  expect(of({ min: { ofMax: "6/5" } })).toEqual(["OGW166 /scoring/criteria/0/min/ofMax"]);
  expect(of({ weight: 0 })).toEqual(["OGW683 /scoring/criteria/0/weight"]);
});

it("measures what full points reach with their weights", () => {
  const weighted = [{ ...criteria[0], weight: 2 }, criteria[1]];
  expect(found({ criteria: weighted, threshold: 25 })).toEqual([]);
  expect(found({ criteria: weighted, threshold: "25.5" })).toEqual(["OGW166 /scoring/threshold"]);
});
