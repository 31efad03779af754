import { describe, expect, it } from "vitest";
import type { RowChange } from "../journal/entry.ts";
import type { DecisionInput } from "./decision.ts";
import { restsOn } from "./rests-on.ts";

const own = "case:A-1";
const streams = {
  "case:A-1": { revision: 3, head: "own head" },
  "case:A-2": { revision: 7, head: "other head" },
  "call:spring": { revision: 2, head: "head of the call" },
};
const entries = {
  "case:A-1#2": "own",
  "case:A-2#5": "read",
  "case:A-3#1": "third",
  "case:A-9#4": "ninth",
  "call:spring#1": "call",
};

const row = (key: string, entry: string, version = 1) => ({ key, entry, version, value: {} });
const read = (of: object, rows: readonly object[] = [], version = 0) => ({ read: of, rows, version });

function rests(
  rows: readonly object[],
  written: readonly Partial<RowChange>[] = [],
  among: object = streams,
) {
  const input = { streams: new Map(Object.entries(among)), rows, entries: new Map(Object.entries(entries)) };
  return restsOn(own, input as unknown as DecisionInput, written as readonly RowChange[]);
}

describe("what a decision rests on", () => {
  it("is the heads of the other streams, in the order of their names", () => {
    expect(rests([])).toEqual({
      entries: [
        { entry: "call:spring#2", hash: "head of the call" },
        { entry: "case:A-2#7", hash: "other head" },
      ],
      ranges: [],
      reads: [],
      sets: [],
    });
  });

  it("is nothing where its own stream alone was read", () => {
    const nothing = { entries: [], ranges: [], reads: [], sets: [] };
    expect(rests([], [], { [own]: streams[own] })).toEqual(nothing);
  });

  it("is the entries behind rows, but for those of streams whose heads are told", () => {
    const rows = ["case:A-9#4", "case:A-3#1", "case:A-2#5", "case:A-1#2", "call:spring#1"].map((entry) =>
      row(entry, entry),
    );
    const { entries: found } = rests([read({ scope: "spring/scores" }, rows)]);
    expect(found.map(({ entry }) => entry)).toEqual([
      "call:spring#2",
      "case:A-2#7",
      "case:A-3#1",
      "case:A-9#4",
    ]);
    expect(found.find(({ entry }) => entry === "case:A-3#1")?.hash).toBe("third");
  });

  it("is the versions of single rows that it does not write, of rows that are not there too", () => {
    const single = (scope: string, key: string, ...rows: object[]) => read({ scope, key }, rows);
    const { reads } = rests(
      [
        single("b", "k", row("k", "case:A-3#1", 4)),
        single("a", "z"),
        single("a", "k", row("k", "case:A-3#1", 2)),
        single("c", "k", row("k", "case:A-3#1", 9)),
      ],
      [{ scope: "c", key: "k" }],
    );
    expect(reads).toEqual([
      { scope: "a", key: "k", version: 2 },
      { scope: "a", key: "z", version: 0 },
      { scope: "b", key: "k", version: 4 },
    ]);
  });

  it("is the versions of single rows although it writes one of the same key elsewhere", () => {
    const { reads } = rests([read({ scope: "a", key: "k" })], [{ scope: "b", key: "k" }]);
    expect(reads).toHaveLength(1);
  });

  it("is what stood in ranges, in the order of scopes, beginnings and keys", () => {
    const range = (scope: string, from: string, ...rows: object[]) =>
      read({ scope, from, below: `${from}~` }, rows);
    const { ranges } = rests([
      range("b", "1"),
      range("a", "5", row("z", "case:A-3#1", 3), row("y", "case:A-3#1", 1)),
      range("a", "2"),
    ]);
    expect(ranges).toEqual([
      { scope: "a", from: "2", below: "2~", rows: [] },
      {
        scope: "a",
        from: "5",
        below: "5~",
        rows: [
          { key: "y", version: 1 },
          { key: "z", version: 3 },
        ],
      },
      { scope: "b", from: "1", below: "1~", rows: [] },
    ]);
  });

  it("is the sizes of sets that were read whole, once each and in order", () => {
    const { sets } = rests([
      read({ scope: "b" }, [row("k", "case:A-3#1")], 12),
      read({ scope: "a" }, [], 3),
      read({ scope: "b" }, [row("k", "case:A-3#1")], 12),
    ]);
    expect(sets).toEqual([
      { scope: "a", rows: 0, writes: 3 },
      { scope: "b", rows: 1, writes: 12 },
    ]);
  });
});
