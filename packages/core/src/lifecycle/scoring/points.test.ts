import { compareFractions } from "@opus/grant-rules/money-shares";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  exactPoints,
  isOnStep,
  meanOfPoints,
  pointsOf,
  pointsWords,
  reaches,
  sumOfPoints,
  timesPoints,
} from "./points.ts";

const tenThousandths = fc.integer({ min: 0, max: 10_000_000 });
const exact = tenThousandths.map((num) => meanOfPoints([{ num, den: 10_000 }]));

it("reads what has at most four places, exactly and in lowest terms", () => {
  expect(["7.50", "0.1", 8, 7.25, "1000"].map(exactPoints)).toEqual([
    { num: 15, den: 2 },
    { num: 1, den: 10 },
    { num: 8, den: 1 },
    { num: 29, den: 4 },
    { num: 1000, den: 1 },
  ]);
  for (const odd of ["", "-1", -1, "1e3", "1,5", "0.00001", 0.1 + 0.2, Number.NaN, "٣"])
    expect(exactPoints(odd)).toBeUndefined();
});

it("adds tenths that numbers cannot add", () => {
  expect(sumOfPoints(["0.1", "0.2"].map(pointsOf))).toEqual(pointsOf("0.3"));
  expect(timesPoints(pointsOf("0.1"), pointsOf("0.3"))).toEqual({ num: 3, den: 100 });
});

it("tells 12.96 and a third less than 13 from 13", () => {
  expect(reaches(pointsOf("12.96"), pointsOf(13))).toBe(false);
  expect(reaches(meanOfPoints([13, 13, 12].map(pointsOf)), pointsOf(13))).toBe(false);
  expect(reaches(meanOfPoints(["12.5", "13.5"].map(pointsOf)), pointsOf(13))).toBe(true);
});

it("knows what lies on a step", () => {
  expect(isOnStep(pointsOf("7.5"), pointsOf("0.5"))).toBe(true);
  expect(isOnStep(pointsOf("0.3"), pointsOf("0.1"))).toBe(true);
  expect(isOnStep(pointsOf("7.25"), pointsOf("0.5"))).toBe(false);
  expect(isOnStep(pointsOf(0), pointsOf("0.7"))).toBe(true);
});

it("writes decimals as each language does, and what is none as a fraction", () => {
  expect(pointsWords(pointsOf("7.5"))).toEqual({ pl: "7,5", en: "7.5" });
  expect(pointsWords(pointsOf(40)).en).toBe("40");
  expect(pointsWords({ num: 38, den: 3 }).pl).toBe("12 2/3");
  expect(pointsWords({ num: 1, den: 3 }).en).toBe("1/3");
  expect(pointsWords({ num: -1, den: 2 }).en).toBe("-0.5");
});

it("adds in any order, and finds every mean between the least and the most", () => {
  fc.assert(
    fc.property(fc.array(exact, { minLength: 1, maxLength: 9 }), (parts) => {
      expect(sumOfPoints(parts)).toEqual(sumOfPoints(parts.toReversed()));
      const sorted = parts.toSorted(compareFractions);
      const mean = meanOfPoints(parts);
      expect(reaches(mean, sorted[0] ?? mean) && reaches(sorted.at(-1) ?? mean, mean)).toBe(true);
      expect(Number.isSafeInteger(mean.num) && Number.isSafeInteger(mean.den)).toBe(true);
    }),
  );
});
