import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { KeptCommit } from "../store/inventory.ts";
import { CommitProof } from "./commit-proof.ts";

const officer = { role: "officer", id: "o-1" };
const entry = (stream: string, changes: object = {}) =>
  ({
    stream,
    seq: 3,
    commit: "k-1",
    at: "2026-03-02T08:00:00.000Z",
    actor: officer,
    command: { id: "c-1", type: "formalCheck.complete" },
    ...changes,
  }) as unknown as JournalEntry;
const commit = (position: number, ...entries: KeptCommit["entries"]): KeptCommit => ({
  position,
  id: "k-1",
  entries,
});
const proof = () => new CommitProof(grantLifecycle, (text) => `hash of ${text}`);
const placesOf = (...entries: KeptCommit["entries"]) =>
  proof()
    .take(commit(1, ...entries))
    .map(({ stream, seq, code, key }) => [stream, seq, code, key]);
const unreadable = (name: string) => ({
  name,
  fault: new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" }),
});

const own = entry("case:A-1");
const also = entry("call:spring", { seq: 9 });

describe("a commit", () => {
  it("is sound when all of its entries are of one command, that of its own stream among them", () => {
    expect(placesOf(own)).toEqual([]);
    expect(placesOf(also, own)).toEqual([]);
  });

  it("lacks an entry when none is of the kind of stream that the command is sent to", () => {
    expect(placesOf(also)).toEqual([["call:spring", 9, "OGW521", undefined]]);
    // A name that only begins as the kind does is of another kind.
    expect(placesOf(entry("cases:A-1"))).toHaveLength(1);
  });

  it("of a command that nobody knows lacks nothing that could be known", () => {
    const command = { id: "c-1", type: "nobody.knows" };
    expect(placesOf(entry("call:spring", { command }))).toEqual([]);
  });

  it.each<[string, object]>([
    ["moment", { at: "2026-03-02T08:00:01.000Z" }],
    ["actor", { actor: { ...officer, id: "o-2" } }],
    ["command", { command: { id: "c-2", type: "formalCheck.complete" } }],
    ["commit", { commit: "k-2" }],
  ])("holds no entry of another %s", (_, changes) => {
    expect(placesOf(own, entry("call:spring", { seq: 9, ...changes }))).toEqual([
      ["call:spring", 9, "OGW521", undefined],
    ]);
  });

  it("without an entry is at fault, and so is one that stands where another stood", () => {
    expect(placesOf()).toEqual([[undefined, 0, "OGW521", "commit 1"]]);
    const held = proof();
    expect(held.take(commit(2, own))).toEqual([]);
    expect(held.take(commit(2, own))).toMatchObject([{ stream: "case:A-1", seq: 0, key: "commit 2" }]);
    expect(held.take(commit(1, unreadable("case:A-1#12")))).toMatchObject([
      { stream: "case:A-1", seq: 0, key: "commit 1" },
    ]);
    expect(held.take(commit(2, own))).toEqual([]);
  });

  it("with an entry that cannot be read is held against the others alone", () => {
    expect(placesOf(unreadable("case:A-1#3"))).toEqual([]);
    expect(placesOf(also, unreadable("case:A-1#3"))).toEqual([]);
    expect(placesOf(also, unreadable("case:A-1#3"), entry("case:A-2", { commit: "k-2" }))).toEqual([
      ["case:A-2", 3, "OGW521", undefined],
    ]);
  });
});
