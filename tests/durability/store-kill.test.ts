import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createMemoryStore, type Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { entriesOf } from "@opus/grant-workflow-testing/contract";
import { afterAll, describe, expect, it } from "vitest";
import { drawn, type KillMoment, runUntilKilled, startSource } from "./kill-at-random.ts";
import { inGroups, scriptedCommits } from "./scripted-commits.ts";
import { wholeLines } from "./whole-lines.ts";

const COMMITS = 180;
const SERIES = new URL("commit-series.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "store-kill-"));
const files = ["s.db", "inbox.db", "acks", "handed"].map((file) => join(folder, file));
const [storePath = "", inboxPath = "", acks = "", handed = ""] = files;

afterAll(() => rmSync(folder, { recursive: true }));

const script = scriptedCommits(COMMITS);
/** How many commits there may be: those of a group are there together or not at all. */
const wholeGroups = [0];
for (const group of inGroups(script)) wholeGroups.push((wholeGroups.at(-1) ?? 0) + group.length);

async function outboxOf(store: Store): Promise<readonly string[]> {
  return (await store.outbox()).map((waiting) => {
    if ("fault" in waiting) throw waiting.fault;
    return waiting.effect.id;
  });
}
const letters = (): unknown[] => {
  const database = new DatabaseSync(inboxPath, { readOnly: true });
  const rows = database.prepare("SELECT effect FROM letters").all();
  database.close();
  return rows.map(({ effect }) => effect);
};

async function answeredCommits(store: Store): Promise<number> {
  const answers = await Promise.all(
    script.map(({ answer }) => answer && store.answer(answer.sender, answer.commandId)),
  );
  const done = answers.indexOf(undefined);
  return done === -1 ? script.length : done;
}

/** Everything but the outbox, which empties as effects are performed. */
async function contents(store: Store): Promise<unknown> {
  const streams = await store.streams();
  const ofStream = async (stream: (typeof streams)[number]) => ({
    snapshot: await store.load(stream),
    entries: await store.journal(stream),
    deadlines: await store.deadlines(stream),
    records: await store.records(stream),
  });
  return {
    streams: await Promise.all(streams.map(ofStream)),
    registry: await Promise.all(["2015/receipts", "2015/ends"].map((scope) => store.rows({ scope }))),
    entries: await store.entries(),
    answers: await Promise.all(
      script.map(({ answer }) => answer && store.answer(answer.sender, answer.commandId)),
    ),
    due: await store.due("2020-01-01T00:00:00.000Z"),
  };
}

/** Compares the store with one that made exactly the answered commits; a half commit would be a difference. */
async function expectWholeCommits(): Promise<number> {
  const store = createSqliteStore({ path: storePath });
  const done = await answeredCommits(store);
  expect(wholeGroups).toContain(done);
  const expected = createMemoryStore();
  for (const commit of script.slice(0, done)) await expected.commit(commit);
  expect(await contents(store)).toEqual(await contents(expected));
  const waiting = new Set(await outboxOf(store));
  const performed = (await outboxOf(expected)).filter((id) => !waiting.has(id));
  if (performed.length > 0) expect(letters()).toEqual(expect.arrayContaining(performed));
  for (const line of wholeLines(acks)) {
    const [stream, seq, hash] = line.split(" ") as [`case:${string}`, string, string];
    const [entry] = await store.journal(stream, { after: Number(seq) - 1, limit: 1 });
    expect(entry?.hash, line).toBe(hash);
  }
  await store.close();
  return done;
}

describe("a SQLite store whose process is killed", () => {
  it("keeps every acknowledged commit unchanged and no commit by half, at whatever moment", async () => {
    const seed = 20150302;
    const kills: KillMoment[] = [
      { made: storePath, acks, lines: 0, pauseMs: 0 },
      { made: storePath, acks, lines: 0, pauseMs: drawn(seed, "opening", 6) },
    ];
    let acknowledged = 0;
    for (let round = 0; round < 7; round++) {
      acknowledged += drawn(seed, `lines ${round}`, 40);
      kills.push({ acks, lines: acknowledged, pauseMs: drawn(seed, `pause ${round}`, 4) });
    }
    const start = (moment?: KillMoment) => startSource(SERIES, [...files, String(COMMITS)], moment);
    let before = 0;
    for (const moment of kills) {
      expect((await runUntilKilled(start(moment), moment)).end).toBe("killed");
      const done = await expectWholeCommits();
      expect(done).toBeGreaterThanOrEqual(before);
      before = done;
    }
    expect((await runUntilKilled(start())).end).toBe("finished");
    expect(await expectWholeCommits()).toBe(COMMITS);
    const entries = script.flatMap(({ streams }) => entriesOf(...streams));
    const effects = entries.flatMap((entry) => entry.effects.map(({ id }) => id)).sort();
    expect([...new Set(wholeLines(handed))].sort()).toEqual(effects);
    expect(letters().sort()).toEqual(effects);
  });
});
