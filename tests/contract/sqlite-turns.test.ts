import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Commit, PersonalRecord, Store, Turn } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let path: string;
let database: DatabaseSync;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sqlite-turns-"));
  path = join(folder, "s.db");
  database = new DatabaseSync(path);
  store = createSqliteStore({ database });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** A turn that reads nothing. */
const turn = (decide: () => Commit | undefined): Turn => ({ next: () => undefined, decide });
const keeping = (commit: Commit): Turn => turn(() => commit);
const take = (...turns: readonly Turn[]) => store.inTurn?.(turns) ?? Promise.reject(new Error("no turns"));

/** A commit that fails after its stream was written: the store has a record under its id, for no stream it knows. */
function failingHalfWay(stream: "case:A" | "case:B"): Commit {
  const record: PersonalRecord = {
    ...{
      stream,
      seq: 1,
      id: "leader",
      class: "application",
      salt: "00",
      value: "x",
      keepUntil: "2020-12-31",
    },
  };
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec(
    `INSERT INTO records (stream, seq, id, class, salt, value, keep_until) VALUES ('${stream}', 1, 'leader', 'a', '0', '1', '2020-01-01')`,
  );
  return aCommit({ id: stream, streams: [firstWrite(stream)], records: [record] });
}

const all = (sql: string) => database.prepare(sql).all().flatMap(Object.values);

describe("turns in SQLite", () => {
  it("are on the disk together, and not before all of them were taken", async () => {
    const other = createSqliteStore({ path });
    const first = firstWrite("case:A");
    const seen: Promise<unknown>[] = [];
    const results = await take(
      keeping(aCommit({ id: "1", streams: [first] })),
      turn(() => {
        seen.push(other.streams());
        return aCommit({ id: "2", streams: [followUp(first)] });
      }),
    );
    expect(results).toEqual([
      { done: "kept", result: { ok: true, position: 1 } },
      { done: "kept", result: { ok: true, position: 2 } },
    ]);
    expect(await seen[0]).toEqual([]);
    expect(await other.streams()).toEqual(["case:A"]);
    await other.close();
  });

  it("keep the others when one fails half-way, at the places that they answer", async () => {
    const failing = failingHalfWay("case:B");
    const [a, c] = [firstWrite("case:A"), firstWrite("case:C")];
    const results = await take(
      keeping(aCommit({ id: "a", streams: [a] })),
      turn(() => undefined),
      keeping(failing),
      keeping(failing),
      keeping(aCommit({ id: "c", streams: [c] })),
      keeping(aCommit({ id: "a again", streams: [a] })),
    );
    expect(results).toMatchObject([
      { done: "kept", result: { ok: true, position: 1 } },
      { done: "nothing" },
      { done: "failed", error: { code: "OGW315" } },
      { done: "failed", error: { code: "OGW315" } },
      { done: "kept", result: { ok: true, position: 2 } },
      { done: "kept", result: { ok: false, conflict: "revision", stream: "case:A", actual: 1 } },
    ]);
    expect(await store.streams()).toEqual(["case:A", "case:C"]);
    expect((await store.entries()).map(({ position, entry }) => [position, entry.stream])).toEqual([
      [1, "case:A"],
      [2, "case:C"],
    ]);
    expect(all("SELECT command FROM answers ORDER BY command")).toEqual(["a", "c"]);
  });

  it("leave nothing of one that is alone and fails half-way", async () => {
    expect(await take(keeping(failingHalfWay("case:A")))).toMatchObject([{ done: "failed" }]);
    expect(all("SELECT count(*) FROM commits")).toEqual([0]);
    expect(all("SELECT count(*) FROM streams")).toEqual([0]);
    expect(database.isTransaction).toBe(false);
  });

  it("are all refused when somebody else wrote while one of them was undone", async () => {
    const failing = failingHalfWay("case:B");
    const other = createSqliteStore({ path });
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      if (!sql.startsWith("ROLLBACK;")) return exec(sql);
      exec("ROLLBACK");
      void other.setting("written", "in between");
      exec("BEGIN IMMEDIATE");
    };
    const turns = take(keeping(aCommit({ id: "a", streams: [firstWrite("case:A")] })), keeping(failing));
    await expect(turns).rejects.toMatchObject({ code: "OGW313" });
    expect(await store.streams()).toEqual([]);
    expect(await store.setting("written", "x")).toBe("in between");
    await other.close();
  });

  it("answer nothing and keep nothing when the disk has no room for one of them", async () => {
    const commit = aCommit({ id: "small", streams: [firstWrite("case:A")] });
    const essay = firstWrite("case:B", { context: { essay: "x".repeat(1_000_000) } });
    const pages = Number(all("PRAGMA page_count")[0]);
    database.exec(`PRAGMA max_page_count = ${pages + 10}`);
    const turns = take(keeping(commit), keeping(aCommit({ id: "big", streams: [essay] })));
    await expect(turns).rejects.toMatchObject({ code: "OGW300" });
    expect(await store.streams()).toEqual([]);
    expect(await take(keeping(commit))).toMatchObject([{ done: "kept" }]);
  });

  it("answer nothing and keep nothing when the transaction cannot be committed", async () => {
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      // As SQLite does when the disk is full: the transaction is gone, with an error.
      if (sql !== "COMMIT") return exec(sql);
      exec("ROLLBACK");
      throw Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
    };
    const commits = (["case:A", "case:B"] as const).map((stream) =>
      aCommit({ id: stream, streams: [firstWrite(stream)] }),
    );
    await expect(take(...commits.map(keeping))).rejects.toMatchObject({ code: "OGW300" });
    expect(await store.streams()).toEqual([]);
    database.exec = exec;
    expect(await take(...commits.map(keeping))).toMatchObject([{ done: "kept" }, { done: "kept" }]);
  });

  it("are refused in the middle of a transaction of the host", async () => {
    database.exec("BEGIN");
    const turns = take(keeping(aCommit({ id: "1", streams: [firstWrite("case:A")] })));
    await expect(turns).rejects.toMatchObject({ code: "OGW320" });
    database.exec("ROLLBACK");
    expect(await store.streams()).toEqual([]);
  });
});
