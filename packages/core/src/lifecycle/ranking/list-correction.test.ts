import { addMoney, type Grosze, grosze, subtractMoney } from "@opus/grant-rules/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyOf } from "../../values/json-money.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import { reserveTurn } from "../allocation/reserve-turn.ts";
import type { RankingRow, StandingRecord } from "../ground/sets.ts";
import { allocationRulesOf } from "./allocation-rules.ts";
import { correctLine, type ListCorrection } from "./list-correction.ts";
import { inListOrder } from "./list-order.ts";
import { rankApplications } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import { rankingRows } from "./ranking-list.ts";
import type { RankingRules } from "./ranking-rules.ts";

const zloty = (sum: number): Grosze => grosze(sum * 100);
const standing = (num: number): StandingRecord => ({
  cards: { num, den: 1 },
  rounds: {},
  bonus: 0,
  total: { num, den: 1 },
  criteria: {},
});
const basis = ["regulations"];
const title = { pl: "Próba", en: "Trial" };
const takes = { rule: "any" };

/** A ranking by settings that may stand together: pools, a quota, offers of a part, a cap, either fit. */
const rankings = fc
  .record({
    fit: fc.constantFrom("strict" as const, "skipToNextFitting" as const),
    pools: fc.boolean(),
    quota: fc.constantFrom(undefined, "pool" as const, "call" as const),
    offer: fc.constantFrom(undefined, "stop" as const, "goOnToFitting" as const),
    most: fc.constantFrom(undefined, 3),
  })
  .map(({ fit, pools, quota, offer, most }): RankingRules => {
    const ranking = {
      ties: ["earlierSubmission" as const],
      fit,
      basis,
      ...(pools ? { pools: ["a", "b"].map((id) => ({ id, title, takes })) } : {}),
      ...(quota === undefined
        ? {}
        : { quota: [{ id: "local", title, kind: takes, atLeast: 2, per: quota }] }),
      ...(offer === undefined
        ? {}
        : { offer: { part: { from: "500.00" }, belowLeast: offer, refused: "keepsPlace" as const } }),
      ...(most === undefined ? {} : { mostGrants: most }),
    };
    return ranking as unknown as RankingRules;
  });

interface Trial {
  readonly ranking: RankingRules;
  readonly pools: readonly AllocationPool[];
  readonly applications: readonly RankedApplication[];
  readonly at: number;
  /** Points from then on; null below the threshold. */
  readonly now: number | null;
}

const trials: fc.Arbitrary<Trial> = rankings.chain((ranking) => {
  const ids = ranking.pools === undefined ? ["grant"] : ["a", "b"];
  return fc.record({
    ranking: fc.constant(ranking),
    pools: fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.integer({ min: 5, max: 80 }), fc.constantFrom(0, 10))
          .map(([pool, beyond]): AllocationPool => {
            const amount = zloty((pool + beyond) * 100);
            return beyond === 0 ? { id, amount } : { id, amount, beyond: zloty(beyond * 100) };
          }),
      ),
    ),
    applications: fc
      .array(
        fc.record({
          points: fc.integer({ min: 0, max: 12 }),
          asks: fc.integer({ min: 3, max: 40 }),
          pool: fc.constantFrom(...ids),
          local: fc.boolean(),
        }),
        { minLength: 2, maxLength: 8 },
      )
      .map((all) =>
        all.map(
          ({ points, asks, pool, local }, index): RankedApplication => ({
            key: `N${index}`,
            case: `case-${index}`,
            standing: standing(points),
            requested: zloty(asks * 100),
            ...(ids.length > 1 ? { pool } : {}),
            ...(ranking.quota === undefined ? {} : { kinds: local ? ["local"] : [] }),
          }),
        ),
      ),
    at: fc.nat({ max: 7 }),
    now: fc.option(fc.integer({ min: 0, max: 12 })),
  });
});

/** The same without lower places that fit, quotas and a cap. */
const strictly = trials.map((trial): Trial => {
  const { quota: _quota, mostGrants: _most, ...ranking } = trial.ranking;
  return { ...trial, ranking: { ...ranking, fit: "strict" } };
});

const promisedIn = (lines: Iterable<RankingRow>, pool: string): Grosze =>
  [...lines]
    .filter((row) => (row.pool ?? "grant") === pool)
    .reduce((sum, row) => addMoney(sum, promised(row)), grosze(0));

function promised({ outcome, amount, offered }: RankingRow): Grosze {
  if (outcome === "funded" || outcome === "promoted") return moneyOf(amount);
  return outcome === "offered" ? moneyOf(offered ?? "0.00") : grosze(0);
}

/** The published list, what correcting one line of it does, and the list as it is then and as it would have been. */
function corrected({ ranking, pools, applications, at, now }: Trial) {
  const target = applications[at % applications.length] as RankedApplication;
  const published = rankingRows(rankApplications(applications, pools, ranking).lines, ranking.ties);
  const found: ListCorrection = correctLine(
    { call: "spring", lines: published, pools, ranking },
    { ...target, standing: now === null ? null : standing(now) },
  );
  const rest = applications.filter((one) => one !== target);
  const rightly = now === null ? rest : [...rest, { ...target, standing: standing(now) }];
  const anew = rankingRows(rankApplications(rightly, pools, ranking).lines, ranking.ties);
  const after = new Map(published);
  after.delete(target.key);
  if (found.row !== undefined) after.set(target.key, found.row);
  return { target, published, found, after, anew };
}

const keysOf = (lines: ReadonlyMap<string, RankingRow>) => inListOrder(lines).map(([key]) => key);
const settings = { numRuns: 400, seed: 11 };

describe("a corrected line of a list with pools, a quota, offers, a cap, over-contracting", () => {
  it("stands where a list ranked rightly at first has it", () => {
    fc.assert(
      fc.property(trials, (trial) => {
        const { after, anew } = corrected(trial);
        expect(keysOf(after)).toEqual(keysOf(anew));
      }),
      settings,
    );
  });

  it("keeps what it was promised exactly where that list promises it as well", () => {
    fc.assert(
      fc.property(trials, (trial) => {
        const { target, published, found, anew } = corrected(trial);
        const [was, is] = [published.get(target.key), anew.get(target.key)];
        if (was === undefined || promised(was) === 0) expect(found.released).toBe(0);
        else if (was.outcome === is?.outcome) expect([found.leads, found.released]).toEqual(["stays", 0]);
        else expect([found.leads === "stays", found.released]).toEqual([false, promised(was)]);
      }),
      settings,
    );
  });

  it("never has more promised of a pool than it holds, and takes nothing from anybody else", () => {
    fc.assert(
      fc.property(trials, (trial) => {
        const { target, published, after } = corrected(trial);
        for (const { id, amount } of trial.pools)
          expect(promisedIn(after.values(), id)).toBeLessThanOrEqual(amount);
        for (const [key, row] of published) if (key !== target.key) expect(after.get(key)).toEqual(row);
      }),
      settings,
    );
  });

  it("that falls leaves, once its money has gone to the reserve in its turn, those funded whom that list funds", () => {
    let counted = 0;
    fc.assert(
      fc.property(strictly, (trial) => {
        const { ranking, pools } = trial;
        const { target, published, found, after, anew } = corrected(trial);
        // Where lower places that fit were funded they keep it, and what was offered stays offered, so both may differ then;
        // quotas and the cap ask for more than money.
        const isOffered = [...published.values()].some(({ outcome }) => outcome === "offered");
        if (isOffered || found.released === 0) return;
        counted += 1;
        const pool = published.get(target.key)?.pool ?? "grant";
        expect(drained(after, pool, pools, ranking)).toEqual(fundedIn(anew, pool));
      }),
      { ...settings, numRuns: 1000 },
    );
    expect(counted).toBeGreaterThan(50);
  });
});

const fundedIn = (lines: ReadonlyMap<string, RankingRow>, pool: string) =>
  [...lines]
    .filter(([, row]) => (row.pool ?? "grant") === pool && promised(row) > 0)
    .map(([key, row]) => `${key} ${promised(row)}`)
    .sort();

/** Who has money of a pool once the reserve was promoted, and offered parts, as long as somebody has a turn. */
function drained(
  lines: ReadonlyMap<string, RankingRow>,
  pool: string,
  pools: readonly AllocationPool[],
  ranking: RankingRules,
): readonly string[] {
  const rules = allocationRulesOf(ranking);
  const given = new Map(lines);
  const amount = pools.find(({ id }) => id === pool)?.amount ?? grosze(0);
  for (;;) {
    const free = subtractMoney(amount, promisedIn(given.values(), pool));
    const waiting = inListOrder(given)
      .filter(([, row]) => row.outcome === "reserve" && (row.pool ?? "grant") === pool)
      .map(([key, row]) => ({ key, amount: moneyOf(row.amount) }));
    const { turn } = reserveTurn(waiting, free, rules);
    const row = turn === undefined ? undefined : given.get(turn.of.key);
    if (turn === undefined || row === undefined) return fundedIn(given, pool);
    given.set(
      turn.of.key,
      turn.way === "full"
        ? { ...row, outcome: "promoted" }
        : { ...row, outcome: "offered", offered: (turn.amount / 100).toFixed(2) },
    );
    if (turn.way === "part") return fundedIn(given, pool);
  }
}
