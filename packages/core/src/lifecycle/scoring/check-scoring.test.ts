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
  expect(found({ ranking: { ties: ["earlierSubmission", { criterion: "nothing" }] } })).toEqual([
    "OGW166 /scoring/ranking/ties/1/criterion",
    "OGW166 /scoring/ranking/ties",
  ]);
});

it("wants scales that end on a step, minima within them, and weights that count", () => {
  const of = (changes: object) =>
    found({ criteria: [{ ...criteria[0], ...changes }, criteria[1]], threshold: 1 });
  expect(of({ max: "7.5", step: "0.5", min: { ofMax: "2/5" }, weight: "1.5" })).toEqual([]);
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
