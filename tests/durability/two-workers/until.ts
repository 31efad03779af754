import { setTimeout as sleep } from "node:timers/promises";
import type { Progress } from "./run-workers.ts";

/** Looks again and again whether something is due; ends when the run does. */
export async function until(isDue: () => boolean, { signal }: Pick<Progress, "signal">): Promise<void> {
  while (!signal.aborted && !isDue()) await sleep(2);
}
