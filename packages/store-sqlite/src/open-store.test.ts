import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createSqliteStore } from "./create-sqlite-store.ts";

const folder = mkdtempSync(join(tmpdir(), "open-store-"));
let files = 0;
let path: string;

beforeEach(() => {
  files += 1;
  path = join(folder, `${files}.db`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function inDatabase(sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

describe("opening a store", () => {
  it("makes a file with strict tables, a write-ahead log and full durability", async () => {
    const database = new DatabaseSync(path);
    const store = createSqliteStore({ database });
    const all = (sql: string) => database.prepare(sql).all().flatMap(Object.values);
    expect(all("PRAGMA journal_mode")).toEqual(["wal"]);
    expect(all("PRAGMA synchronous")).toEqual([2]);
    expect(all("PRAGMA foreign_keys")).toEqual([1]);
    expect(all("PRAGMA user_version")).toEqual([6]);
    expect(
      all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND strict = 0"),
    ).toEqual(["sqlite_schema"]);
    await store.close();
    expect(database.isOpen).toBe(true);
    database.close();
  });

  it("refuses a store of a newer version, naming both versions, and leaves it alone", async () => {
    await createSqliteStore({ path }).close();
    inDatabase("PRAGMA user_version = 7");
    const before = readFileSync(path);
    for (const access of ["readWrite", "readOnly"] as const) {
      expect(() => createSqliteStore({ path, access })).toThrow(
        `[OGW312] store ${JSON.stringify(path)}: it has schema version 7, made by a newer release of @opus/grant-workflow-sqlite. This release reads and writes schema version 6. Update`,
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([1, 2, 3, 4])(
    "refuses a store of schema version %i, says what to do, and leaves it alone",
    async (version) => {
      await createSqliteStore({ path }).close();
      inDatabase(`PRAGMA user_version = ${version}`);
      const before = readFileSync(path);
      for (const access of ["readWrite", "readOnly"] as const) {
        const opening = () => createSqliteStore({ path, access });
        expect(opening).toThrow(
          `[OGW322] store ${JSON.stringify(path)}: it has schema version ${version}, made before release 0.1.0.`,
        );
        expect(opening).toThrow(
          "grant-workflow run with the same rows and seed, or send the same commands anew",
        );
      }
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  );

  it.each(["readWrite", "readOnly"] as const)("refuses a file that is no database (%s)", (access) => {
    const text = "id;name\n1;Łódź\n".repeat(100);
    writeFileSync(path, text);
    expect(() => createSqliteStore({ path, access })).toThrow("[OGW311]");
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("refuses a database of something else and changes nothing in it", () => {
    inDatabase("CREATE TABLE invoices (id INTEGER) STRICT; PRAGMA user_version = 1");
    const before = readFileSync(path);
    expect(() => createSqliteStore({ path })).toThrow("[OGW311]");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it("says what is wrong with a path in a folder that is not there, or to a folder", () => {
    expect(() => createSqliteStore({ path: join(folder, "none", "s.db") })).toThrow("[OGW310]");
    expect(() => createSqliteStore({ path: folder })).toThrow("[OGW310]");
    expect(() => createSqliteStore({ path: "" })).toThrow("[OGW310]");
  });

  it("says that a closed store is closed, and may be closed twice", async () => {
    const store = createSqliteStore({ path });
    await store.close();
    await store.close();
    await expect(store.streams()).rejects.toMatchObject({ code: "OGW316" });
    await expect(store.load("case:A")).rejects.toThrow(
      `[OGW316] store ${JSON.stringify(path)}: it was closed.`,
    );
  });
});

describe("opening a store for reading only", () => {
  it("makes no file", () => {
    expect(() => createSqliteStore({ path, access: "readOnly" })).toThrow("[OGW310]");
    expect(existsSync(path)).toBe(false);
  });

  it("refuses an empty file", () => {
    writeFileSync(path, "");
    expect(() => createSqliteStore({ path, access: "readOnly" })).toThrow("[OGW311]");
  });

  it("reads what is kept and refuses to write", async () => {
    const writer = createSqliteStore({ path });
    await writer.setting("seed", "first");
    await writer.putProgramme("sha256:a", "{}");
    const reader = createSqliteStore({ path, access: "readOnly" });
    expect(await reader.setting("seed", "second")).toBe("first");
    await reader.putProgramme("sha256:a", "{}");
    await expect(reader.setting("other", "x")).rejects.toMatchObject({ code: "OGW314" });
    await expect(reader.putProgramme("sha256:b", "{}")).rejects.toMatchObject({ code: "OGW314" });
    const claim = {
      now: "2016-01-01T00:00:00.000Z",
      until: "2016-01-01T00:05:00.000Z",
      token: "w",
      limit: 1,
    };
    expect(await reader.claimDeadlines(claim)).toEqual([]);
    await expect(reader.release("w")).rejects.toMatchObject({ code: "OGW314" });
    expect(await reader.view((view) => view.programme("sha256:a"))).toBe("{}");
    await writer.setting("later", "seen");
    expect(await reader.setting("later", "x")).toBe("seen");
    await reader.close();
    await writer.close();
  });

  it.runIf(process.getuid?.() !== 0)(
    "reads from a folder that may not be written (root may write any)",
    async () => {
      const locked = join(folder, "locked");
      mkdirSync(locked);
      path = join(locked, "s.db");
      const writer = createSqliteStore({ path });
      await writer.setting("seed", "first");
      await writer.close();
      chmodSync(path, 0o444);
      chmodSync(locked, 0o555);
      try {
        const reader = createSqliteStore({ path, access: "readOnly" });
        expect(await reader.setting("seed", "x")).toBe("first");
        await reader.close();
      } finally {
        chmodSync(locked, 0o755);
      }
    },
  );
});
