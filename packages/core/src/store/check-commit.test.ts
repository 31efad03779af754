import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import { checkCommit } from "./check-commit.ts";
import type { Commit, StreamWrite } from "./store.ts";

const PROGRAMME = { id: "p", version: "1.0.0", hash: "sha256:p" };

function write(change: Partial<StreamWrite> = {}, entry: Partial<JournalEntry> = {}): StreamWrite {
  const whole: JournalEntry = {
    format: 1,
    stream: "case:A",
    seq: 1,
    previous: null,
    hash: "sha256:1",
    at: "2015-03-02T08:00:00.000Z",
    actor: { role: "applicant", id: "a" },
    command: { id: "c", type: "application.start" },
    programme: PROGRAMME,
    machine: { id: "grant", version: 1 },
    event: { type: "application.start" },
    from: null,
    to: "draft",
    verdicts: [],
    records: [],
    deadlines: { set: [], cleared: [] },
    registry: [],
    effects: [],
    ...entry,
  };
  return {
    stream: "case:A",
    expectedRevision: 0,
    entries: [whole],
    snapshot: {
      machine: "grant",
      machineVersion: 1,
      programme: PROGRAMME,
      revision: whole.seq,
      head: whole.hash,
      value: "draft",
      context: {},
    },
    deadlines: { set: [], cleared: [] },
    ...change,
  };
}

function commit(...streams: StreamWrite[]): Commit {
  const answer = { commandId: "c", fingerprint: "f", answer: {} };
  return { streams, registry: [], registryRead: {}, records: [], outbox: [], answer };
}

describe("the form of a commit", () => {
  it("is right for a first entry and for one that follows", () => {
    expect(() => checkCommit(commit(write()))).not.toThrow();
    const later = write({ expectedRevision: 4 }, { seq: 5, previous: "sha256:4" });
    expect(() => checkCommit(commit(later))).not.toThrow();
  });

  it.each<[string, Commit]>([
    ["there is no entry", commit(write({ entries: [] }))],
    ["the entry belongs to case:B", commit(write({}, { stream: "case:B" }))],
    ["entry 1 was to come", commit(write({}, { seq: 2, previous: "sha256:1" }))],
    ["previous hash", commit(write({}, { previous: "sha256:0" }))],
    ["previous hash", commit(write({ expectedRevision: 1 }, { seq: 2, previous: null }))],
    [
      "previous hash",
      commit(
        write({ entries: [...write().entries, ...write({}, { seq: 2, previous: "sha256:9" }).entries] }),
      ),
    ],
    ["the snapshot is not the one", commit(write({ snapshot: { ...write().snapshot, revision: 2 } }))],
    ["the snapshot is not the one", commit(write({ snapshot: { ...write().snapshot, head: "sha256:2" } }))],
    ["it is written twice", commit(write(), write())],
    [
      "it is written twice",
      { ...commit(), outbox: [1, 2].map(() => ({ id: "e", type: "notifyOperator", params: {} })) },
    ],
  ])("is refused when %s", (problem, broken) => {
    expect(() => checkCommit(broken)).toThrow(expect.objectContaining({ code: "OGW315" }));
    expect(() => checkCommit(broken)).toThrow(problem);
  });
});
