import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawn } from "./kill-at-random.ts";
import { countSoak, type Soaked } from "./soak/count-soak.ts";
import { runSoak } from "./soak/run-soak.ts";
import { until } from "./two-workers/until.ts";

const SEED = 20260325;
const KILLS = 3;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soak-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a soak", () => {
  it("of two processes that are killed in turn loses nothing and doubles nothing", async () => {
    const counts = await runSoak({
      folder,
      awards: 30,
      lasts: ({ kills, signal }) => until(() => kills() >= KILLS, { signal }),
      untilKill(progress) {
        const next = progress.lines() + 5 + drawn(SEED, `kill ${progress.kills()}`, 20);
        return until(() => progress.kills() < KILLS && progress.lines() >= next, progress);
      },
    });
    expect(counts).toMatchObject({ broken: [], lost: 0, doubled: 0, kills: KILLS, verified: true });
    expect(counts.acknowledged).toBeGreaterThan(0);
    expect(counts.found).toBe(counts.acknowledged);
  });
});

describe("the counts of a soak", () => {
  const entry = (stream: string, type: string, id: string, commit = id) =>
    ({
      stream,
      command: { id, type },
      commit,
      event: { type },
      effects: [],
    }) as unknown as Soaked["entries"][0];
  const sound: Soaked = {
    acknowledged: ["s-1"],
    unanswered: [],
    entries: [entry("case:a", "application.submit", "s-1")],
    receipts: ["A/1"],
    letters: { left: [], lines: [], killed: [] },
    faults: [],
  };

  it("are sound where all is", () => {
    expect(countSoak(sound)).toMatchObject({ lost: 0, doubled: 0, broken: [], verified: true });
  });

  it.each<[string, Partial<Soaked>, object]>([
    ["what was acknowledged and is not there", { acknowledged: ["s-1", "s-2"] }, { lost: 1, found: 1 }],
    ["what was never answered", { unanswered: ["s-3"] }, { lost: 0 }],
    [
      "a command kept twice",
      { entries: [...sound.entries, entry("case:b", "application.edit", "s-1", "again")] },
      { doubled: 1 },
    ],
    [
      "an award granted twice",
      {
        entries: [
          ...sound.entries,
          entry("case:b", "award.grant", "g-1"),
          entry("case:b", "award.grant", "g-2"),
        ],
      },
      { doubled: 1 },
    ],
    ["a number given twice", { receipts: ["A/1", "A/1"] }, { doubled: 1 }],
    ["a number that is missing", { receipts: [] }, { doubled: 0 }],
    ["what does not prove itself", { faults: ["OGW503"] }, { verified: false }],
  ])("tell %s", (_, change, counts) => {
    const told = countSoak({ ...sound, ...change });
    expect(told).toMatchObject(counts);
    expect(told.broken.length).toBeGreaterThan(0);
  });
});
