import { describe, expect, it } from "vitest";
import type { StandingRow } from "../ground/sets.ts";
import { sortOut } from "./sort-out.ts";

const standing = {
  cards: { num: 20, den: 2 },
  rounds: {},
  bonus: 0,
  total: { num: 20, den: 2 },
  criteria: { need: { num: 10, den: 1 } },
};
const good = { case: "A", requested: "1000.00", standing };

/** Rows as a store may hold them, whatever their types say. */
const sorted = (...rows: readonly unknown[]) =>
  sortOut(rows.map((row, index) => [`S/${index + 1}`, row as StandingRow] as const));

describe("an application that no list can rank", () => {
  it.each<[string, unknown, string]>([
    ["a part of a point", { ...good, standing: { ...standing, total: { num: 20.5, den: 2 } } }, "points"],
    ["points over nothing", { ...good, standing: { ...standing, total: { num: 20, den: 0 } } }, "points"],
    [
      "points beyond exactness",
      { ...good, standing: { ...standing, total: { num: 2 ** 53, den: 1 } } },
      "points",
    ],
    ["no total", { ...good, standing: { ...standing, total: null } }, "points"],
    ["no points by criterion", { ...good, standing: { ...standing, criteria: undefined } }, "points"],
    ["a rule whose points are in no sum", { ...good, uncounted: ["old"] }, "points"],
    ["a text for a criterion", { ...good, standing: { ...standing, criteria: { need: "10" } } }, "points"],
    ["a sum that nobody adds", { ...good, requested: "90071992547409.91" }, "amount"],
    ["a sum below nothing", { ...good, requested: "-1.00" }, "amount"],
    ["a sum that is none", { ...good, requested: "dużo" }, "amount"],
    ["a number for a sum", { ...good, requested: 1000 }, "amount"],
    ["no standing", { case: "A", requested: "1000.00" }, "row"],
    ["no case", { ...good, case: 7 }, "row"],
    ["no row at all", null, "row"],
  ])("has %s: it is named, and the others are ranked", (_what, row, because) => {
    const { ranked, unranked } = sorted(good, row, good);
    expect(ranked.map(({ key }) => key)).toEqual(["S/1", "S/3"]);
    expect(unranked).toMatchObject([{ key: "S/2", because }]);
  });

  it("is none of those that ask for the most that is reckoned with", () => {
    expect(sorted({ ...good, requested: "10000000000.00" }).unranked).toEqual([]);
  });
});
