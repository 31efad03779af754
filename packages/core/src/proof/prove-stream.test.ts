import { sha256Hex } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import type { EntryBody, JournalEntry, StreamId } from "../journal/entry.ts";
import { digestOfList } from "../journal/hash.ts";
import { sealEntry } from "../journal/seal-entry.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import { journalFault } from "./journal-fault.ts";
import { StreamProof } from "./prove-stream.ts";

const stream = "case:A-1";
const NONE = digestOfList(sha256Hex, []);
const seals = {
  ...{ snapshot: NONE, rows: NONE, deadlines: NONE },
  ...{ entries: [], ranges: [], reads: [], records: [], sets: [] },
};
const body: EntryBody = {
  format: 1,
  stream,
  commit: "commit-1",
  at: "2026-03-02T08:00:00.000Z",
  actor: { role: "officer", id: "o-1" },
  command: { id: "c-1", type: "formalCheck.complete" },
  programme: { id: "p", version: "1.0.0", hash: "sha256:p" },
  machine: { id: "grant", version: 2 },
  event: { type: "formalCheck.complete" },
  from: null,
  to: "after",
  verdicts: [],
  records: [],
  deadlines: { set: [], cleared: [] },
  registry: [],
  postings: [],
  effects: [],
  seals,
};
const NEXT = { from: "after" };

/** A chain of entries that say this, the first of them from nothing. */
function chain(...changes: readonly object[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [index, change] of changes.entries()) {
    const said = { ...body, ...(index === 0 ? {} : NEXT), ...change };
    entries.push(sealEntry(said, index + 1, entries.at(-1)?.hash ?? null, sha256Hex).entry);
  }
  return entries;
}

/** A proof that knows no programme: what does not depend on one is proved all the same. */
function proofOf(entries: readonly JournalEntry[]) {
  const proof = new StreamProof(grantLifecycle, stream, undefined, sha256Hex);
  const taken = entries.map((entry) => proof.take(entry));
  return { proof, taken, faults: proof.faults.map(({ seq, code, message }) => [seq, code, message.en]) };
}
const placesOf = (...changes: readonly object[]) =>
  proofOf(chain(...changes)).faults.map(([seq, code]) => `${code} ${seq}`);

describe("the next entry of a stream", () => {
  it("is that of the same programme and machine, from the state that the one before it left", () => {
    expect(placesOf({}, {}, {})).toEqual([]);
    expect(placesOf({}, { machine: { id: "grant", version: 3 } })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["another programme", { programme: { ...body.programme, id: "q" } }, "OGW507 2"],
    ["another version of it", { programme: { ...body.programme, version: "2.0.0" } }, "OGW507 2"],
    ["another text of it", { programme: { ...body.programme, hash: "sha256:q" } }, "OGW507 2"],
    ["another machine", { machine: { id: "call", version: 2 } }, "OGW505 2"],
    ["an earlier version of the machine", { machine: { id: "grant", version: 1 } }, "OGW505 2"],
    ["another state before it", { from: "elsewhere" }, "OGW506 2"],
    ["no state before it", { from: null }, "OGW506 2"],
  ])("is at fault with %s", (_, change, fault) => {
    expect(placesOf({}, change)).toEqual([fault]);
  });

  it("is from nothing when it is the first", () => {
    expect(placesOf({ from: "after" })).toEqual(["OGW506 1"]);
  });

  it("sums its postings to zero, and seals its rows and the deadlines that wait after it", () => {
    const posting = { account: "case:A-1/paid", source: "spring", line: "grant", amount: 5 };
    const other = { ...posting, account: "call:spring/free", amount: -5 };
    expect(placesOf({ postings: [posting, other] })).toEqual([]);
    expect(placesOf({ postings: [posting] })).toEqual(["OGW513 1"]);
    expect(placesOf({ seals: { ...seals, rows: "sha256:0" } })).toEqual(["OGW514 1"]);
    expect(placesOf({ seals: { ...seals, deadlines: "sha256:0" } })).toEqual(["OGW514 1"]);
  });

  it("seals deadlines by name, those of before that it has not cleared among them", () => {
    const [b, a] = ["b", "a"].map((name) => ({ name, dueAt: `2026-04-01T00:00:00.000Z` })) as [
      object,
      object,
    ];
    const sealing = (...list: readonly object[]) => ({ ...seals, deadlines: digestOfList(sha256Hex, list) });
    const first = { deadlines: { set: [b], cleared: [] }, seals: sealing(b) };
    const second = { deadlines: { set: [a], cleared: [] }, seals: sealing(a, b) };
    const third = { deadlines: { set: [], cleared: ["b"] }, seals: sealing(a) };
    expect(placesOf(first, second, third)).toEqual([]);
    expect(placesOf(first, { ...second, seals: sealing(a) })).toEqual(["OGW514 2"]);
    expect(placesOf(first, second, { ...third, seals: sealing(a, b) })).toEqual(["OGW514 3"]);
    // Cleared and set by one entry: it waits again.
    const again = { deadlines: { set: [b], cleared: ["b"] }, seals: sealing(b) };
    expect(placesOf(first, again)).toEqual([]);
  });

  it("cites records that were promised before it, by their commitments", () => {
    const record = { id: "answers/1", class: "application", commitment: "sha256:1" };
    const promise = { records: [record] };
    const citing = (id: string, commitment: string) => ({
      seals: { ...seals, records: [{ id, commitment }] },
    });
    expect(placesOf(promise, citing("answers/1", "sha256:1"))).toEqual([]);
    expect(placesOf(promise, citing("answers/1", "sha256:2"))).toEqual(["OGW504 2"]);
    expect(placesOf(promise, citing("answers/2", "sha256:1"))).toEqual(["OGW504 2"]);
    expect(placesOf({ ...promise, ...citing("answers/1", "sha256:1") })).toEqual(["OGW504 1"]);
  });
});

describe("a stream", () => {
  it("of a kind that the lifecycle does not have is proved by its chain, and nothing is said of its states", () => {
    const notice = "notice:A-1" as StreamId;
    const proof = new StreamProof(
      grantLifecycle,
      notice,
      { ...body.programme, document: {} } as unknown as AnyProgramme,
      sha256Hex,
    );
    expect(chain({ stream: notice }, { stream: notice }).map((entry) => proof.take(entry))).toEqual([
      true,
      true,
    ]);
    expect(proof.faults).toEqual([]);
  });

  it("is proved up to the first entry that stands in no chain, and nothing is said of what follows", () => {
    const [first, second, third] = chain({}, {}, {}) as [JournalEntry, JournalEntry, JournalEntry];
    const { proof, taken, faults } = proofOf([first, { ...second, at: "another" }, third]);
    expect(taken).toEqual([true, false, false]);
    expect(faults).toEqual([[2, "OGW502", "case:A-1#2: the entry was changed."]]);
    expect([proof.isBroken, proof.last]).toEqual([true, first]);
    proof.lose(journalFault(stream, 3, "OGW510", "x", "x"));
    expect(proof.faults).toHaveLength(1);
  });

  it("is broken by an entry that cannot be read, and by one of no such format", () => {
    const [first, second] = chain({}, {}) as [JournalEntry, JournalEntry];
    const { proof } = proofOf([first]);
    expect(proof.isBroken).toBe(false);
    const fault = journalFault(stream, 2, "OGW510", "nie da się tego odczytać", "it cannot be read");
    proof.lose(fault);
    expect([proof.isBroken, proof.last, proof.faults]).toEqual([true, first, [fault]]);
    expect(proof.take(second)).toBe(false);
    for (const odd of [{ postings: null }, { seals: { ...seals, reads: [{}] } }, { records: 7 }]) {
      const { faults, taken } = proofOf(chain({}, odd));
      expect(taken).toEqual([true, false]);
      expect(faults).toEqual([[2, "OGW505", "case:A-1#2: it is no entry of this format."]]);
    }
  });

  it("comes to the records, deadlines and effects that its entries name", () => {
    const due = { name: "report", dueAt: "2026-04-01T00:00:00.000Z" };
    const sealed = { ...seals, deadlines: digestOfList(sha256Hex, [due]) };
    const effect = { id: `${stream}#1#0`, stage: "payment", type: "orderPayment", params: {} };
    const record = { id: "answers/1", class: "application", commitment: "sha256:1" };
    const said = {
      deadlines: { set: [due], cleared: [] },
      effects: [effect],
      records: [record],
      seals: sealed,
    };
    const { proof } = proofOf(chain(said));
    expect(proof.written.deadlines).toEqual(new Map([["report", due.dueAt]]));
    expect(proof.written.effects).toEqual(new Map([[effect.id, "payment.orderPayment"]]));
    expect(proof.written.promised).toEqual(
      new Map([
        [
          "answers/1",
          { class: "application", commitment: "sha256:1", seq: 1, at: body.at, keepUntil: undefined },
        ],
      ]),
    );
    // Nothing was replayed without a programme.
    expect([proof.state, proof.written.text]).toEqual([undefined, undefined]);
  });
});
