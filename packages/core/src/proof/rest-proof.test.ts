import { describe, expect, it } from "vitest";
import type { JournalEntry, Seals, StreamId } from "../journal/entry.ts";
import { RestProof, saysRests } from "./rest-proof.ts";

/** An entry that rests on these of others. */
const resting = (seq: number, ...entries: Seals["entries"]) =>
  ({ stream: "case:A-1", seq, seals: { entries } }) as unknown as JournalEntry;
const on = (entry: string, hash = `hash of ${entry}`) => ({ entry, hash });

/** A proof over a journal of ten entries in every call; what it reads is noted, what is named fails. */
function proofOf(read: string[] = [], failing?: string) {
  return new RestProof({
    async journal(stream: StreamId, { after = 0 } = {}) {
      const place = `${stream}#${after + 1}`;
      read.push(place);
      if (place === failing) throw new Error("it cannot be read");
      return after < 10 ? [{ hash: `hash of ${place}` } as JournalEntry] : [];
    },
  });
}

async function faultsOf(entries: readonly JournalEntry[], failing?: string, unproved?: string) {
  const proof = proofOf([], failing);
  for (const entry of entries) await proof.take(entry);
  return proof
    .end((stream, seq) => `${stream}#${seq}` === unproved)
    .map(({ seq, key, code }) => [seq, key, code]);
}

describe("an entry that a decision rests on", () => {
  it("stands where it stood, with the hash that it had", async () => {
    expect(await faultsOf([resting(3, on("call:spring#1"), on("call:spring#10")), resting(4)])).toEqual([]);
  });

  it.each([
    ["another hash", on("call:spring#4", "other"), undefined],
    ["no entry there", on("call:spring#11"), undefined],
    ["an entry that cannot be read", on("call:spring#4"), "call:spring#4"],
  ])("is at fault with %s", async (_, rested, failing) => {
    expect(await faultsOf([resting(3, rested)], failing)).toEqual([[3, `entry ${rested.entry}`, "OGW523"]]);
    // What is damaged itself is told once.
    expect(await faultsOf([resting(3, rested)], failing, rested.entry)).toEqual([]);
  });

  it("is told by the first decision that rests on it, with how many others do", async () => {
    const proof = proofOf();
    for (const seq of [3, 5, 6]) await proof.take(resting(seq, on("call:spring#4", "other")));
    await proof.take(resting(7, on("call:spring#5", "other")));
    expect(proof.end(() => false).map(({ message }) => message.en)).toEqual([
      "case:A-1#3: the decision rests on entry call:spring#4 with the hash other, and another or none stands there (and 2 others).",
      "case:A-1#7: the decision rests on entry call:spring#5 with the hash other, and another or none stands there.",
    ]);
  });

  it("is remembered up to a thousand, and those beyond are counted", async () => {
    const proof = proofOf();
    for (let seq = 1; seq <= 1002; seq += 1) await proof.take(resting(seq, on(`call:c${seq}#4`, "other")));
    const faults = proof.end(() => false);
    expect(faults).toHaveLength(1000);
    expect(faults[0]?.message.en).toContain("(and 2 others)");
  });

  it("is read once, however many rest on it, until very many others were", async () => {
    const read: string[] = [];
    const proof = proofOf(read);
    for (let seq = 1; seq <= 3; seq += 1) await proof.take(resting(seq, on("call:spring#1")));
    expect(read).toEqual(["call:spring#1"]);
    for (let call = 1; call < 4096; call += 1) await proof.take(resting(4, on(`call:c${call}#1`)));
    await proof.take(resting(5, on("call:spring#1")));
    expect(read).toHaveLength(4096);
    await proof.take(resting(6, on("call:last#1")));
    await proof.take(resting(7, on("call:spring#1")));
    expect(read.slice(4096)).toEqual(["call:last#1", "call:spring#1"]);
  });
});

describe("what an entry says of that on which it rests", () => {
  const seals = {
    entries: [on("call:spring#1")],
    reads: [{ scope: "spring/ends", key: "a", version: 0 }],
    ranges: [{ scope: "spring/ends", from: "a", below: "b", rows: [{ key: "a", version: 1 }] }],
    sets: [{ scope: "spring/ends", rows: 0, writes: 0 }],
  };
  const says = (changes: object) => saysRests({ seals: { ...seals, ...changes } } as unknown as JournalEntry);
  const changed = <T>([one]: readonly T[], change: object) => [{ ...one, ...change }];

  it("is all there", () => {
    expect(says({})).toBe(true);
    expect(says({ entries: [], reads: [], ranges: [], sets: [] })).toBe(true);
  });

  it.each<[string, object]>([
    ["the name of an entry", { entries: changed(seals.entries, { entry: 1 }) }],
    ["the hash of an entry", { entries: changed(seals.entries, { hash: null }) }],
    ["the set of a row", { reads: changed(seals.reads, { scope: 1 }) }],
    ["the key of a row", { reads: changed(seals.reads, { key: 1 }) }],
    ["the version of a row", { reads: changed(seals.reads, { version: -1 }) }],
    ["the set of a range", { ranges: changed(seals.ranges, { scope: 1 }) }],
    ["the beginning of a range", { ranges: changed(seals.ranges, { from: undefined }) }],
    ["the end of a range", { ranges: changed(seals.ranges, { below: 2 }) }],
    ["a key in a range", { ranges: changed(seals.ranges, { rows: [{ key: 1, version: 1 }] }) }],
    ["a version in a range", { ranges: changed(seals.ranges, { rows: [{ key: "a", version: -1 }] }) }],
    ["the name of a set", { sets: changed(seals.sets, { scope: 1 }) }],
    ["the rows of a set", { sets: changed(seals.sets, { rows: -1 }) }],
    ["the writes of a set", { sets: changed(seals.sets, { writes: -1 }) }],
  ])("is not said when %s is no such thing", (_, changes) => {
    expect(says(changes)).toBe(false);
  });
});
