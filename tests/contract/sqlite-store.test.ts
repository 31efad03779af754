import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { describeStore } from "@opus/grant-workflow-testing/contract";
import { afterAll } from "vitest";
import { tamperWith } from "./tamper-with-sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "sqlite-store-"));
let made = 0;
let path = "";

afterAll(() => rmSync(folder, { recursive: true }));

describeStore({
  name: "The SQLite store",
  create() {
    made += 1;
    path = join(folder, `${made}.db`);
    return createSqliteStore({ path });
  },
  openSecond: () => createSqliteStore({ path }),
  tamper: (_, forgery) => tamperWith(path, forgery),
});

describeStore({
  name: "The SQLite store in a database of its host",
  create: () => createSqliteStore({ database: new DatabaseSync(":memory:") }),
});
