import { addMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import type { StandingRecord } from "../ground/sets.ts";
import { rankApplications as rank } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import type { RankingRules } from "./ranking-rules.ts";

const standing = (num: number, quality = 0): StandingRecord => ({
  cards: { num, den: 2 },
  rounds: {},
  bonus: 0,
  total: { num, den: 2 },
  criteria: { quality: { num: quality, den: 3 } },
});

const application = (key: string, num: number, zloty: number, quality = 0): RankedApplication => ({
  case: `case-${key}`,
  key,
  standing: standing(num, quality),
  requested: grosze(zloty * 100),
});

/** The list of a call with one pool. */
const rankApplications = (list: readonly RankedApplication[], pool: Grosze, rules: RankingRules) =>
  rank(list, [{ id: WHOLE_POOL, amount: pool }], rules).lines;

const strict = { ties: ["earlierSubmission" as const], fit: "strict" as const };

describe("rankApplications", () => {
  it("puts the best points first and funds until the pool is spent", () => {
    const list = rankApplications(
      [application("001", 60, 3000), application("002", 80, 3000), application("003", 70, 3000)],
      grosze(600_000),
      { ties: ["earlierSubmission"], fit: "strict" },
    );
    expect(list.map(({ key, rank, outcome }) => [key, rank, outcome])).toEqual([
      ["002", 1, "funded"],
      ["003", 2, "funded"],
      ["001", 3, "reserve"],
    ]);
  });

  it("stops at the first that does not fit when the fit is strict", () => {
    const list = rankApplications(
      [application("001", 90, 4000), application("002", 80, 5000), application("003", 70, 1000)],
      grosze(500_000),
      { ties: ["earlierSubmission"], fit: "strict" },
    );
    expect(list.map(({ outcome }) => outcome)).toEqual(["funded", "reserve", "reserve"]);
  });

  it("goes on to lower ranks that fit when the programme skips", () => {
    const list = rankApplications(
      [application("001", 90, 4000), application("002", 80, 5000), application("003", 70, 1000)],
      grosze(500_000),
      { ties: ["earlierSubmission"], fit: "skipToNextFitting" },
    );
    expect(list.map(({ outcome }) => outcome)).toEqual(["funded", "reserve", "funded"]);
  });

  it("breaks ties by the criterion first and by the earlier receipt last", () => {
    const list = rankApplications(
      [application("003", 70, 1, 5), application("001", 70, 1, 5), application("002", 70, 1, 9)],
      grosze(1000),
      { ties: [{ criterion: "quality" }, "earlierSubmission"], fit: "strict" },
    );
    expect(list.map(({ key }) => key)).toEqual(["002", "001", "003"]);
  });

  it("breaks ties by the earlier receipt first where that stands first", () => {
    const list = rankApplications(
      [application("003", 70, 1, 9), application("001", 70, 1, 1), application("002", 70, 1, 5)],
      grosze(1000),
      { ties: ["earlierSubmission", { criterion: "quality" }], fit: "strict" },
    );
    expect(list.map(({ key }) => key)).toEqual(["001", "002", "003"]);
  });

  it("does not let 12.96 pass for 13: means are compared exactly", () => {
    const close = {
      ...application("001", 0, 1),
      standing: { ...standing(0), total: { num: 1296, den: 100 } },
    };
    const whole = { ...application("002", 0, 1), standing: { ...standing(0), total: { num: 13, den: 1 } } };
    const list = rankApplications([close, whole], grosze(1000), {
      ties: ["earlierSubmission"],
      fit: "strict",
    });
    expect(list[0]?.key).toBe("002");
  });

  it("ranks an application that asks for more than any sum holds, and the others as if it were not there", () => {
    const greedy = { ...application("001", 99, 0), requested: grosze(Number.MAX_SAFE_INTEGER) };
    const list = rankApplications(
      [greedy, application("002", 90, 3000), { ...greedy, key: "003" }],
      grosze(600_000),
      { ties: ["earlierSubmission"], fit: "skipToNextFitting" },
    );
    expect(list.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["001", "reserve"],
      ["003", "reserve"],
      ["002", "funded"],
    ]);
  });

  it("gives the same list whatever order applications come in, and never spends more than the pool", () => {
    const applications = fc.uniqueArray(
      fc.record({
        key: fc.integer({ min: 1, max: 999 }),
        num: fc.integer({ min: 0, max: 6 }),
        zloty: fc.integer({ min: 1, max: 50 }),
      }),
      { selector: ({ key }) => key, maxLength: 12 },
    );
    fc.assert(
      fc.property(applications, fc.integer({ min: 0, max: 200 }), fc.boolean(), (rows, pool, skips) => {
        const list = rows.map(({ key, num, zloty }) => application(String(key).padStart(3, "0"), num, zloty));
        const ranking = {
          ties: [...strict.ties],
          fit: skips ? ("skipToNextFitting" as const) : ("strict" as const),
        };
        const ranked = rankApplications(list, grosze(pool * 100), ranking);
        expect(rankApplications([...list].reverse(), grosze(pool * 100), ranking)).toEqual(ranked);
        const spent = ranked
          .filter(({ outcome }) => outcome === "funded")
          .reduce((sum, { requested }) => addMoney(sum, requested), grosze(0));
        expect(spent).toBeLessThanOrEqual(pool * 100);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
      }),
    );
  });
});
