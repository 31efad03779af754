import type { BenchRow } from "./bench-result.ts";

/** One contender: does the whole work once. */
export interface Contender {
  readonly name: string;
  readonly operations: number;
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
  /** Rounds that warm up and do not count; 1 when left out. */
  readonly warmUps?: number;
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
 * Times contenders in interleaved rounds after their warm-up; the first contender is the peer that ratios are to.
 */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
  { warmUps = 1, collects = "each sample", ratiosOf = "wall" }: Sampling = {},
): Promise<readonly BenchRow[]> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  globalThis.gc?.();
  for (let round = 0; round < warmUps; round += 1) {
    for (const contender of contenders) {
      contender.prepare?.();
      await contender.run();
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      contender.prepare?.();
      if (collects === "each sample") globalThis.gc?.();
      samples.get(contender.name)?.push(await sample(contender));
    }
  }
  const peer = samples.get(contenders[0]?.name ?? "") ?? [];
  const costOf = ({ ns, cpu }: Sample) => (ratiosOf === "wall" ? ns : cpu);
  return contenders.map(({ name }) => {
    const own = samples.get(name) ?? [];
    const nsPerOp = median(own.map(({ ns }) => ns));
    return {
      name,
      nsPerOp,
      cpuMicrosPerOp: median(own.map(({ cpu }) => cpu)),
      opsPerSecond: 1e9 / nsPerOp,
      ratioToLimit: median(own.map((one, round) => costOf(one) / costOf(peer[round] ?? one))),
    };
  });
}

async function sample({ operations, run }: Contender): Promise<Sample> {
  const cpuBefore = process.cpuUsage();
  const before = process.hrtime.bigint();
  await run();
  const ns = Number(process.hrtime.bigint() - before);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ns: ns / operations, cpu: (user + system) / operations };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
