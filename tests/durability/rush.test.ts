import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { checkRush } from "../bench/rush/check-rush.ts";
import { rushProcesses } from "../bench/rush/rush-processes.ts";
import { rushScenes } from "../bench/rush/rush-scene.ts";

const PROCESSES = 4;

const folder = mkdtempSync(join(tmpdir(), "rush-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a rush from four processes on one SQLite file", () => {
  it.each([
    { type: "application.submit", each: 25 },
    { type: "award.grant", each: 10 },
  ] as const)("loses no $type and keeps the order of each process", async ({ type, each }) => {
    const scene = rushScenes[type];
    const path = join(folder, `${type}.db`);
    const before = createSqliteStore({ path });
    await scene.prepare(before, PROCESSES * each);
    await before.close();
    const shares = Array.from({ length: PROCESSES }, (_, index) => ({
      from: index * each,
      to: (index + 1) * each,
      isAtOnce: true,
    }));

    const sent = await rushProcesses(
      shares.map((share) => ({ scene: type, path, share, warmUp: 0 })),
      join(folder, "compiled"),
    );

    expect(sent.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(sent.map(({ accepted }) => accepted)).toEqual(shares.map(() => each));
    const after = createSqliteStore({ path });
    expect(await checkRush(after, scene, shares)).toEqual([]);
    await after.close();
  });
});
