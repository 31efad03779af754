import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawn } from "./kill-at-random.ts";
import { runWorkers } from "./two-workers/run-workers.ts";
import { tally } from "./two-workers/tally.ts";
import { until } from "./two-workers/until.ts";

/** How many effects a worker performs side by side when it is not told. */
const CONCURRENCY = 8;
const SEED = 20150302;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "two-workers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("two workers on one SQLite file, and a receiver that counts", () => {
  it("hand over every effect once when neither is killed", async () => {
    const received = await runWorkers({
      folder,
      lasts: (progress) => until(() => progress.received() >= 150, progress),
    });
    const { broken, twice, effects } = tally(received, CONCURRENCY);
    expect(broken).toEqual([]);
    expect(twice).toBe(0);
    expect(effects).toBeGreaterThanOrEqual(150);
  });

  it("hand over every effect when one is killed again and again, and twice only what it held", async () => {
    const kills = 3;
    const received = await runWorkers({
      folder,
      lasts: (progress) => until(() => progress.kills() >= kills, progress),
      untilKill(progress) {
        // From what was received by now, so that whoever was started anew may have something when it is struck.
        const next = progress.received() + 20 + drawn(SEED, `kill ${progress.kills()}`, 40);
        return until(() => progress.kills() < kills && progress.received() >= next, progress);
      },
    });
    expect(tally(received, CONCURRENCY)).toMatchObject({ broken: [], kills });
  });
});
