import { describe, expect, it } from "vitest";
import type { Role } from "../../journal/entry.ts";
import type { Ranking, RankingLine } from "./ranking.ts";
import { rankingForActor } from "./ranking-for-actor.ts";

const line = (number: string, place: number | null): RankingLine => ({
  place,
  number,
  case: `case of ${number}`,
  title: number,
  outcome: place === null ? "out" : "funded",
  end: null,
  amount: null,
  beyond: false,
  assessment: { bonus: 1 } as unknown as RankingLine["assessment"],
  unranked: null,
  why: [],
  pool: null,
  waitsFor: { states: [], cards: 1, cardsNeeded: 2 },
  turn: null,
  seat: null,
  toDecide: null,
});
const ranking = (published: boolean): Ranking => ({
  call: "spring",
  title: { pl: "Nabór", en: "Call" },
  programme: { id: "p", version: "1", hash: "h" },
  isInOrder: false,
  leftOfBudget: null,
  unusable: [],
  seats: null,
  published,
  sums: {} as Ranking["sums"],
  pools: [],
  sources: [],
  lines: [line("S/001", 1), line("S/002", null)],
});
const seen = (role: string, published: boolean, own: readonly string[] = [], isBound = false) =>
  rankingForActor(ranking(published), [{ role: role as Role, id: "x" }], new Set(own), isBound);
/** Number, case and whether the assessment is shown, of each line. */
const told = (shown: Ranking | undefined) =>
  shown?.lines.map(({ number, case: id, assessment, waitsFor }) => [
    number,
    id,
    assessment !== null,
    waitsFor !== null,
  ]);
const whole = told(ranking(true));
const asPublished = [["S/001", "", false, false]];

describe("the ranking", () => {
  it.each(["operator", "decisionMaker"])("is all of it for a %s, published or not", (role) => {
    expect(told(seen(role, false))).toEqual(whole);
    expect(told(seen(role, true))).toEqual(whole);
  });

  it.each(["operator", "decisionMaker"])("is what everybody sees for a %s with a part in it", (role) => {
    expect(seen(role, false, [], true)).toBeUndefined();
    expect(told(seen(role, true, [], true))).toEqual(asPublished);
    expect(seen(role, false, ["S/001"])).toBeUndefined();
    // An own line is shown whole to applicants alone.
    expect(told(seen(role, true, ["S/001"]))).toEqual(asPublished);
  });

  it.each(["officer", "expert", "committee", "accountant", "monitor", "applicant"])(
    "is nothing to a %s before it is published, and the placed lines alone after",
    (role) => {
      expect(seen(role, false)).toBeUndefined();
      expect(told(seen(role, true))).toEqual(asPublished);
    },
  );

  it("holds all of an applicant's own lines, those without a place too", () => {
    expect(told(seen("applicant", true, ["S/002"]))).toEqual([
      ...asPublished,
      ["S/002", "case of S/002", true, true],
    ]);
    expect(told(seen("applicant", true, ["S/001"]))).toEqual([["S/001", "case of S/001", true, true]]);
    expect(seen("applicant", false, ["S/001"])).toBeUndefined();
  });

  it.each(["system", "auditor"])("is nothing to %s", (role) => {
    expect(seen(role, true)).toBeUndefined();
  });
});
