import { describe, expect, it } from "vitest";
import type { JournalEntry, Posting } from "../journal/entry.ts";
import type { RegistryRow } from "../store/commit.ts";
import { BalanceProof } from "./balance-proof.ts";

const scope = "spring/balances";
const paid = "case:A-1/paid";
const free = "call:spring/free";
const keyOf = (account: string) => `${account}/spring/grant`;

interface Moved {
  readonly account: string;
  readonly amount: number;
}

/** A balance as an entry writes it; without an amount it is removed. */
const written = (account: string, version: number, amount?: number) => {
  const row = { scope, key: keyOf(account), version };
  return amount === undefined ? { op: "remove", ...row } : { op: "update", ...row, value: { amount } };
};

function entry(seq: number, moved: readonly Moved[], registry: readonly object[]): JournalEntry {
  const postings = moved.map(
    ({ account, amount }): Posting => ({ account, amount, source: "spring", line: "grant" }),
  );
  return { stream: "case:A-1", seq, postings, registry } as unknown as JournalEntry;
}

/** What a proof says of a stream, and in the end of what others write too, over a store of these balances. */
async function proved(
  entries: readonly JournalEntry[],
  kept: Readonly<Record<string, readonly [version: number, amount: number]>>,
  isAtFault: (of: string, key: string) => boolean = () => false,
) {
  const proof = new BalanceProof({
    rows: async (read) => {
      const key = "key" in read ? read.key : "";
      const found = Object.entries(kept).find(([account]) => keyOf(account) === key);
      const rows = found === undefined ? [] : [rowOf(key, ...found[1])];
      return { read, rows: read.scope === scope ? rows : [], version: 0 };
    },
  });
  for (const one of entries) proof.take(one);
  const own = await proof.endStream();
  expect(await proof.endStream()).toEqual([]);
  const shared = await proof.end(isAtFault);
  return [own, shared].map((faults) => faults.map(({ stream, seq, code }) => `${code} ${stream}#${seq}`));
}

const rowOf = (key: string, version: number, amount: number): RegistryRow => ({
  ...{ scope, key, version, value: { amount }, entry: "case:A-1#1" },
});

const SOUND = [[], []];
const OWN = (...seqs: readonly number[]) => [seqs.map((seq) => `OGW513 case:A-1#${seq}`), []];

describe("an account of the stream's own", () => {
  it("holds after each entry what its postings come to", async () => {
    const entries = [
      entry(1, [{ account: paid, amount: 500 }], [written(paid, 1, 500)]),
      entry(2, [{ account: paid, amount: -200 }], [written(paid, 2, 300)]),
    ];
    expect(await proved(entries, { [paid]: [2, 300] })).toEqual(SOUND);
  });

  it("holds the sum of several postings of one entry", async () => {
    const moved = [
      { account: paid, amount: 500 },
      { account: paid, amount: 250 },
    ];
    expect(await proved([entry(1, moved, [written(paid, 1, 750)])], { [paid]: [1, 750] })).toEqual(SOUND);
    expect(await proved([entry(1, moved, [written(paid, 1, 250)])], { [paid]: [1, 250] })).toEqual(OWN(1));
  });

  it("is told by the entry that leaves it at another sum, and by each after it", async () => {
    const entries = [
      entry(1, [{ account: paid, amount: 500 }], [written(paid, 1, 500)]),
      entry(2, [{ account: paid, amount: 100 }], [written(paid, 2, 900)]),
      entry(3, [{ account: paid, amount: 100 }], [written(paid, 3, 700)]),
    ];
    expect(await proved(entries, { [paid]: [3, 700] })).toEqual(OWN(2));
  });

  it("is not removed while it is moved", async () => {
    expect(
      await proved([entry(1, [{ account: paid, amount: 5 }], [written(paid, 1)])], { [paid]: [1, 5] }),
    ).toEqual(OWN(1));
  });

  it("is held against what is kept in the end, when others have written it meanwhile", async () => {
    const entries = [
      entry(1, [{ account: paid, amount: 500 }], [written(paid, 1, 500)]),
      entry(2, [{ account: paid, amount: 100 }], [written(paid, 3, 650)]),
    ];
    expect(await proved(entries, { [paid]: [3, 600] })).toEqual(SOUND);
    expect(await proved(entries, { [paid]: [3, 650] })).toEqual([[], ["OGW513 case:A-1#0"]]);
    expect(await proved(entries, {})).toEqual([[], ["OGW513 case:A-1#0"]]);
  });
});

describe("an account of others", () => {
  const both = [
    { account: free, amount: -500 },
    { account: paid, amount: 500 },
  ];
  const entries = [entry(1, both, [written(free, 4, 9500), written(paid, 1, 500)])];

  it("holds in the end the sum of all postings", async () => {
    expect(await proved(entries, { [free]: [4, -500], [paid]: [1, 500] })).toEqual(SOUND);
    expect(await proved(entries, { [free]: [4, 9500], [paid]: [1, 500] })).toEqual([
      [],
      ["OGW513 call:spring#0"],
    ]);
    expect(await proved(entries, { [paid]: [1, 500] })).toEqual([[], ["OGW513 call:spring#0"]]);
  });

  it("is not told where its row is known to be at fault", async () => {
    const isAtFault = (of: string, key: string) => of === scope && key === keyOf(free);
    expect(await proved(entries, { [paid]: [1, 500] }, isAtFault)).toEqual(SOUND);
  });
});

describe("an entry", () => {
  it.each<[string, readonly Moved[], readonly object[]]>([
    ["moves money and writes no balance", [{ account: paid, amount: 5 }], []],
    ["writes a balance and moves no money", [], [written(paid, 1, 5)]],
    [
      "writes the balance of another account",
      [{ account: paid, amount: 5 }],
      [written("case:A-1/owed", 1, 5)],
    ],
    [
      "writes one balance of two",
      [
        { account: paid, amount: 5 },
        { account: free, amount: -5 },
      ],
      [written(paid, 1, 5)],
    ],
    [
      "writes one balance twice",
      [
        { account: paid, amount: 5 },
        { account: free, amount: -5 },
      ],
      [written(paid, 1, 5), written(paid, 2, 10)],
    ],
  ])("is at fault when it %s", async (_, moved, registry) => {
    const [own] = await proved([entry(3, moved, registry)], { [paid]: [2, 10], [free]: [1, -5] });
    expect(own).toEqual(["OGW513 case:A-1#3"]);
  });

  it("may write any other row beside", async () => {
    const other = { op: "insert", scope: "spring/ranking", key: "S/001", version: 1, value: { amount: 9 } };
    const one = entry(1, [{ account: paid, amount: 5 }], [other, written(paid, 1, 5)]);
    expect(await proved([one], { [paid]: [1, 5] })).toEqual(SOUND);
  });
});
