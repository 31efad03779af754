import { spawnSync } from "node:child_process";
import type { BenchRow } from "../../bench-result.ts";

/** What the process that asks a whole call prints. */
export interface BulkReport {
  readonly rows: readonly BenchRow[];
  /** Greatest resident memory of that process. */
  readonly peakMegabytes: number;
}

/** Asks a whole call in a process of its own. */
export function runBulk(): BulkReport {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--conditions=@opus/source", "--expose-gc", new URL("main.ts", import.meta.url).pathname],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`the process of the bulk bench ended with ${status}`);
  return JSON.parse(stdout) as BulkReport;
}
