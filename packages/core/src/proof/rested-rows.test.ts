import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEntry, RestedRange, RestedRow, RowChange, StreamId } from "../journal/entry.ts";
import type { RegistryRow } from "../store/commit.ts";
import { RestedRows } from "./rested-rows.ts";

const scope = "spring/places";

/** One act: whose, which row it writes (a removal of what is not there inserts it), which row it only reads. */
interface Act {
  readonly stream: 0 | 1;
  readonly write: 0 | 1 | 2;
  readonly removes: boolean;
  readonly read: 0 | 1 | 2;
}

const act: fc.Arbitrary<Act> = fc.record({
  stream: fc.constantFrom(0, 1),
  write: fc.constantFrom(0, 1, 2),
  removes: fc.boolean(),
  read: fc.constantFrom(0, 1, 2),
});

/** The commits of a history of acts, each of one entry, and the rows that they end with. */
function played(acts: readonly Act[]) {
  const rows = new Map<string, RegistryRow>();
  const seqs = [0, 0];
  let writes = 0;
  const entries = acts.map(({ stream: place, write, removes, read }) => {
    const stream: StreamId = `case:${place}`;
    const seq = (seqs[place] ?? 0) + 1;
    seqs[place] = seq;
    const sets = [{ scope, rows: rows.size, writes }];
    const reads: RestedRow[] =
      read === write ? [] : [{ scope, key: `${read}`, version: rows.get(`${read}`)?.version ?? 0 }];
    const ranges: RestedRange[] = [{ scope, from: "0", below: "2", rows: inRange(rows) }];
    const key = `${write}`;
    const before = rows.get(key);
    const version = (before?.version ?? 0) + 1;
    const value = { of: stream };
    const change: RowChange =
      before !== undefined && removes
        ? { op: "remove", scope, key, version }
        : { op: before === undefined ? "insert" : "update", scope, key, version, value };
    if (change.op === "remove") rows.delete(key);
    else rows.set(key, { scope, key, version, value, entry: `${stream}#${seq}` });
    writes += 1;
    const seals = { entries: [], ranges, reads, sets };
    return { stream, seq, registry: [change], seals } as unknown as JournalEntry;
  });
  return { entries, rows };
}

/** The first two of the three rows, as far as they stand. */
function inRange(rows: ReadonlyMap<string, RegistryRow>) {
  return ["0", "1"].flatMap((key) => {
    const row = rows.get(key);
    return row === undefined ? [] : [{ key, version: row.version }];
  });
}

async function faultsOf({ entries, rows }: ReturnType<typeof played>) {
  const proof = new RestedRows({
    rows: async (read) => {
      const keys = "key" in read ? [read.key] : ["0", "1"];
      return { read, rows: keys.flatMap((key) => rows.get(key) ?? []), version: 0 };
    },
  });
  for (const entry of entries) proof.expect(entry);
  for (const entry of entries) await proof.follow([entry]);
  return proof.end(() => false);
}

describe("RestedRows", () => {
  it("finds nothing in what was read as it stood, whatever was written before and after", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        expect(await faultsOf(played(acts))).toEqual([]);
      }),
    );
  });

  it("finds each row that was hidden from a reading, or shown as it stood before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.nat(), fc.nat(), async (acts, pick, back) => {
        const history = played(acts);
        const reading = history.entries.filter(({ seals }) => (seals.reads[0]?.version ?? 0) > 0);
        const entry = reading[pick % Math.max(reading.length, 1)];
        fc.pre(entry !== undefined);
        const [read] = entry.seals.reads as unknown as [{ version: number }];
        read.version = back % read.version;
        const faults = await faultsOf(history);
        expect(faults).toMatchObject([{ code: "OGW523", stream: entry.stream, seq: entry.seq }]);
      }),
    );
  });

  it("finds a row that was hidden from a range, shown as it stood before, or put into it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 40 }),
        fc.nat(),
        fc.boolean(),
        async (acts, pick, hides) => {
          const history = played(acts);
          const reading = history.entries.filter(({ seals }) => seals.ranges[0]?.rows.length === 1);
          const entry = reading[pick % Math.max(reading.length, 1)];
          fc.pre(entry !== undefined);
          const [range] = entry.seals.ranges as unknown as [{ rows: { key: string; version: number }[] }];
          const [row] = range.rows;
          if (hides || row === undefined) range.rows = [];
          else row.version -= 1;
          const faults = await faultsOf(history);
          expect(faults).toMatchObject([{ code: "OGW523", stream: entry.stream, seq: entry.seq }]);
        },
      ),
    );
    const history = played([{ stream: 0, write: 0, removes: false, read: 0 }]);
    const [first] = history.entries as [JournalEntry];
    const [range] = first.seals.ranges as unknown as [{ rows: unknown[] }];
    range.rows = [{ key: "1", version: 1 }];
    expect(await faultsOf(history)).toMatchObject([{ code: "OGW523", key: `row ${scope} 1` }]);
  });

  it("says whether a row was taken for missing or for an older one", async () => {
    const words = async (version: number) => {
      const history = played([
        { stream: 0, write: 0, removes: false, read: 1 },
        { stream: 0, write: 0, removes: false, read: 1 },
        { stream: 1, write: 1, removes: false, read: 0 },
      ]);
      const last = history.entries.at(-1) as JournalEntry;
      const [read] = last.seals.reads as unknown as [{ version: number }];
      read.version = version;
      return (await faultsOf(history))[0]?.message.en;
    };
    expect(await words(0)).toContain("was not there, and it was");
    expect(await words(1)).toContain("had version 1, and it had another");
  });

  it("finds each set, row and range of rows that it cannot read any more, unless their rows are known to be at fault", async () => {
    const { entries } = played([
      { stream: 0, write: 0, removes: false, read: 1 },
      { stream: 1, write: 2, removes: false, read: 0 },
    ]);
    const proof = new RestedRows({ rows: () => Promise.reject(new Error("it cannot be read")) });
    for (const entry of entries) proof.expect(entry);
    for (const entry of entries) await proof.follow([entry]);
    expect(proof.end(() => false)).toMatchObject([
      { stream: "case:1", seq: 1, key: `row ${scope} 0` },
      { stream: "case:1", seq: 1, key: `row ${scope} 0` },
    ]);
    expect(proof.end((of, key) => of === scope && key === "0")).toEqual([]);
    expect(proof.end((of, key) => of === scope && key === "1")).toHaveLength(2);
  });

  it("remembers a thousand wrong reads and no more", async () => {
    const read = { scope, key: "0", version: 7 };
    const set = { scope: "spring/ends", rows: 1, writes: 1 };
    const seals = { entries: [], ranges: [], reads: [read], sets: [set] };
    const proof = new RestedRows({ rows: async (asked) => ({ read: asked, rows: [], version: 0 }) });
    for (let seq = 1; seq <= 501; seq += 1)
      await proof.follow([{ stream: "case:0", seq, registry: [], seals } as unknown as JournalEntry]);
    expect(proof.end(() => false)).toHaveLength(1000);
  });

  it("tells of a set that nobody has written that it was empty", async () => {
    const seals = {
      entries: [],
      ranges: [],
      reads: [],
      sets: [{ scope: "spring/ends", rows: 1, writes: 2 }],
    };
    const proof = new RestedRows({ rows: async (asked) => ({ read: asked, rows: [], version: 0 }) });
    await proof.follow([{ stream: "case:0", seq: 1, registry: [], seals } as unknown as JournalEntry]);
    const [fault] = proof.end(() => false);
    expect(fault?.message.en).toContain("with 1 rows after 2 writes, and it had 0 after 0 then");
  });

  it("finds a set that was read with a row less", async () => {
    const history = played([
      { stream: 0, write: 0, removes: false, read: 0 },
      { stream: 1, write: 1, removes: false, read: 1 },
      { stream: 1, write: 2, removes: false, read: 2 },
    ]);
    const last = history.entries.at(-1) as JournalEntry;
    const [set] = last.seals.sets as unknown as [{ rows: number }];
    set.rows -= 1;
    expect(await faultsOf(history)).toMatchObject([{ code: "OGW523", key: `set ${scope}` }]);
  });
});
