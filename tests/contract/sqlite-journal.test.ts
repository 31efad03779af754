import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { contentHash, sha256Hex } from "@opus/grant-rules";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let database: DatabaseSync;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-journal-"));
  database = new DatabaseSync(join(folder, "s.db"));
  store = createSqliteStore({ database });
  const first = firstWrite("case:A", { event: { type: "application.submit", text: "zażółć 🌿" } });
  await store.commit(aCommit({ id: "1", streams: [first] }));
  await store.commit(aCommit({ id: "2", streams: [followUp(first)] }));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe("the journal in SQLite", () => {
  it("keeps the canonical text that was hashed, so that any tool can prove it", () => {
    const rows = database.prepare("SELECT entry, hash, previous FROM journal ORDER BY seq").all();
    expect(rows.map(({ entry }) => `sha256:${sha256Hex(String(entry))}`)).toEqual(
      rows.map(({ hash }) => hash),
    );
    expect(rows[1]?.previous).toBe(rows[0]?.hash);
  });

  it("gives back a changed entry as it reads now, so that its hash no longer fits", async () => {
    database.exec(`UPDATE journal SET entry = replace(entry, '"to":"draft"', '"to":"final"') WHERE seq = 2`);
    const entry = (await store.journal("case:A", 1))[0];
    const { hash, ...hashed } = entry ?? { hash: "" };
    expect(entry?.to).toBe("final");
    expect(contentHash(hashed)).not.toBe(hash);
  });

  it.each<[string, string]>([
    ["its text is not JSON", "entry = substr(entry, 2)"],
    ["its text is not a JSON object", "entry = '7'"],
    ["its text is not in canonical form", "entry = entry || ' '"],
    ["its text is not in canonical form", `entry = replace(entry, '"to":', '"to":"final","to":')`],
    ["different places in the chain", "seq = 3"],
    ["different places in the chain", "previous = 'sha256:other'"],
    ["different places in the chain", `entry = replace(entry, '"stream":"case:A"', '"stream":"case:B"')`],
  ])("refuses to read a row when %s (%s)", async (problem, change) => {
    database.exec(`UPDATE journal SET ${change} WHERE seq = 2`);
    const reading = store.journal("case:A");
    await expect(reading).rejects.toMatchObject({ code: "OGW510" });
    await expect(reading).rejects.toThrow(problem);
    await expect(reading).rejects.toThrow(/journal entry case:A#[23]: .* restore it from a backup/);
  });

  it("refuses an entry whose hash is not its own", async () => {
    const write = firstWrite("case:B");
    const hash = contentHash("something else");
    const entries = write.entries.map((entry) => ({ ...entry, hash }));
    const forged = { ...write, entries, snapshot: { ...write.snapshot, head: hash } };
    await expect(store.commit(aCommit({ id: "3", streams: [forged] }))).rejects.toThrow(
      "[OGW315] commit of case:B#1: its hash is not that of its canonical JSON.",
    );
    expect(await store.load("case:B")).toBeUndefined();
  });

  it("refuses a commit in the middle of a transaction of its host", async () => {
    database.exec("BEGIN");
    await expect(store.commit(aCommit({ id: "3" }))).rejects.toMatchObject({ code: "OGW320" });
    database.exec("ROLLBACK");
    expect(await store.commit(aCommit({ id: "3" }))).toEqual({ ok: true });
  });
});

describe("erasing records", () => {
  it("leaves no trace of the values in any file", async () => {
    const value = "Wanda Tajemnicza-Zapominalska";
    const record = {
      id: "leader",
      class: "application",
      salt: "00",
      value,
      keepUntil: "2020-12-31",
    } as const;
    const write = firstWrite("case:B");
    await store.commit(aCommit({ id: "3", streams: [write], records: [{ stream: "case:B", ...record }] }));
    const holders = () =>
      readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes("Tajemnicza"));
    expect(holders()).not.toEqual([]);
    expect(await store.eraseRecords("2021-01-01")).toBe(1);
    expect(holders()).toEqual([]);
  });
});
