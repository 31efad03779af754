import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import type { JournalEntry, RowChange, StreamId } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { RegistryRow } from "../store/commit.ts";
import type { StoreReads } from "../store/store.ts";
import { journalFault } from "./journal-fault.ts";
import { RegistryProof } from "./registry-proof.ts";

const scope = "spring/parcels";
const value = { of: "a" };

/** An entry that writes rows into the set: inserts at version 1, updates after it. */
const entry = (stream: StreamId, seq: number, ...registry: readonly RowChange[]) =>
  ({ stream, seq, registry, event: { type: "made.up" } }) as unknown as JournalEntry;
const put = (key: string, version: number, of: object = value): RowChange =>
  ({ op: version === 1 ? "insert" : "update", scope, key, version, value: of }) as RowChange;
const remove = (key: string, version: number): RowChange => ({ op: "remove", scope, key, version });
const row = (key: string, version: number, by: string, of: unknown = value) =>
  ({ scope, key, version, value: of, entry: by }) as RegistryRow;

interface Kept {
  readonly rows?: readonly RegistryRow[];
  /** How many writes the store says that the set has seen; as many as there were if it is left out. */
  readonly writes?: number;
  /** Entries that are no proof of anything. */
  readonly unproved?: readonly string[];
  /** What asking for single rows fails with. */
  readonly failure?: unknown;
  /** A stream whose entries cannot be read, and what asking for them fails with. */
  readonly unreadable?: { readonly stream: StreamId; readonly cause: unknown };
  /** What is wrong with the key of a row. */
  readonly miskeyed?: string;
  readonly isPartial?: boolean;
}

/** What a proof says of a store of these rows, entries taken stream by stream and then in their order. */
async function proofOf(entries: readonly JournalEntry[], kept: Kept = {}) {
  const { rows = [], unproved = [], writes = entries.flatMap(({ registry }) => registry).length } = kept;
  const store = {
    async rows(read: { readonly scope: string; readonly key: string }) {
      if (kept.failure !== undefined) throw kept.failure;
      return { rows: rows.filter((one) => one.scope === read.scope && one.key === read.key) };
    },
    async journal(stream: StreamId, { after = 0, limit = 99 }) {
      if (stream === kept.unreadable?.stream) throw kept.unreadable.cause;
      return entries.filter((one) => one.stream === stream && one.seq > after).slice(0, limit);
    },
    inventory: {
      scopes: async () => (writes === 0 ? [] : [{ scope, version: writes }]),
      rows: async (asked: string) => (asked === scope ? rows : []),
    },
  } as unknown as StoreReads;
  const books = {
    count: ({ key }: RegistryRow) =>
      key === kept.miskeyed ? journalFault("call:spring", 1, "OGW521", "klucz", "its key") : undefined,
  };
  const proof = new RegistryProof({
    store,
    lifecycle: grantLifecycle,
    books: books as never,
    isUnproved: (stream, seq) => unproved.includes(`${stream}#${seq}`),
  });
  for (const one of [...entries].sort((left, right) => (left.stream < right.stream ? -1 : 1)))
    await proof.take(one);
  for (const one of entries) proof.follow(one);
  if (kept.isPartial === true) proof.isPartial = true;
  const faults = await proof.end();
  return { proof, faults: faults.map(({ stream, seq, key, code }) => `${code} ${stream}#${seq} ${key}`) };
}
const faultsOf = async (entries: readonly JournalEntry[], kept?: Kept) =>
  (await proofOf(entries, kept)).faults;

const AT_FAULT = (key: string) => [`OGW508 call:spring#0 row ${scope} ${key}`];
const a1 = "case:a#1";
const one = entry("case:a", 1, put("k", 1));

describe("a row of the registry", () => {
  it("is the last write of an entry", async () => {
    expect(await faultsOf([one], { rows: [row("k", 1, a1)] })).toEqual([]);
    const again = entry("case:b", 1, put("k", 2, { of: "b" }));
    expect(await faultsOf([one, again], { rows: [row("k", 2, "case:b#1", { of: "b" })] })).toEqual([]);
  });

  it.each<[string, readonly RegistryRow[]]>([
    ["gone", []],
    ["of another value", [row("k", 1, a1, { of: "b" })]],
    ["of a later version", [row("k", 2, a1)]],
    ["of an earlier version", [row("k", 0, a1)]],
    ["of an entry that there is not", [row("k", 1, "case:a#2")]],
    ["of another stream", [row("k", 1, "case:b#1")]],
    ["of no entry", [row("k", 1, "k")]],
    ["of an entry before the first", [row("k", 1, "case:a#0")]],
    ["of half an entry", [row("k", 1, "case:a#1.5")]],
    ["no object", [row("k", 1, a1, "a")]],
    ["nothing", [row("k", 1, a1, null)]],
  ])("is at fault when it is %s", async (_, rows) => {
    expect(await faultsOf([one], { rows })).toEqual(AT_FAULT("k"));
  });

  it("is at fault when its entry wrote another row", async () => {
    const rows = [row("k", 1, a1), row("l", 1, a1)];
    expect(await faultsOf([one], { rows })).toEqual(AT_FAULT("l"));
  });

  it("is at fault when an earlier write is there instead of the last", async () => {
    const again = entry("case:b", 1, put("k", 2, { of: "b" }));
    expect(await faultsOf([one, again], { rows: [row("k", 1, a1)] })).toEqual(AT_FAULT("k"));
  });

  it("is at fault when two entries have inserted it, and nobody has removed it between", async () => {
    const anew = entry("case:b", 1, put("k", 1, { of: "b" }));
    expect(await faultsOf([one, anew], { rows: [row("k", 1, "case:b#1", { of: "b" })] })).toEqual(
      AT_FAULT("k"),
    );
  });

  it("is the write of its version where one entry wrote it twice", async () => {
    const twice = entry("case:a", 1, put("k", 1), put("k", 2, { of: "b" }));
    expect(await faultsOf([twice], { rows: [row("k", 2, a1, { of: "b" })] })).toEqual([]);
    expect(await faultsOf([twice], { rows: [row("k", 1, a1)] })).toEqual(AT_FAULT("k"));
  });

  it("is not held against an entry that is no proof of anything", async () => {
    const rows = [row("k", 1, a1), row("l", 1, "case:b#4")];
    expect(await faultsOf([one], { rows, unproved: ["case:b#4"] })).toEqual([]);
    expect(await faultsOf([one], { rows, unproved: ["case:b#3"] })).toEqual(AT_FAULT("l"));
  });

  it("has a value even where its entry is no proof of anything", async () => {
    const rows = [row("k", 1, a1), row("l", 1, "case:b#4", null)];
    expect(await faultsOf([one], { rows, unproved: ["case:b#4"] })).toEqual(AT_FAULT("l"));
  });

  it("is told of what is wrong with its key", async () => {
    expect(await faultsOf([one], { rows: [row("k", 1, a1)], miskeyed: "k" })).toEqual([
      `OGW521 call:spring#1 row ${scope} k`,
    ]);
  });
});

describe("a row that was removed", () => {
  const removed = entry("case:b", 1, remove("k", 2));

  it("is gone, whichever of its entries went by first", async () => {
    expect(await faultsOf([one, removed])).toEqual([]);
    expect(await faultsOf([entry("case:z", 1, put("k", 1)), removed])).toEqual([]);
  });

  it("is at fault when it is there", async () => {
    expect(await faultsOf([one, removed], { rows: [row("k", 1, a1)] })).toEqual(AT_FAULT("k"));
    expect(await faultsOf([one, removed], { rows: [row("k", 2, "case:b#1")] })).toEqual(AT_FAULT("k"));
    expect(await faultsOf([one, removed], { rows: [row("k", 3, "case:b#1")] })).toEqual(AT_FAULT("k"));
  });

  it("is gone although only an earlier write is known to be removed: then it is at fault", async () => {
    expect(await faultsOf([one, removed, entry("case:c", 1, put("k", 3))])).toEqual(AT_FAULT("k"));
  });

  it("may be inserted anew, and is then the last of these", async () => {
    const anew = entry("case:c", 1, put("k", 1, { of: "c" }));
    const [first, last] = [row("k", 1, a1), row("k", 1, "case:c#1", { of: "c" })];
    expect(await faultsOf([one, removed, anew], { rows: [last] })).toEqual([]);
    expect(await faultsOf([one, removed, anew], { rows: [first] })).toEqual(AT_FAULT("k"));
    // While entries are damaged nobody knows which of them was the last.
    expect(await faultsOf([one, removed, anew], { rows: [first], isPartial: true })).toEqual([]);
  });
});

describe("a set of the registry", () => {
  const rows = [row("k", 1, a1)];

  it("has seen as many writes as entries have made", async () => {
    for (const writes of [0, 2])
      expect(await faultsOf([one], { rows, writes })).toEqual([`OGW508 call:spring#0 set ${scope}`]);
    expect(await faultsOf([one], { rows, writes: 2, isPartial: true })).toEqual([]);
    const { proof } = await proofOf([one], { rows, writes: 2 });
    expect([proof.isSetAtFault(scope), proof.isSetAtFault("spring/ends")]).toEqual([true, false]);
  });

  it("may be known before anything was written into it", async () => {
    const { proof } = await proofOf([one], { rows });
    proof.expect(scope);
    proof.expect("spring/ends");
    expect(await proof.end()).toEqual([]);
  });

  it("lacks nothing for certain while entries are damaged", async () => {
    expect(await faultsOf([one], { isPartial: true })).toEqual([]);
  });

  it("tells which of its rows are at fault", async () => {
    const { proof } = await proofOf([one], { rows: [row("l", 1, a1)] });
    expect([proof.isAtFault(scope, "k"), proof.isAtFault(scope, "l"), proof.isAtFault(scope, "m")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a row that cannot be read", () => {
  const unreadable = new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" });

  it("is a fault of the entry that wrote it, and told once", async () => {
    const entries = [one, entry("case:b", 1, put("k", 2))];
    expect(await faultsOf(entries, { rows: [row("k", 2, "case:b#1")], failure: unreadable })).toEqual([
      `OGW510 case:a#1 row ${scope} k`,
    ]);
  });

  it("is not what tells of a stream whose first entry cannot be read, where that is known", async () => {
    const tells = entry("call:spring", 1, put("k", 1, { case: "b" }));
    const rows = [row("k", 1, "call:spring#1", { case: "b" })];
    const lost = { stream: "case:b", cause: unreadable } as const;
    expect(await faultsOf([tells], { rows, unreadable: lost, unproved: ["case:b#1"] })).toEqual([]);
    expect(await faultsOf([tells], { rows, unreadable: lost })).toEqual([
      `OGW510 call:spring#0 row ${scope} k`,
    ]);
    const failed = { stream: "case:b", cause: new Error("disk failed") } as const;
    await expect(faultsOf([tells], { rows, unreadable: failed })).rejects.toThrow("disk failed");
  });

  it("is none when the store itself has failed", async () => {
    await expect(proofOf([one], { failure: new Error("disk failed") })).rejects.toThrow("disk failed");
  });
});

describe("a row that tells of a stream", () => {
  const told = (of: object, stream: StreamId = "case:a", others: readonly JournalEntry[] = []) =>
    faultsOf([...others, entry(stream, 1, put("k", 1, of))], { rows: [row("k", 1, `${stream}#1`, of)] });
  const misnamed = [`OGW521 call:spring#0 row ${scope} k`];

  it("tells of the one that wrote it, or of one of another kind that is there", async () => {
    expect(await told({ case: "a" })).toEqual([]);
    expect(await told({ case: 7 })).toEqual([]);
    expect(await told({ case: "b" }, "call:spring", [entry("case:b", 1)])).toEqual([]);
    expect(await told({ call: "spring", case: "a" }, "case:a", [entry("call:spring", 1)])).toEqual([]);
  });

  it("is at fault when it tells of another of its writer's kind, or of one that is not there", async () => {
    expect(await told({ case: "b" }, "case:a", [entry("case:b", 1)])).toEqual(misnamed);
    expect(await told({ case: "b" }, "call:spring")).toEqual(misnamed);
    expect(await told({ case: "a", call: "winter" })).toEqual(misnamed);
  });
});
