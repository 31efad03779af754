import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentHash } from "@opus/grant-rules";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { runUntilKilled, startSource } from "./kill-at-random.ts";

const folder = mkdtempSync(join(tmpdir(), "competing-writers-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a SQLite store with several writing processes", () => {
  it("is made once and keeps one chain with every process's entries in their order", async () => {
    const path = join(folder, "s.db");
    const file = new URL("competing-writer.ts", import.meta.url);
    const each = 60;
    const writers = ["left", "right"].map((name) => startSource(file, [path, name, String(each)]));
    const ends = await Promise.all(writers.map((writer) => runUntilKilled(writer)));
    expect(ends.map(({ end }) => end)).toEqual(["finished", "finished"]);
    const store = createSqliteStore({ path, access: "readOnly" });
    const entries = await store.journal("call:2015");
    await store.close();
    const by = (name: string) =>
      entries.map(({ event }) => String(event.by)).filter((text) => text.startsWith(name));
    for (const name of ["left", "right"]) {
      expect(by(name)).toEqual(Array.from({ length: each }, (_, index) => `${name} ${index + 1}`));
    }
    let previous: string | null = null;
    for (const [index, { hash, ...body }] of entries.entries()) {
      expect([body.seq, body.previous, contentHash(body)]).toEqual([index + 1, previous, hash]);
      previous = hash;
    }
  });
});
