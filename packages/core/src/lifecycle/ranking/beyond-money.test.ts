import { grosze } from "@opus/grant-rules/money";
import fc from "fast-check";
import { expect, it } from "vitest";
import { beyondPool } from "../../document/over-contracting.ts";
import type { RankingRow } from "../ground/sets.ts";
import { beyondMoney } from "./beyond-money.ts";
import { rankApplications } from "./rank-applications.ts";
import { drawnAnew, listedPools, moneyOfPools, poolOf, rankingRows } from "./ranking-list.ts";
import type { RankingRules } from "./ranking-rules.ts";

const ranking: RankingRules = { ties: ["earlierSubmission"], fit: "skipToNextFitting" };
const asks = fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 12 });
const basis = ["regulations"];

function listOf(amounts: readonly number[], free: number, beyond: number) {
  const applications = amounts.map((amount, index) => ({
    key: `S/${String(index).padStart(3, "0")}`,
    case: `c${index}`,
    standing: { total: { num: 100 - index, den: 1 }, criteria: {} },
    requested: grosze(amount),
  }));
  const pools = [poolOf("grant", grosze(free), grosze(beyond))];
  const list = rankApplications(applications, pools, ranking);
  return {
    call: "spring",
    pools: listedPools(pools, list),
    lines: rankingRows(list.lines, ranking.ties),
    unranked: new Map(),
  };
}

const given = (lines: Iterable<RankingRow>) =>
  [...lines].reduce(
    (sum, { outcome, amount }) =>
      outcome === "reserve" ? sum : sum + Math.round(Number(amount.replace(".", ""))),
    0,
  );

it("no more is promised than the bound, without one no more than there is, and who fits into it is not passed over", () => {
  fc.assert(
    fc.property(asks, fc.nat(1_000_000), fc.nat(300_000), (amounts, free, beyond) => {
      const { lines } = listOf(amounts, free, beyond);
      const promised = given(lines.values());
      expect(promised).toBeLessThanOrEqual(free + beyond);
      for (const { outcome, amount } of lines.values()) {
        if (outcome === "reserve")
          expect(Number(amount.replace(".", ""))).toBeGreaterThan(free + beyond - promised);
      }
      expect(given(listOf(amounts, free, 0).lines.values())).toBeLessThanOrEqual(free);
    }),
  );
});

it("marks just those whose money the pool does not have: without them it pays for all, with the first of them it does not", () => {
  fc.assert(
    fc.property(asks, fc.nat(1_000_000), fc.integer({ min: 1, max: 300_000 }), (amounts, free, beyond) => {
      const { lines, pools } = listOf(amounts, free, beyond);
      const marked = beyondMoney(lines, new Map(), moneyOfPools(pools) ?? new Map());
      const paid = [...lines].filter(([number]) => !marked.has(number)).map(([, row]) => row);
      expect(given(paid)).toBeLessThanOrEqual(free);
      const [first] = [...lines]
        .filter(([number]) => marked.has(number))
        .sort(([, a], [, b]) => a.rank - b.rank);
      if (first === undefined) expect(given(lines.values())).toBeLessThanOrEqual(free);
      else expect(given([...paid, first[1]])).toBeGreaterThan(free);
    }),
  );
});

it("a list that promises more is drawn anew as it was", () => {
  fc.assert(
    fc.property(asks, fc.nat(1_000_000), fc.nat(300_000), (amounts, free, beyond) => {
      const kept = listOf(amounts, free, beyond);
      expect(drawnAnew(kept, ranking)).toEqual(kept);
    }),
  );
});

it("a percentage is of the pool, exact and down to a grosz", () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(1_000_000), (sum, tenThousandths) => {
      const pool = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;
      const percent = `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, "0")}`;
      const more = beyondPool({ pool, overContracting: { by: { percent }, basis } });
      expect(BigInt(more)).toBe((BigInt(sum) * BigInt(tenThousandths)) / 1_000_000n);
    }),
  );
});
