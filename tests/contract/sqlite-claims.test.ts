import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite } from "@opus/grant-workflow-testing/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const STREAMS = 40;
const now = "2016-01-01T00:00:00.000Z";
const until = "2016-01-01T00:05:00.000Z";

let folder: string;
let one: Store;
let two: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-claims-"));
  const path = join(folder, "s.db");
  [one, two] = [createSqliteStore({ path }), createSqliteStore({ path })];
  const streams = Array.from({ length: STREAMS }, (_, index) =>
    firstWrite(`case:A-${index}`, {
      commit: "1",
      deadlines: { set: [{ name: "signing", dueAt: "2015-03-01T11:00:00.000Z" }] },
      effects: [{ type: "notifyApplicant", params: { index } }],
    }),
  );
  await one.commit(aCommit({ id: "1", streams }));
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  rmSync(folder, { recursive: true });
});

describe("two handles on one SQLite store", () => {
  it("claim side by side, and never the same", async () => {
    const claims = [one, two, one, two].map(async (store, index) => {
      const claim = { now, until, token: `worker ${index}`, limit: STREAMS / 4 };
      const deadlines = (await store.claimDeadlines(claim)).map(({ stream }) => stream);
      return { deadlines, effects: (await store.claimEffects(claim)).map(({ stream }) => stream) };
    });
    const claimed = await Promise.all(claims);
    for (const kind of ["deadlines", "effects"] as const) {
      const streams = claimed.flatMap((each) => each[kind]);
      expect(streams).toHaveLength(STREAMS);
      expect(new Set(streams).size).toBe(STREAMS);
    }
    const more = { now, until, token: "late", limit: 1 };
    expect([await two.claimDeadlines(more), await two.claimEffects(more)]).toEqual([[], []]);
  });

  it("take on what another has claimed and not done when its time is over", async () => {
    const claim = { now, until, token: "dead", limit: STREAMS };
    const deadlines = await one.claimDeadlines(claim);
    const effects = await one.claimEffects(claim);
    const early = {
      now: "2016-01-01T00:04:59.999Z",
      until: "2016-01-01T00:09:00.000Z",
      token: "b",
      limit: STREAMS,
    };
    expect([await two.claimDeadlines(early), await two.claimEffects(early)]).toEqual([[], []]);
    const late = { ...early, now: until };
    expect(await two.claimDeadlines(late)).toEqual(deadlines);
    const again = await two.claimEffects(late);
    expect(again.map(({ id, attempts }) => [id, attempts])).toEqual(effects.map(({ id }) => [id, 2]));
    const performed = effects.map(({ id }) => ({ id, outcome: "performed" }) as const);
    expect(await one.settleEffects("dead", performed)).toEqual(effects.map(({ id }) => id));
    expect(await two.settleEffects("b", performed)).toEqual([]);
    expect(await one.outbox()).toEqual([]);
  });
});
