import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Progress, runWorkers } from "../../durability/two-workers/run-workers.ts";
import { type Tally, tally } from "../../durability/two-workers/tally.ts";

/** How many effects a worker performs side by side when it is not told. */
const CONCURRENCY = 8;
/** Milliseconds between kills, drawn between the two. */
const SHORTEST = 2_000;
const LONGEST = 6_000;

/** What the receiver counted in both runs. */
export interface WorkersReport {
  readonly withoutKills: Tally;
  readonly withKills: Tally;
}

/**
 * Two workers on one SQLite file while commands are sent, and a receiver that counts: first for a quarter of the time
 * with nobody killed, then with one of them killed at random moments and started again.
 */
export async function benchWorkers(folder: string, seconds: number): Promise<WorkersReport> {
  const [calm, rough] = ["calm", "rough"].map((name) => join(folder, name)) as [string, string];
  for (const each of [calm, rough]) await mkdir(each);
  const withoutKills = await runWorkers({
    folder: calm,
    lasts: (progress) => pause(250 * seconds, progress),
  });
  const withKills = await runWorkers({
    folder: rough,
    lasts: (progress) => pause(1000 * seconds, progress),
    untilKill: (progress) => pause(SHORTEST + Math.random() * (LONGEST - SHORTEST), progress),
  });
  return { withoutKills: tally(withoutKills, CONCURRENCY), withKills: tally(withKills, CONCURRENCY) };
}

function pause(milliseconds: number, { signal }: Progress): Promise<void> {
  return sleep(milliseconds, undefined, { signal }).catch(() => {});
}
