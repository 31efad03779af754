import { grosze } from "@opus/grant-rules/money";
import { stabilityReport } from "../../../packages/core/src/insight/ranking/stability.ts";
import { rankApplications } from "../../../packages/core/src/lifecycle/ranking/rank-applications.ts";
import type { RankedApplication } from "../../../packages/core/src/lifecycle/ranking/rank-order.ts";
import type { RankingRules } from "../../../packages/core/src/lifecycle/ranking/ranking-rules.ts";
import type { BenchReport } from "../bench-report.ts";
import type { BenchRow } from "../bench-result.ts";
import { type Contender, measure } from "../measure.ts";
import { printBench } from "../print-bench.ts";
import { sortOnly } from "./plain-sort.ts";

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 5;
/** Ranking and allocation of the largest call may take so many times the plain sort, CPU to CPU. */
const BAR = 10;
/** And their ratio to it may grow so much from the smallest call to the largest: no faster than the sort, but for noise. */
const GROWTH = 1.5;
/** Allocations that the stability report of the largest call may make, as the command does. */
const ALLOCATIONS = 100;

const POOLS = ["hills", "lakes", "coast", "plain"];
const kind = { rule: "is-local" };
const title = { pl: "Lokalne", en: "Local" };
const ranking: RankingRules = {
  ties: [{ criterion: "need" }, "earlierSubmission"],
  fit: "strict",
  quota: [{ id: "local", title, kind, atLeast: 20, per: "pool" }],
  offer: { part: { from: "500.00" }, belowLeast: "stop", refused: "keepsPlace" },
};

/**
 * A call of 100 000 applications in four pools ranked and allocated, with a quota in each pool and offers, against a plain
 * sort of the same keys; and how both grow from 1 000. The stability report of the largest call has its own figure.
 */
export async function benchCall(): Promise<BenchReport> {
  const rows: BenchRow[] = [];
  const ratios: number[] = [];
  for (const size of SIZES) {
    const [sorted, allocated] = await measure(contenders(size), ROUNDS, { warmUps: 4, ratiosOf: "cpu" });
    if (sorted === undefined || allocated === undefined) throw new Error("two contenders give two rows");
    rows.push(sorted, allocated);
    ratios.push(allocated.ratioToLimit);
  }
  rows.push(...(await measure([stability(SIZES.at(-1) ?? 0)], 1, { warmUps: 0 })));
  const [least = 0, most = 0] = [ratios[0], ratios.at(-1)];
  const result = {
    bench: "call",
    what: `one application ranked and allocated; of ${SIZES.at(-1)} it takes ${most.toFixed(2)}x (bar ${BAR}x), from ${SIZES[0]} to ${SIZES.at(-1)} it grows ${(most / least).toFixed(2)}x (bar ${GROWTH}x)`,
    limit: "a plain sort of the same keys, of the same size, CPU to CPU; the stability report against itself",
    rounds: ROUNDS,
    operations: SIZES.at(-1) ?? 0,
    rows,
  };
  const broken = [
    ...(most > BAR
      ? [`ranking and allocation take ${most.toFixed(2)} times the plain sort, more than ${BAR}`]
      : []),
    ...(most > least * GROWTH
      ? [`they grow ${(most / least).toFixed(2)} times faster than the sort, more than ${GROWTH}`]
      : []),
  ];
  return { json: result, text: printBench(result), broken };
}

function contenders(size: number): readonly Contender[] {
  const applications = applicationsOf(size);
  const pools = poolsFor(size);
  return [
    { name: `plain sort, ${size}`, operations: size, run: () => void sortOnly(applications) },
    {
      name: `ranked and allocated, ${size}`,
      operations: size,
      run: () => void rankApplications(applications, pools, ranking),
    },
  ];
}

function stability(size: number): Contender {
  const question = { applications: applicationsOf(size), pools: poolsFor(size), ranking, most: ALLOCATIONS };
  return {
    name: `stability report, ${size}, ${ALLOCATIONS} allocations`,
    operations: size,
    run: () => void stabilityReport(question),
  };
}

/** A third of all that is asked for. */
function poolsFor(size: number) {
  return POOLS.map((id) => ({ id, amount: grosze(Math.floor((size * 3000 * 100) / POOLS.length / 3)) }));
}

/** Applications whose points, sums, pools and kinds follow from their number alone, in no order of their ranks. */
function applicationsOf(size: number): readonly RankedApplication[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
  return Array.from({ length: size }, (_, index) => {
    const key = `S/${String(index + 1).padStart(6, "0")}`;
    return {
      key,
      case: key,
      standing: { total: { num: next(200), den: 2 }, criteria: { need: { num: next(40), den: 1 } } },
      requested: grosze((1000 + next(4001)) * 100),
      pool: POOLS[next(POOLS.length)],
      kinds: next(10) === 0 ? ["local"] : undefined,
    };
  });
}
