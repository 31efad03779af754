import { hash as digest } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { EntryBody, JournalEntry, Posting, RowChange } from "../journal/entry.ts";
import { sealEntry } from "../journal/seal-entry.ts";
import { checkCommit, checkDigests } from "./check-commit.ts";
import type { Commit, SeenRows, StreamWrite } from "./commit.ts";

const hash = (text: string) => digest("sha256", text);
const SNAPSHOT = '{"value":"draft"}';
const body: EntryBody = {
  format: 1,
  stream: "case:A",
  commit: "commit-1",
  at: "2015-03-02T08:00:00.000Z",
  actor: { role: "applicant", id: "a" },
  command: { id: "c", type: "application.start" },
  programme: { id: "p", version: "1.0.0", hash: "sha256:p" },
  machine: { id: "grant", version: 1 },
  event: { type: "application.start" },
  from: null,
  to: "draft",
  verdicts: [],
  records: [],
  deadlines: { set: [], cleared: [] },
  registry: [],
  postings: [],
  effects: [],
  seals: {
    snapshot: `sha256:${hash(SNAPSHOT)}`,
    rows: "sha256:r",
    deadlines: "sha256:d",
    entries: [],
    ranges: [],
    reads: [],
    records: [],
    sets: [],
  },
};

/** A write of one entry, which after being sealed is as `entry` says. */
function write(
  change: Partial<StreamWrite> = {},
  entry: Partial<JournalEntry> = {},
  seq = 1,
): StreamWrite & { readonly hash: string } {
  const sealed = sealEntry({ ...body, ...entry }, seq, seq === 1 ? null : `sha256:${seq - 1}`, hash);
  const whole = { ...sealed, entry: { ...sealed.entry, ...entry } };
  return {
    stream: "case:A",
    expectedRevision: seq - 1,
    entries: [whole],
    snapshot: { revision: whole.entry.seq, head: whole.entry.hash, text: SNAPSHOT },
    ...change,
    hash: whole.entry.hash,
  };
}

function commit(...streams: StreamWrite[]): Commit {
  const answer = { sender: "applicant:a", commandId: "c", fingerprint: "f", answer: {} };
  return { id: "commit-1", streams, seen: [], records: [], answer };
}

const posting = (amount: number, source = "spring"): Posting => ({
  account: `case:A/${amount}`,
  source,
  line: "grant",
  amount,
});
const RECORD = {
  stream: "case:A",
  seq: 1,
  id: "r",
  class: "k",
  salt: "00",
  value: null,
  keepUntil: "2020-12-31",
} as const;

describe("the form of a commit", () => {
  it("is right for a first entry and for one that follows", () => {
    expect(() => checkCommit(commit(write()))).not.toThrow();
    expect(() => checkDigests(commit(write()), hash)).not.toThrow();
    expect(() => checkCommit(commit(write({}, {}, 5)))).not.toThrow();
  });

  it.each<[string, Commit]>([
    ["there is no entry", commit(write({ entries: [] }))],
    ["the entry belongs to case:B", commit(write({}, { stream: "case:B" }))],
    ["entry 1 was to come", commit(write({}, { seq: 2, previous: "sha256:1" }))],
    ["previous hash", commit(write({}, { previous: "sha256:0" }))],
    ["previous hash", commit(write({}, { previous: null }, 2))],
    ["previous hash", commit(write({ entries: [...write().entries, ...write({}, {}, 2).entries] }))],
    ["the snapshot is not the one", commit(write({ snapshot: { ...write().snapshot, revision: 2 } }))],
    ["the snapshot is not the one", commit(write({ snapshot: { ...write().snapshot, head: "sha256:2" } }))],
    ["it is written twice", commit(write(), write())],
    ["part of commit", commit(write({}, { commit: "commit-2" }))],
    [
      "its postings of autumn do not sum to zero",
      commit(write({}, { postings: [posting(5), posting(-5), posting(-5, "autumn")] })),
    ],
    [
      "effect 0 is not under the id case:A#1#0",
      commit(write({}, { effects: [{ id: "case:A#1#1", stage: "s", type: "t", params: {} }] })),
    ],
    ["it writes no stream", commit()],
    [
      "a record belongs to a stream not written",
      { ...commit(write()), records: [{ ...RECORD, stream: "case:B" }] },
    ],
    ["it is written twice", { ...commit(write()), records: [RECORD, RECORD] }],
    ["entry 2 is none of this commit", { ...commit(write()), records: [{ ...RECORD, seq: 2 }] }],
    ['it is kept until "soon", no date', { ...commit(write()), records: [{ ...RECORD, keepUntil: "soon" }] }],
  ])("is refused when %s", (problem, broken) => {
    expect(() => checkCommit(broken)).toThrow(expect.objectContaining({ code: "OGW315" }));
    expect(() => checkCommit(broken)).toThrow(problem);
  });

  it("is refused when a deadline is no UTC instant", () => {
    const deadlines = { set: [{ name: "signing", dueAt: "2015-03-02" }], cleared: [] };
    expect(() => checkCommit(commit(write({}, { deadlines })))).toThrow(
      '[OGW318] deadline "signing" of case:A#1',
    );
  });

  it("is refused when a text was hashed that is not there", () => {
    const { snapshot } = write();
    const another = commit(write({ snapshot: { ...snapshot, text: "{}" } }));
    expect(() => checkDigests(another, hash)).toThrow(
      "[OGW315] commit of case:A: the snapshot is not the one that its last entry seals",
    );
    const forged = commit(write({}, { hash: "sha256:other" }));
    expect(() => checkDigests(forged, hash)).toThrow("case:A#1: its hash is not that of its text");
  });
});

describe("the rows of a commit", () => {
  const row = (op: RowChange["op"], version: number): RowChange =>
    op === "remove"
      ? { op, scope: "s", key: "k", version }
      : { op, scope: "s", key: "k", version, value: {} };
  const rows = (seen: readonly SeenRows[], ...registry: RowChange[]): Commit => ({
    ...commit(write({}, { registry })),
    seen,
  });
  const key = (version: number) => [{ scope: "s", key: "k", version }];
  const range = (below: string, ...versions: number[]) => [
    { scope: "s", from: "a", below, rows: versions.map((version) => ({ key: "k", version })) },
  ];
  const whole = [{ scope: "s", version: 7 }];

  it.each<[string, Commit]>([
    ["inserted where none was seen", rows(key(0), row("insert", 1))],
    ["inserted into a range without it", rows(range("z"), row("insert", 1))],
    ["inserted into a whole scope", rows(whole, row("insert", 1))],
    ["updated after the version seen", rows(key(3), row("update", 4))],
    ["removed after the version seen in a range", rows(range("z", 2), row("remove", 3))],
    ["updated in a whole scope, whose rows the store knows", rows(whole, row("update", 4))],
    [
      "inserted, updated, removed and inserted anew",
      rows(key(0), row("insert", 1), row("update", 2), row("remove", 3), row("insert", 1)),
    ],
    ["written out of the order of versions", rows(key(1), row("update", 3), row("update", 2))],
  ])("may be %s", (_, right) => {
    expect(() => checkCommit(right)).not.toThrow();
  });

  it.each<[string, Commit]>([
    ["it is written and was not read", rows([], row("insert", 1))],
    ["it is written and was not read", rows(range("b"), row("insert", 1))],
    ["it is written and was not read", rows([{ scope: "t", version: 1 }], row("insert", 1))],
    ["it is inserted, and was there", rows(key(1), row("insert", 1))],
    ["it is inserted, and was there", rows(whole, row("insert", 1), row("insert", 1))],
    ["it is inserted as version 2, not 1", rows(key(0), row("insert", 2))],
    ["it is to be updated, and was not there", rows(key(0), row("update", 1))],
    ["it is to be removed, and was not there", rows(range("z"), row("remove", 1))],
    ["version 3 does not follow version 1", rows(key(1), row("update", 3))],
    ["version 2 does not follow version 2", rows(range("z", 2), row("remove", 2))],
    ["version 4 does not follow version 2", rows(key(1), row("update", 2), row("update", 4))],
    ["version 1 follows no other", rows(whole, row("update", 1))],
  ])("are refused: %s", (problem, broken) => {
    expect(() => checkCommit(broken)).toThrow(`[OGW315] commit of row "k" of s: ${problem}`);
  });
});
