import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
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

/** Another thread that has the lock and, once it is told to release it, still has long work to do under it. */
async function holdLock(
  path: string,
): Promise<{ readonly release: () => void; readonly ended: Promise<unknown> }> {
  const code = `
    const { parentPort, workerData } = require("node:worker_threads");
    const database = new (require("node:sqlite").DatabaseSync)(workerData.path);
    database.exec("BEGIN IMMEDIATE");
    parentPort.postMessage("locked");
    Atomics.wait(workerData.told, 0, 0);
    const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)";
    database.prepare(numbers + " SELECT sum(i) FROM n").get();
    database.exec("ROLLBACK");
    database.close();`;
  const told = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(code, { eval: true, workerData: { path, told } });
  const ended = once(worker, "exit");
  await once(worker, "message");
  const release = () => {
    Atomics.store(told, 0, 1);
    Atomics.notify(told, 0);
  };
  return { release, ended };
}

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

  it("wait for the lock until it is released", async () => {
    const store = createSqliteStore({ path, busyTimeout: 60_000 });
    const holder = await holdLock(path);
    holder.release();
    expect(await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A")] }))).toMatchObject({
      ok: true,
    });
    await holder.ended;
    expect(await store.streams()).toEqual(["case:A"]);
    await store.close();
  });

  it("say so when the lock is not released in time, and have kept nothing", async () => {
    const store = createSqliteStore({ path, busyTimeout: 30 });
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    const commit = aCommit({ id: "1", streams: [firstWrite("case:A")] });
    await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW313" });
    expect(await store.streams()).toEqual([]);
    other.exec("ROLLBACK");
    other.close();
    expect(await store.commit(commit)).toMatchObject({ ok: true });
    await store.close();
  });
});
