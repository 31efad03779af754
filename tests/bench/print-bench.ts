import type { BenchResult } from "./bench-result.ts";

/** A bench as a table for people. */
export function printBench({ bench, what, limit, rounds, operations, rows }: BenchResult): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, nsPerOp, cpuMicrosPerOp, opsPerSecond, ratioToLimit }) =>
    [
      name.padEnd(width),
      `${(nsPerOp / 1000).toFixed(2)} µs/op`.padStart(18),
      (cpuMicrosPerOp === undefined ? "" : `${cpuMicrosPerOp.toFixed(2)} µs CPU/op`).padStart(20),
      `${Math.round(opsPerSecond).toLocaleString("en-US")} op/s`.padStart(18),
      `${ratioToLimit.toFixed(2)}x`.padStart(9),
    ].join(""),
  );
  const head = `${bench}: ${what} (${operations} operations, median of ${rounds} rounds, ratios to "${limit}")`;
  return `${[head, ...lines].join("\n")}\n\n`;
}
