import { sha256Hex } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import type { StreamId } from "../journal/entry.ts";
import { createMemoryStore } from "../store/create-memory-store.ts";
import type { Store } from "../store/store.ts";
import { headsOf, type JournalHeads, readHeads } from "./heads.ts";
import { verifyJournal } from "./verify-journal.ts";

/** A store that lists so many streams, every seventh of which has no snapshot. */
function listing(count: number): Pick<Store, "view"> {
  const streams = Array.from({ length: count }, (_, index): StreamId => `case:${10_000 + index}`);
  const store = createMemoryStore();
  const many = {
    ...store,
    streams: async ({ after = "", limit = 0 } = {}) =>
      streams.filter((stream) => stream > after).slice(0, limit),
    load: async (stream: StreamId) =>
      Number(stream.slice(5)) % 7 === 0 ? undefined : { revision: 2, head: `hash of ${stream}`, text: "" },
    inventory: {
      ...store.inventory,
      effects: async () => ["performed", "waits", "performed"].map((standing) => ({ id: "x", standing })),
    },
  } as unknown as Store;
  return { view: (read) => read(many) };
}

const without = (value: object, left: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== left));

describe("the heads of a store", () => {
  it("are one of each stream that is kept, with what was performed, in pages to the last", async () => {
    for (const count of [1000, 1001]) {
      const { heads, total } = await headsOf(listing(count));
      const kept = Array.from({ length: count }, (_, index) => 10_000 + index).filter((one) => one % 7 !== 0);
      expect(heads.map(({ stream }) => stream)).toEqual(kept.map((one) => `case:${one}`));
      expect(heads[0]).toEqual({ stream: "case:10000", seq: 2, hash: "hash of case:10000", performed: 2 });
      expect(total).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
  });

  it("have a total over everything that they say, and nothing else", async () => {
    const { heads, total } = await headsOf(listing(9));
    const again = { heads: heads.map((head) => ({ ...head, note: 1 })), total };
    expect(readHeads(again, sha256Hex).get("case:10001")).toMatchObject({ seq: 2 });
    for (const change of [{ stream: "case:x" }, { seq: 3 }, { hash: "h" }, { performed: 1 }]) {
      const changed = { heads: heads.map((head, at) => (at === 1 ? { ...head, ...change } : head)), total };
      expect(() => readHeads(changed as JournalHeads, sha256Hex)).toThrow(
        `[OGW520] kept heads: their total is not ${total}`,
      );
    }
    expect(() => readHeads({ heads: heads.slice(1), total }, sha256Hex)).toThrow("[OGW520]");
  });

  it("are refused by their shape", () => {
    const head = { stream: "case:x", seq: 1, hash: "h", performed: 0 };
    for (const odd of [
      null,
      {},
      { heads: [head] },
      { heads: "x", total: "" },
      { heads: {}, total: "" },
      { heads: [null], total: "" },
      ...Object.keys(head).map((name) => ({ heads: [without(head, name)], total: "" })),
    ])
      expect(() => readHeads(odd as never, sha256Hex)).toThrow("[OGW410]");
    expect(() => readHeads({ heads: [null], total: "" } as never, sha256Hex)).toThrow(/a head\b.*headsOf/s);
  });
});

it.each([
  ["headsOf", headsOf],
  ["verifyJournal", verifyJournal],
])("%s takes a store and an object of options, and says so", async (name, prove) => {
  const store = createMemoryStore();
  for (const odd of [null, {}, "store"])
    await expect(prove(odd as never)).rejects.toThrow(`[OGW410] ${name}`);
  for (const odd of [null, "hash"])
    await expect(prove(store, odd as never)).rejects.toThrow(`[OGW410] ${name}`);
});
