import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StoreReads } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-views-"));
  path = join(folder, "s.db");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function contents(view: StoreReads): Promise<string> {
  const streams = await view.streams();
  const journals = await Promise.all(streams.map((stream) => view.journal(stream)));
  return JSON.stringify([
    streams,
    journals,
    await view.entries(),
    await view.rows({ scope: "2015/receipts" }),
  ]);
}

describe("a view of a SQLite store", () => {
  it("stands at one moment while another handle makes 1000 commits", async () => {
    const [store, other] = [createSqliteStore({ path }), createSqliteStore({ path })];
    let last = firstWrite("call:2015");
    await store.commit(aCommit({ id: "first", streams: [last] }));
    await store.view(async (view) => {
      const before = await contents(view);
      for (let number = 1; number <= 1000; number += 1) {
        last = followUp(last, {
          rows: [{ op: "insert", scope: "2015/receipts", key: String(number), version: 1, value: {} }],
        });
        const kept = await other.commit(aCommit({ id: String(number), streams: [last] }));
        expect(kept).toMatchObject({ ok: true });
        if (number % 100 === 0) expect(await contents(view)).toBe(before);
      }
    });
    expect((await store.load("call:2015"))?.revision).toBe(1001);
    expect(await store.view((view) => view.load("call:2015"))).toEqual(last.snapshot);
    await store.close();
    await other.close();
  });

  it("is refused after its end, and its store waits for it to close", async () => {
    const store = createSqliteStore({ path });
    const told: string[] = [];
    let leaked: StoreReads | undefined;
    const { promise: going, resolve: go } = Promise.withResolvers<void>();
    const viewing = store.view(async (view) => {
      leaked = view;
      await going;
      told.push(`view: ${(await view.streams()).length}`);
    });
    const closing = store.close().then(() => told.push("closed"));
    await expect(store.view(async () => {})).rejects.toMatchObject({ code: "OGW316" });
    go();
    await Promise.all([viewing, closing]);
    expect(told).toEqual(["view: 0", "closed"]);
    await expect(leaked?.streams()).rejects.toThrow(`[OGW316] view of store ${JSON.stringify(path)}`);
  });

  it("hands on what its reader throws, and is closed then", async () => {
    const store = createSqliteStore({ path });
    const failure = new Error("the reader is tired");
    await expect(store.view(() => Promise.reject(failure))).rejects.toBe(failure);
    expect(await store.eraseRecords("2021-01-01")).toBe(0);
    await store.close();
  });

  it("is of a copy that goes with it where the database is in memory", async () => {
    // A folder of its own: other tests and processes keep copies in the one of all.
    vi.stubEnv("TMPDIR", folder);
    const database = new DatabaseSync(":memory:");
    const store = createSqliteStore({ database });
    await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A")] }));
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith("grant-workflow-view-"));
    const before = copies();
    await store.view(async (view) => {
      await store.commit(aCommit({ id: "2", streams: [firstWrite("case:B")] }));
      expect(await view.streams()).toEqual(["case:A"]);
    });
    expect(copies()).toEqual(before);
    await store.close();
    database.close();
  });

  it("shows nothing of a transaction that its host has not ended", async () => {
    const database = new DatabaseSync(path);
    const store = createSqliteStore({ database });
    database.exec("BEGIN; INSERT INTO settings VALUES ('a', 'b'); INSERT INTO programmes VALUES ('h', 'd')");
    expect(await store.view((view) => view.programme("h"))).toBeUndefined();
    database.exec("COMMIT");
    expect(await store.view((view) => view.programme("h"))).toBe("d");
    await store.close();
    database.close();
  });
});
