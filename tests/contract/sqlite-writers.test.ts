import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sqlite-writers-"));
let files = 0;
let path: string;

beforeEach(() => {
  files += 1;
  path = join(folder, `${files}.db`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("two connections to one SQLite store", () => {
  it("see each other's commits, and the later of two on one revision is told", async () => {
    const [one, two] = [createSqliteStore({ path }), createSqliteStore({ path })];
    const first = firstWrite("case:A");
    expect(await one.commit(aCommit({ id: "1", streams: [first] }))).toMatchObject({ ok: true });
    expect(await two.load("case:A")).toEqual(first.snapshot);
    const [ours, theirs] = [followUp(first), followUp(first, { context: { theirs: true } })];
    expect(await two.commit(aCommit({ id: "2", streams: [theirs] }))).toMatchObject({ ok: true });
    expect(await one.commit(aCommit({ id: "3", streams: [ours] }))).toEqual({
      ok: false,
      conflict: "revision",
      stream: "case:A",
      actual: 2,
    });
    expect(await one.commit(aCommit({ id: "2", streams: [ours] }))).toMatchObject({ conflict: "answered" });
    await one.close();
    await two.close();
  });

  it("wait for the lock, and say so when it is not released in time", async () => {
    const store = createSqliteStore({ path, busyTimeout: 30 });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const commit = aCommit({ id: "1", streams: [firstWrite("case:A")] });
    const started = performance.now();
    await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW313" });
    expect(performance.now() - started).toBeGreaterThan(25);
    expect(await store.streams()).toEqual([]);
    other.exec("ROLLBACK");
    other.close();
    expect(await store.commit(commit)).toMatchObject({ ok: true });
    await store.close();
  });
});
