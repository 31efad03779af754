import type { AttackBudget } from "./attack.ts";

/** What refusing an attack cost the process. */
export interface Cost {
  /** Own CPU, milliseconds. */
  readonly cpuMillis: number;
  /** Growth beyond the most memory that the process ever had, megabytes. */
  readonly megabytes: number;
}

/** How what an attack costs is found out; a test, which must not depend on it, has none. */
export type Measure = <T>(run: () => T | Promise<T>) => Promise<{ readonly result: T; readonly cost: Cost }>;

/** Measures by the clocks of the process, after what others left behind was put away. */
export const measureCost: Measure = async (run) => {
  globalThis.gc?.();
  const before = { cpu: process.cpuUsage(), peak: peakMegabytes() };
  const result = await run();
  const { user, system } = process.cpuUsage(before.cpu);
  return { result, cost: { cpuMillis: (user + system) / 1000, megabytes: peakMegabytes() - before.peak } };
};

/** What is too dear, in words; undefined when all is within the budget. */
export function overBudget(cost: Cost, budget: AttackBudget): string | undefined {
  if (cost.cpuMillis > budget.cpuMillis)
    return `refused in ${cost.cpuMillis.toFixed(0)} ms of CPU, ${budget.cpuMillis} are allowed`;
  return cost.megabytes > budget.megabytes
    ? `refused with ${cost.megabytes.toFixed(0)} MB, ${budget.megabytes} are allowed`
    : undefined;
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
