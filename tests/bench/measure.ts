import type { BenchRow } from "./bench-result.ts";

/** One contender: does the whole work once. */
export interface Contender {
  readonly name: string;
  readonly operations: number;
  /** Name of the contender to which a bar compares this one, beside the first. */
  readonly against?: string;
  /** Makes ready what a run uses up; not measured. */
  prepare?(): void;
  run(): void | Promise<void>;
}

interface Sample {
  readonly ns: number;
  readonly cpu: number;
}

/** How the samples of contenders are taken. */
export interface Sampling {
  /**
   * Rounds that warm up and do not count; 1 when left out. "until settled" goes on until nobody has become faster for
   * some rounds, since engines make code faster in several steps, at times of their own.
   */
  readonly warmUps?: number | "until settled";
  /**
   * Turns that make up a round; 1 when left out. In each turn every contender works once, there and back again, and
   * what it took in all of them is its sample. Short turns lie close together, so whoever else comes and goes on the
   * machine burdens all alike; and a whole round is long enough to hold the collections of what contenders leave behind.
   */
  readonly turns?: number;
  /**
   * Whether the collector runs before each sample, which is the default, or once before all of them. A forced
   * collection shrinks the young generation that a running host has grown, so work of microseconds that goes on and
   * on, as a host's does, is measured without it.
   */
  readonly collects?: "each sample" | "once";
  /** What ratios are of: time on the wall, which is the default, or the process's own CPU, which others do not disturb. */
  readonly ratiosOf?: "wall" | "cpu";
}

/**
 * Times contenders in interleaved rounds after their warm-up; the first contender is the peer that ratios are to. A
 * ratio is the median of those of single rounds, since what happens in a round happens to both.
 */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
  { warmUps = 1, turns = 1, collects = "each sample", ratiosOf = "wall" }: Sampling = {},
): Promise<readonly BenchRow[]> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  globalThis.gc?.();
  if (warmUps === "until settled") await warmUpUntilSettled(contenders);
  else for (let round = 0; round < warmUps; round += 1) await takeTurn(contenders, false);
  for (let round = 0; round < rounds; round += 1) {
    const taken: (readonly Sample[])[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const isBack = turn % 2 === 1;
      const inTurn = await takeTurn(
        isBack ? contenders.toReversed() : contenders,
        collects === "each sample",
      );
      taken.push(isBack ? inTurn.toReversed() : inTurn);
    }
    for (const [index, { name }] of contenders.entries())
      samples.get(name)?.push(mean(taken.map((inTurn) => inTurn[index] as Sample)));
  }
  const costsOf = (name: string) =>
    samples.get(name)?.map(({ ns, cpu }) => (ratiosOf === "wall" ? ns : cpu)) ?? [];
  return contenders.map((contender) =>
    rowOf(contender, samples.get(contender.name) ?? [], costsOf, contenders),
  );
}

function rowOf(
  { name, against }: Contender,
  own: readonly Sample[],
  costsOf: (name: string) => readonly number[],
  [first, ...others]: readonly Contender[],
): BenchRow {
  const ratioTo = (other: string) => {
    const theirs = costsOf(other);
    return median(costsOf(name).map((cost, round) => cost / (theirs[round] as number)));
  };
  const nsPerOp = median(own.map(({ ns }) => ns));
  const isThere = against === first?.name || others.some((other) => other.name === against);
  return {
    name,
    nsPerOp,
    cpuMicrosPerOp: median(own.map(({ cpu }) => cpu)),
    opsPerSecond: 1e9 / nsPerOp,
    ratioToLimit: ratioTo(first?.name ?? name),
    ...(against !== undefined && isThere ? { against: { name: against, ratio: ratioTo(against) } } : {}),
  };
}

/** Every contender once, in the order given. */
async function takeTurn(contenders: readonly Contender[], collects: boolean): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const contender of contenders) {
    contender.prepare?.();
    if (collects) globalThis.gc?.();
    samples.push(await sample(contender));
  }
  return samples;
}

/** Rounds in a row in which nobody may become faster by more than a tenth, and rounds after which to begin all the same. */
const SETTLED_ROUNDS = 8;
const FASTER = 0.9;
const MOST_WARM_UPS = 80;

async function warmUpUntilSettled(contenders: readonly Contender[]): Promise<void> {
  const fastest = contenders.map(() => Number.POSITIVE_INFINITY);
  let settled = 0;
  for (let round = 0; round < MOST_WARM_UPS && settled < SETTLED_ROUNDS; round += 1) {
    settled += 1;
    for (const [index, { cpu }] of (await takeTurn(contenders, false)).entries()) {
      if (cpu < (fastest[index] as number) * FASTER) settled = 0;
      fastest[index] = Math.min(cpu, fastest[index] as number);
    }
  }
}

async function sample({ operations, run }: Contender): Promise<Sample> {
  const cpuBefore = process.cpuUsage();
  const before = process.hrtime.bigint();
  await run();
  const ns = Number(process.hrtime.bigint() - before);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ns: ns / operations, cpu: (user + system) / operations };
}

function mean(samples: readonly Sample[]): Sample {
  const of = (cost: (sample: Sample) => number) =>
    samples.reduce((sum, each) => sum + cost(each), 0) / samples.length;
  return { ns: of(({ ns }) => ns), cpu: of(({ cpu }) => cpu) };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
