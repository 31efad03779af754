import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tally } from "../../durability/two-workers/tally.ts";
import type { BenchOptions, BenchReport } from "../bench-report.ts";
import { benchHeld, type WorkRow } from "./bench-held.ts";
import { benchWorkers } from "./bench-workers.ts";

const SECONDS = 60;

/** What workers take of the CPU, and whether two of them with a counting receiver hand over every effect. */
export async function benchWork({ seconds = SECONDS }: BenchOptions): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), "grant-work-"));
  try {
    const { rows, broken } = await benchHeld(folder);
    const { withoutKills, withKills } = await benchWorkers(folder, seconds);
    const workers = { seconds, withoutKills: countsOf(withoutKills), withKills: countsOf(withKills) };
    return {
      json: { bench: "work", rows, workers },
      text: printWork(rows, [
        [`two workers, nobody killed, ${seconds / 4} s`, withoutKills],
        [`two workers, one killed at random, ${seconds} s`, withKills],
      ]),
      broken: [...broken, ...withoutKills.broken, ...withKills.broken],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countsOf({ effects, received, twice, kills }: Tally) {
  return { effects, received, twice, kills };
}

function printWork(rows: readonly WorkRow[], runs: readonly (readonly [string, Tally])[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length), ...runs.map(([name]) => name.length));
  const lines = [
    "work: on one SQLite file, by own CPU (user and system); ratios to the bare loop of the same round",
    ...rows.map(({ name, perCpuSecond, bar, ratioToPeer }) =>
      [
        name.padEnd(width),
        `${Math.round(perCpuSecond).toLocaleString("en-US")} a CPU second`.padStart(24),
        bar === undefined ? "" : `  ${perCpuSecond >= bar ? "held" : "MISSED"}: at least ${bar}`,
        ratioToPeer === undefined ? "" : `${ratioToPeer.toFixed(2)}x`.padStart(9),
      ].join(""),
    ),
    ...runs.map(
      ([name, { effects, received, twice, kills, broken }]) =>
        `${name.padEnd(width)}  ${effects} effects, received ${received} times, ${twice} twice, ${kills} kills; ${
          broken.length === 0 ? "held" : "BROKEN"
        }: each at least once, none twice without a kill`,
    ),
  ];
  return `${lines.join("\n")}\n\n`;
}
