import { expect, it } from "vitest";
import { didYouMean } from "./index.ts";

const operators = ["between", "before", "inTerritory", "date.add", "known", "śródmieście"];

it.each([
  ["betwen", "between"],
  ["bewteen", "between"],
  ["Between", "between"],
  ["interritory", "inTerritory"],
  ["date.ad", "date.add"],
  ["srodmiescie", "śródmieście"],
  ["knwon", "known"],
])("guesses for %s the word %s", (word, meant) => {
  expect(didYouMean(word, operators)).toBe(meant);
});

it.each(["quorum", "", "x", "a".repeat(10_000)])("has no guess for %.20s", (word) => {
  expect(didYouMean(word, operators)).toBeUndefined();
});

it("prefers the nearest, and of two as near the earlier", () => {
  expect(didYouMean("abcd", ["abxx", "abcx"])).toBe("abcx");
  expect(didYouMean("abcd", ["abcx", "abcy"])).toBe("abcx");
});

it("never proposes the word itself", () => {
  expect(didYouMean("known", ["known"])).toBeUndefined();
});
