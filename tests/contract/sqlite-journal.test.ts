import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sha256Hex } from "@opus/grant-rules";
import type { OutboxEffect, Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp, sampleHash } from "@opus/grant-workflow-testing/contract";
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

  it("keeps the snapshot that the last entry seals, word for word", () => {
    const [row] = database.prepare("SELECT head, snapshot FROM streams").all();
    const last = database.prepare("SELECT entry FROM journal WHERE hash = ?").get(row?.head ?? "");
    const { seals } = JSON.parse(String(last?.entry)) as { seals: { snapshot: string } };
    expect(`sha256:${sha256Hex(String(row?.snapshot))}`).toBe(seals.snapshot);
  });

  it.each<[string, string]>([
    ["its text is not the one that was hashed", `entry = replace(entry, '"to":', '"to":"final","to":')`],
    ["its text is not the one that was hashed", "entry = substr(entry, 2)"],
    ["its text is not the one that was hashed", "entry = entry || ' '"],
    ["its text is not the one that was hashed", "hash = 'sha256:other'"],
    ["its text is not JSON", `entry = 'x', hash = 'sha256:${sampleHash("x")}'`],
    ["its text is not a JSON object", `entry = '7', hash = 'sha256:${sampleHash("7")}'`],
    ["different places in the chain", "seq = 3"],
    ["different places in the chain", "previous = 'sha256:other'"],
  ])("refuses to read a row when %s (%s)", async (problem, change) => {
    database.exec(`PRAGMA foreign_keys = OFF; UPDATE journal SET ${change} WHERE seq = 2`);
    for (const reading of [store.journal("case:A"), store.entries()]) {
      await expect(reading).rejects.toMatchObject({ code: "OGW510" });
      await expect(reading).rejects.toThrow(problem);
      await expect(reading).rejects.toThrow(/journal entry case:A#[23]: .* restore it from a backup/);
    }
    expect(await store.journal("case:A", { limit: 1 })).toHaveLength(1);
  });

  it("refuses a commit in the middle of a transaction of its host", async () => {
    database.exec("BEGIN");
    const commit = aCommit({ id: "3", streams: [firstWrite("case:B")] });
    await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW320" });
    database.exec("ROLLBACK");
    expect(await store.commit(commit)).toMatchObject({ ok: true });
  });
});

describe("the outbox in SQLite", () => {
  const effects = [1, 2].map((letter) => ({ type: "notifyApplicant", params: { letter } }));

  beforeEach(async () => {
    for (const stream of ["case:B", "case:C"] as const) {
      await store.commit(aCommit({ id: stream, streams: [firstWrite(stream, { effects })] }));
    }
  });

  it("gives the others when the entry of one is damaged", async () => {
    database.exec(
      `UPDATE journal SET entry = replace(entry, '"letter":1', '"letter":9') WHERE stream = 'case:B'`,
    );
    expect(await store.outbox()).toMatchObject([
      { id: "case:B#1#0", fault: { code: "OGW510" } },
      { id: "case:B#1#1", fault: { code: "OGW510" } },
      { effect: { id: "case:C#1#0", params: { letter: 1 } } },
      { effect: { id: "case:C#1#1" } },
    ]);
  });

  it("performs nothing for a row put in by hand that points at no effect", async () => {
    database.exec("PRAGMA foreign_keys = OFF");
    const put = database.prepare(
      "INSERT INTO outbox (position, stream, kind, seq, idx) VALUES (?, ?, ?, ?, ?)",
    );
    put.run(90, "case:B", "submission.other", 1, 7);
    put.run(91, "case:Z", "submission.other", 1, 0);
    database.exec("UPDATE outbox SET kind = 'payment.orderPayment' WHERE stream = 'case:C' AND idx = 0");
    const changed = (await store.outbox()).find(({ id }) => id === "case:C#1#0")?.position;
    const problems = [
      [
        changed,
        "case:C#1#0",
        "[OGW510] outbox case:C#1#0: what the entry has there is no payment.orderPayment",
      ],
      [90, "case:B#1#7", "[OGW510] outbox case:B#1#7: the entry has no such effect"],
      [91, "case:Z#1#0", "[OGW510] outbox case:Z#1: there is no such entry"],
    ];
    const told = (found: readonly OutboxEffect[]) =>
      found.flatMap((each) =>
        "fault" in each ? [[each.position, each.id, each.fault.message.split(". ")[0]]] : [],
      );
    expect(told(await store.outbox())).toEqual(problems);
    const claimed = await store.claimEffects({ ...claim, token: "w" });
    expect(told(claimed)).toEqual(problems);
    const ids = claimed.flatMap((each) =>
      "fault" in each ? [{ id: each.id, outcome: "setAside", reason: "it cannot be read" } as const] : [],
    );
    expect(await store.settleEffects("w", ids)).toEqual([]);
    expect(told(await store.outbox({ isSetAside: true }))).toEqual(problems);
  });
});

const claim = { now: "2016-01-01T00:00:00.000Z", until: "2016-01-01T00:05:00.000Z", limit: 100 };

describe("erasing records", () => {
  it("leaves no trace of the values in any file", async () => {
    const value = "Wanda Tajemnicza-Zapominalska";
    const record = {
      seq: 1,
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

  it("says so while somebody who reads keeps the values in the log, and ends when asked again", async () => {
    const record = {
      seq: 1,
      id: "leader",
      class: "application",
      salt: "00",
      value: "Wanda Tajemnicza",
    } as const;
    const kept = { stream: "case:B", ...record, keepUntil: "2020-12-31" } as const;
    await store.commit(aCommit({ id: "3", streams: [firstWrite("case:B")], records: [kept] }));
    const path = join(folder, "s.db");
    const [reader, eraser] = [new DatabaseSync(path), createSqliteStore({ path, busyTimeout: 20 })];
    reader.exec("BEGIN; SELECT count(*) FROM records");
    await expect(eraser.eraseRecords("2021-01-01")).rejects.toMatchObject({ code: "OGW323" });
    reader.exec("COMMIT");
    reader.close();
    expect(await eraser.eraseRecords("2021-01-01")).toBe(0);
    await eraser.close();
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    expect(files.filter((file) => file.includes("Tajemnicza"))).toEqual([]);
  });

  it("says so at once while a view of its own is open, and ends when asked again", async () => {
    const record = {
      seq: 1,
      id: "leader",
      class: "application",
      salt: "00",
      value: "Wanda Tajemnicza",
    } as const;
    const kept = { stream: "case:B", ...record, keepUntil: "2020-12-31" } as const;
    await store.commit(aCommit({ id: "3", streams: [firstWrite("case:B")], records: [kept] }));
    await store.view(async (view) => {
      await expect(store.eraseRecords("2021-01-01")).rejects.toMatchObject({ code: "OGW323" });
      expect(await view.records("case:B")).toEqual([kept]);
    });
    expect(await store.records("case:B")).toEqual([]);
    expect(database.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 0 });
    expect(await store.eraseRecords("2021-01-01")).toBe(0);
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    expect(files.filter((file) => file.includes("Tajemnicza"))).toEqual([]);
  });

  it("leaves no trace of the fingerprints of their streams, and keeps those of others", async () => {
    const record = { seq: 1, id: "leader", class: "application", salt: "00", value: "Wanda" } as const;
    const kept = { stream: "case:B", ...record, keepUntil: "2020-12-31" } as const;
    const fingerprints = { B: "fingerprint-of-a-command-of-B", C: "fingerprint-of-a-command-of-C" };
    const b = aCommit({
      id: "b",
      streams: [firstWrite("case:B")],
      records: [kept],
      fingerprint: fingerprints.B,
    });
    const c = aCommit({ id: "c", streams: [firstWrite("case:C")], fingerprint: fingerprints.C });
    for (const commit of [b, c]) await store.commit(commit);
    await store.eraseRecords("2021-01-01");
    for (const { answer } of [b, c]) {
      const { sender = "", commandId = "" } = answer ?? {};
      const fingerprint = commandId === "b" ? "" : fingerprints.C;
      expect(await store.answer(sender, commandId)).toEqual({ ...answer, fingerprint });
    }
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    expect(files.filter((file) => file.includes(fingerprints.B))).toEqual([]);
    expect(files.filter((file) => file.includes(fingerprints.C))).not.toEqual([]);
  });
});
