import type { BenchResult } from "./bench-result.ts";
import { printBench } from "./print-bench.ts";

/** What a bench came to. */
export interface BenchReport {
  /** As `--json` prints it. */
  readonly json: object;
  /** As people read it. */
  readonly text: string;
  /** Promises that did not hold; any of them ends `pnpm bench` with 1. */
  readonly broken: readonly string[];
}

/** What benches are told on the command line. */
export interface BenchOptions {
  /** How long benches that go on for a time do so; each has a default of its own. */
  readonly seconds?: number;
}

/** A bench: measures, checks what it measured, and tells both. */
export type Bench = (options: BenchOptions) => Promise<BenchReport>;

/** A bench that compares contenders by their times and promises nothing else. */
export function compared(bench: () => Promise<BenchResult>): Bench {
  return async () => {
    const result = await bench();
    return { json: result, text: printBench(result), broken: [] };
  };
}
