import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import { createMemoryStore } from "../store/create-memory-store.ts";
import { WrittenRegistry } from "./rebuild-registry.ts";

const put = (scope: string, of: string, version = 1) => ({
  ...{ op: version === 1 ? "insert" : "update", scope, key: "k", version },
  value: { of },
});
const entry = (seq: number, ...registry: object[]) =>
  ({ stream: "case:a", seq, registry }) as unknown as JournalEntry;

/** What rows of an empty store are to be put right after these entries. */
async function plannedAfter(...entries: readonly JournalEntry[]) {
  const written = new WrittenRegistry({
    ...createMemoryStore(),
    journal: async (_, page) => entries.slice(page?.after ?? 0).slice(0, page?.limit),
  });
  for (const one of entries) written.take([one]);
  const { parts } = await written.plan(() => true);
  return parts.filter(({ kind }) => kind === "row").map(({ key, is }) => [key, is]);
}

describe("a row that is to be put back", () => {
  it("is that of its own set, though one entry wrote rows of one key into several", async () => {
    expect(await plannedAfter(entry(1, put("spring/a", "a"), put("spring/b", "b")))).toEqual([
      ["spring/a k", { version: 1, value: { of: "a" }, entry: "case:a#1" }],
      ["spring/b k", { version: 1, value: { of: "b" }, entry: "case:a#1" }],
    ]);
  });

  it("is the last write of an entry that wrote it twice, and of the last entry", async () => {
    const twice = entry(1, put("spring/a", "first"), put("spring/a", "second", 2));
    expect(await plannedAfter(twice)).toMatchObject([
      ["spring/a k", { version: 2, value: { of: "second" } }],
    ]);
    expect(await plannedAfter(twice, entry(2, put("spring/a", "third", 3)))).toMatchObject([
      ["spring/a k", { version: 3, value: { of: "third" }, entry: "case:a#2" }],
    ]);
  });
});
