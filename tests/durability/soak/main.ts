import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { SoakCounts } from "./count-soak.ts";
import { runSoak } from "./run-soak.ts";

/**
 * `pnpm soak [--seconds n] [--json]`: two processes race on one SQLite file, killed at random and begun anew, and what
 * came of it is counted. Ends with 1 when anything was lost or doubled or does not prove itself, or nobody was killed.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "30" }, json: { type: "boolean", default: false } },
});
const seconds = Number(values.seconds);
if (!Number.isSafeInteger(seconds) || seconds < 1) {
  process.stderr.write(`--seconds takes a whole number above 0, not "${values.seconds}".\n`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  try {
    const counts = await runSoak({
      folder,
      awards: Math.min(seconds * 20, 1500),
      lasts: () => sleep(seconds * 1000),
      untilKill: struckAnywhere,
    });
    process.stdout.write(values.json ? `${JSON.stringify({ seconds, ...counts })}\n` : inWords(counts));
    if (counts.kills === 0)
      process.stderr.write("Nobody was killed, which shows nothing: give it more seconds.\n");
    if (counts.broken.length > 0 || counts.kills === 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Once a process has sent something of its own since it was begun, and a moment of any length later. */
async function struckAnywhere({
  lines,
  signal,
}: {
  lines: () => number;
  signal: AbortSignal;
}): Promise<void> {
  const before = lines();
  while (!signal.aborted && lines() === before) await sleep(5, undefined, { signal }).catch(() => {});
  await sleep(Math.random() * 1500, undefined, { signal }).catch(() => {});
}

function inWords({ broken, ...counts }: SoakCounts): string {
  const { acknowledged, found, lost, doubled, kills, verified } = counts;
  const { submissions, awards, effects, again } = counts;
  const shown = broken.slice(0, 20).map((one) => `  BROKEN ${one}\n`);
  return [
    `soak, ${seconds} s: two processes on one SQLite file, submitting and awarding, with their workers\n`,
    `acknowledged ${acknowledged}, found ${found}, lost ${lost}, doubled ${doubled}, kills ${kills}\n`,
    `submissions ${submissions}, awards ${awards}, effects ${effects}, again after a kill ${again}\n`,
    `verify: ${verified ? "sound" : "NOT SOUND"}\n`,
    ...shown,
  ].join("");
}
