import { grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankApplications } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import {
  drawnAnew,
  isDrawnSo,
  type KeptList,
  listedPools,
  listHash,
  listText,
  rankingRows,
} from "./ranking-list.ts";
import type { RankingRules } from "./ranking-rules.ts";

const rules: RankingRules = {
  ties: [{ criterion: "need" }, "earlierSubmission"],
  fit: "skipToNextFitting",
  mostGrants: 4,
};
const application = (key: string, points: number, need: number, zloty: number): RankedApplication => ({
  key,
  case: `case-${key}`,
  standing: {
    total: { num: points, den: 3 },
    criteria: { need: { num: need, den: 1 }, other: { num: 9, den: 1 } },
  },
  requested: grosze(zloty * 100),
});

function kept(applications: readonly RankedApplication[], zloty: number): KeptList {
  const pools = [{ id: "grant", amount: grosze(zloty * 100) }];
  const list = rankApplications(applications, pools, rules);
  return {
    call: "spring",
    pools: listedPools(pools, list),
    lines: rankingRows(list.lines, rules.ties),
    unranked: new Map([["S/9", { case: "X", because: "points" as const }]]),
  };
}

describe("a published list", () => {
  const three = [
    application("S/1", 50, 7, 3000),
    application("S/2", 50, 8, 3000),
    application("S/3", 40, 1, 500),
  ];

  it("is a text with pools, lines in the order of ranks, why each came out so, and who was not ranked", () => {
    const text = JSON.parse(listText(kept(three, 4000)));
    expect(text.pools).toEqual([{ pool: "grant", free: "4000.00", allocated: "3500.00" }]);
    expect(text.lines.map(({ number, rank, outcome, log }: never) => [number, rank, outcome, log])).toEqual([
      ["S/2", 1, "funded", [{ step: "fill", did: "funded" }]],
      ["S/1", 2, "reserve", [{ step: "fill", did: "doesNotFit" }]],
      ["S/3", 3, "funded", [{ step: "fill", did: "funded" }]],
    ]);
    expect(text.unranked).toEqual([{ number: "S/9", case: "X", because: "points" }]);
    expect(text.lines[0].criteria).toEqual({ need: { num: 8, den: 1 } });
  });

  it("has the same bytes in whatever order applications come, and is drawn anew of itself", () => {
    const applications = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 50 }),
      ),
      { selector: ([key]) => key, maxLength: 10 },
    );
    fc.assert(
      fc.property(applications, fc.integer({ min: 0, max: 150 }), (rows, pool) => {
        const list = rows.map(([key, ...rest]) => application(`S/${String(key).padStart(2, "0")}`, ...rest));
        const one = kept(list, pool);
        expect(listHash(kept(list.toReversed(), pool))).toBe(listHash(one));
        expect(listHash(drawnAnew(one, rules))).toBe(listHash(one));
      }),
    );
  });

  it("is another one when an outcome, a sum, points or a pool is another", () => {
    const list = kept(three, 4000);
    expect(isDrawnSo(list, listHash(list), rules)).toBe(true);
    const [first] = list.lines;
    if (first === undefined) throw new Error("the list has lines");
    const changed = (change: object): KeptList => ({
      ...list,
      lines: new Map([...list.lines, [first[0], { ...first[1], ...change }]]),
    });
    for (const one of [
      changed({ outcome: "reserve" }),
      changed({ log: [] }),
      changed({ amount: "4000.00" }),
      changed({ points: { num: 49, den: 3 } }),
      { ...list, pools: [{ pool: "grant", free: "6500.00", allocated: "3500.00" }] },
    ]) {
      expect(isDrawnSo(one, listHash(list), rules)).toBe(false);
      // Nor does it help to name the changed list by its own hash, unless it was drawn of other sums.
      expect(isDrawnSo(one, listHash(one), rules)).toBe(false);
    }
  });
});
