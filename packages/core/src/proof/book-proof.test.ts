import { describe, expect, it } from "vitest";
import type { BookedCount, BookedRow } from "../kernel/books.ts";
import type { RegistryRow } from "../store/commit.ts";
import { type BookedStream, BookProof } from "./book-proof.ts";

const scope = "spring/receipts";
const row = (key: string, value: unknown = {}, of = scope) =>
  ({ scope: of, key, version: 1, value, entry: "case:A-1#2" }) as RegistryRow;

interface Given {
  readonly rows?: readonly BookedRow[];
  readonly counts?: readonly BookedCount[];
  readonly ends?: readonly (string | undefined)[];
}

/** A stream whose aggregate keeps these books; what it was asked about is noted. */
function stream(name: `call:${string}`, { rows = [], counts = [] }: Given, asked: unknown[] = []) {
  const aggregate = {
    prefix: "call",
    scope: ({ id }: { readonly id: string }) => id,
    books: (facts: { readonly id: string; readonly end: string | undefined }) => {
      asked.push([facts.id, facts.end]);
      return { rows, counts };
    },
  };
  const state = { context: {}, meta: { first: {}, second: { end: "closed" } } };
  return { stream: name, seq: 7, aggregate, programme: {}, state } as unknown as BookedStream;
}

/** A proof over a store of these rows that has taken a call with these books. */
async function proofOf(given: Given, kept: readonly RegistryRow[] = []) {
  const proof = new BookProof({
    rows: async (read) => ({
      read,
      version: 0,
      rows: kept.filter(({ scope: of, key }) => of === read.scope && "key" in read && key === read.key),
    }),
  });
  await proof.take(stream("call:spring", given));
  return proof;
}

const nowhere = () => false;

it("a stream of a kind that keeps no books speaks of no rows", async () => {
  const proof = await proofOf({});
  const { aggregate, ...rest } = stream("call:spring", {});
  const { books: _, ...plain } = aggregate as object as { readonly books: unknown };
  await proof.take({ ...rest, aggregate: plain } as unknown as BookedStream);
  expect(await proof.missing(nowhere)).toEqual([]);
});

describe("rows that a state speaks of", () => {
  const booked = { set: "receipts", key: "S/001", value: { case: "A-1", at: "2026" } };
  const missing = async (
    kept: readonly RegistryRow[],
    isAtFault: (of: string, key: string) => boolean = nowhere,
  ) => (await proofOf({ rows: [booked] }, kept)).missing(isAtFault);

  it("stand when they have each of its members, whatever they have beside", async () => {
    expect(await missing([row("S/001", { case: "A-1", at: "2026", more: 1 })])).toEqual([]);
  });

  it.each([
    ["not there", []],
    ["under another key", [row("S/002", { case: "A-1", at: "2026" })]],
    ["in another set", [row("S/001", { case: "A-1", at: "2026" }, "spring/ends")]],
    ["of another value", [row("S/001", { case: "A-1", at: "2027" })]],
    ["without a member", [row("S/001", { case: "A-1" })]],
    ["no object", [row("S/001", "A-1")]],
    ["nothing", [row("S/001", null)]],
  ])("are missing when what is there is %s", async (_, kept) => {
    expect(await missing(kept)).toMatchObject([
      { stream: "call:spring", seq: 7, key: `row ${scope} S/001`, code: "OGW521" },
    ]);
  });

  it("are missed once: not where their row is known to be at fault", async () => {
    expect(await missing([], (of, key) => of === scope && key === "S/001")).toEqual([]);
    expect(await missing([], (of, key) => of === scope && key === "S/002")).toHaveLength(1);
  });

  it("are asked of the stream by its id and the end that it has come to", async () => {
    const asked: unknown[] = [];
    const proof = new BookProof({ rows: async (read) => ({ read, rows: [], version: 0 }) });
    await proof.take(stream("call:spring", {}, asked));
    expect(asked).toEqual([["spring", "closed"]]);
  });
});

describe("rows that a state counts", () => {
  const funded = { set: "receipts", count: 2, where: { member: "outcome", is: ["funded", "promoted"] } };
  const three = [
    row("1", { outcome: "funded" }),
    row("2", { outcome: "promoted" }),
    row("3", { outcome: "reserve" }),
  ];
  /** What is wrong once these rows went by. */
  async function counted(counts: readonly BookedCount[], rows: readonly RegistryRow[], isAtFault = nowhere) {
    const proof = await proofOf({ counts });
    const keys = rows.map((one) => proof.count(one));
    return {
      keys,
      sums: proof.miscounts(isAtFault).map(({ key, code, message }) => [key, code, message.en]),
    };
  }

  it("are as many as it says: all of the set, or those whose member is one of its values", async () => {
    expect(await counted([{ set: "receipts", count: 3 }], three)).toEqual({
      keys: [undefined, undefined, undefined],
      sums: [],
    });
    expect((await counted([funded], three)).sums).toEqual([]);
    expect((await counted([funded], [...three, row("4", null)])).sums).toEqual([]);
    expect(
      (await counted([{ set: "receipts", count: 1 }], [row("x", {}, "spring/ends"), row("y")])).sums,
    ).toEqual([]);
  });

  it("are at fault with what was counted and what was found", async () => {
    expect((await counted([funded], three.slice(1))).sums).toEqual([
      [
        `set ${scope} (outcome: funded, promoted)`,
        "OGW521",
        `call:spring#7: it counts 2 rows of set ${scope} (outcome: funded, promoted), and there are 1.`,
      ],
    ]);
    expect((await counted([{ set: "receipts", count: 2 }], three)).sums).toEqual([
      [`set ${scope}`, "OGW521", `call:spring#7: it counts 2 rows of set ${scope}, and there are 3.`],
    ]);
    expect((await counted([{ set: "receipts", count: 2 }], three, () => true)).sums).toEqual([]);
  });

  it("are each counted by every count of their set", async () => {
    const all = { set: "receipts", count: 3 };
    expect((await counted([all, funded], three)).sums).toEqual([]);
    expect((await counted([all, funded], three.slice(0, 1))).sums).toHaveLength(2);
  });

  it("have keys that were given; the first that says no is told", async () => {
    const isKey = (key: string) => key.startsWith("S/");
    const counts = [
      { set: "receipts", count: 2, isKey },
      { set: "receipts", count: 2, isKey },
    ];
    const { keys } = await counted(counts, [row("S/001"), row("x")]);
    expect(keys).toEqual([
      undefined,
      expect.objectContaining({ stream: "call:spring", seq: 7, key: `row ${scope} x`, code: "OGW521" }),
    ]);
  });
});
