import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createSqliteInbox } from "./create-sqlite-inbox.ts";

const folder = mkdtempSync(join(tmpdir(), "sqlite-inbox-"));
let files = 0;
let path: string;

beforeEach(() => {
  files += 1;
  path = join(folder, `${files}.db`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const count = (effect: string) => (database: DatabaseSync) => {
  database.exec("CREATE TABLE IF NOT EXISTS counts (effect TEXT PRIMARY KEY, times INTEGER) STRICT");
  database
    .prepare("INSERT INTO counts VALUES (?, 1) ON CONFLICT (effect) DO UPDATE SET times = times + 1")
    .run(effect);
};
const counts = (database: DatabaseSync) =>
  database
    .prepare("SELECT effect, times FROM counts ORDER BY effect")
    .all()
    .map(({ effect, times }) => [effect, times]);

describe("the inbox", () => {
  it("counts each effect once, however often it is handed over, also after it was opened again", () => {
    const first = createSqliteInbox({ path });
    expect(first.once("case:A#1#0", count("case:A#1#0"))).toBe("performed");
    expect(first.once("case:A#1#0", count("case:A#1#0"))).toBe("repeated");
    expect(first.once("case:A#1#1", count("case:A#1#1"))).toBe("performed");
    first.close();
    const second = createSqliteInbox({ path });
    expect(second.once("case:A#1#0", count("case:A#1#0"))).toBe("repeated");
    second.close();
    const database = new DatabaseSync(path);
    expect(counts(database)).toEqual([
      ["case:A#1#0", 1],
      ["case:A#1#1", 1],
    ]);
    database.close();
  });

  it("undoes work that throws, hands its error on unchanged and does the work when asked again", () => {
    const database = new DatabaseSync(path);
    const inbox = createSqliteInbox({ database });
    const failure = new Error("the printer is out of paper");
    const fail = () => {
      count("x")(database);
      throw failure;
    };
    expect(() => inbox.once("x", fail)).toThrow(failure);
    expect(database.isTransaction).toBe(false);
    expect(inbox.once("x", count("x"))).toBe("performed");
    expect(counts(database)).toEqual([["x", 1]]);
    database.close();
  });

  it("refuses async work and keeps no mark of it", () => {
    const inbox = createSqliteInbox({ path });
    expect(() => inbox.once("x", async () => {})).toThrow("[OGW321]");
    expect(inbox.once("x", () => {})).toBe("performed");
    inbox.close();
  });

  it("refuses work inside a transaction of its host, which could be taken back", () => {
    const database = new DatabaseSync(path);
    const inbox = createSqliteInbox({ database });
    database.exec("BEGIN");
    expect(() => inbox.once("x", () => {})).toThrow("[OGW320]");
    expect(database.isTransaction).toBe(true);
    database.exec("ROLLBACK");
    expect(inbox.once("x", () => {})).toBe("performed");
    inbox.close();
    expect(database.isOpen).toBe(true);
    database.close();
  });

  it("lets one of two processes do the work", () => {
    const [one, two] = [createSqliteInbox({ path }), createSqliteInbox({ path })];
    expect([one.once("x", count("x")), two.once("x", count("x"))]).toEqual(["performed", "repeated"]);
    one.close();
    two.close();
    expect(() => one.once("y", () => {})).toThrow("[OGW316] inbox");
  });
});
