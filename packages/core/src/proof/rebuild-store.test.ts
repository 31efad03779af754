import { describe, expect, it } from "vitest";
import type { StreamId } from "../journal/entry.ts";
import { createMemoryStore } from "../store/create-memory-store.ts";
import type { StoreFault } from "../store/inventory.ts";
import type { Store } from "../store/store.ts";
import { rebuildStore } from "./rebuild-store.ts";

const problem = { pl: "coś nie tak", en: "something is wrong" };
const fault = (kind: StoreFault["kind"], key: string, stream?: StreamId): StoreFault => ({
  ...{ kind, key, problem },
  ...(stream === undefined ? {} : { stream }),
});

/** An empty store that finds these wrong with itself; how many it was asked for is noted. */
function storeOf(faults: readonly StoreFault[], asked: number[] = []) {
  const store = createMemoryStore();
  const wrong: Store = {
    ...store,
    view: (read) => read(wrong),
    inventory: {
      ...store.inventory,
      async integrity(limit) {
        asked.push(limit);
        return faults.slice(0, limit);
      },
    },
  };
  return wrong;
}

/** What is left of these, and whether rows of sets were. */
async function leftOf(...faults: readonly StoreFault[]) {
  const { left, parts, rebuilt } = await rebuildStore(storeOf(faults), { dryRun: true });
  expect([parts, rebuilt]).toEqual([[], false]);
  return left.map(({ code, stream, seq, key }) => `${code} ${stream ?? "-"}#${seq} ${key}`);
}
const ROWS = "OGW508 -#0 registry";

describe("what a store finds wrong with itself", () => {
  it("is put right beside its stream where work is looked up by it, so that it is not left", async () => {
    expect(await leftOf(fault("index", "deadline report", "case:A"))).toEqual([]);
    expect(await leftOf(fault("index", "outbox case:A#1#0", "case:A"))).toEqual([]);
  });

  it.each<[string, StoreFault, string]>([
    ["of no stream", fault("index", "deadline report"), "OGW522 -#0 deadline report"],
    ["of something else", fault("index", "receipt 7", "case:A"), "OGW522 case:A#0 receipt 7"],
    ["whose name only ends so", fault("index", "my deadline x", "case:A"), "OGW522 case:A#0 my deadline x"],
    ["that is no index", fault("schema", "deadline x", "case:A"), "OGW518 case:A#0 deadline x"],
    ["that belongs to no stream", fault("orphan", "row spring/ends A"), "OGW519 -#0 row spring/ends A"],
    [
      "that its stream's own name tells",
      fault("orphan", "records case:A", "case:A"),
      "OGW519 case:A#0 records case:A",
    ],
  ])("is left when it is one %s", async (_, one, left) => {
    expect(await leftOf(one)).toEqual([left]);
  });

  it("is left with a stream that is not there", async () => {
    expect(await leftOf(fault("orphan", "deadline x", "case:A"), fault("schema", "trigger t"))).toEqual([
      "OGW518 -#0 trigger t",
      "OGW519 case:A#0 deadline x",
    ]);
  });

  it.each(["commit 3", "entry case:A#3"])(
    "keeps rows of sets from being touched when it is about the order of entries: %s",
    async (key) => {
      expect(await leftOf(fault("index", key))).toEqual([`OGW522 -#0 ${key}`, ROWS]);
    },
  );

  it("is asked for up to ten thousand problems, of a store that looks for any", async () => {
    const asked: number[] = [];
    await rebuildStore(storeOf([], asked), { dryRun: true });
    expect(asked).toEqual([10_000]);
    expect(await rebuildStore(createMemoryStore())).toEqual({
      ...{ rebuilt: false, streams: 0, entries: 0, parts: [], left: [] },
    });
  });
});

it("nothing is rebuilt of what is no store, or with what are no options", async () => {
  await expect(rebuildStore({} as never)).rejects.toMatchObject({ code: "OGW410" });
  await expect(rebuildStore(createMemoryStore(), null as never)).rejects.toMatchObject({ code: "OGW410" });
  await expect(rebuildStore(createMemoryStore(), "all" as never)).rejects.toMatchObject({ code: "OGW410" });
});

it("a stream that was named and is not there is left, by its name", async () => {
  const { left, streams } = await rebuildStore(createMemoryStore(), { streams: ["case:A", "case:B"] });
  expect(left.map(({ stream, code, message }) => [stream, code, message.en])).toEqual([
    ["case:A", "OGW503", "case:A: the store has no such stream."],
    ["case:B", "OGW503", "case:B: the store has no such stream."],
  ]);
  expect(streams).toBe(0);
});
