import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import { digestOfList } from "../journal/hash.ts";
import type { KeptCommit } from "../store/inventory.ts";
import { answerFault } from "./answer-proof.ts";

const hash = (text: string) => `hash of ${text}`;
const deadlines = [
  { name: "report", dueAt: "2026-04-01T00:00:00.000Z" },
  { name: "supplement", dueAt: "2026-03-01T00:00:00.000Z" },
];
const entry = (stream: string, seq: number): JournalEntry =>
  ({
    stream,
    seq,
    hash: `sha256:${stream}${seq}`,
    at: `2026-03-02T08:00:0${seq}.000Z`,
    actor: { role: "officer", id: "o-1" },
    command: { answered: true, id: "c-1", type: "formalCheck.complete" },
    seals: { deadlines: digestOfList(hash, deadlines) },
  }) as unknown as JournalEntry;
const entries = [entry("case:A-1", 1), entry("call:spring", 7), entry("case:A-1", 2)];
const told = {
  outcome: "accepted",
  commandId: "c-1",
  stream: "case:A-1",
  seq: 2,
  hash: "sha256:case:A-12",
  at: "2026-03-02T08:00:02.000Z",
  entries: entries.map(({ stream, seq, hash: own }) => ({ stream, seq, hash: own })),
  // By moment, while the entry seals them by name.
  deadlines: deadlines.toReversed(),
};
const kept = (changes: object = {}, answer: unknown = told) =>
  ({
    position: 1,
    answer: { sender: "officer:o-1", commandId: "c-1", fingerprint: "", answer, ...changes },
  }) as unknown as KeptCommit;
const codeOf = (commit: KeptCommit) => answerFault(commit, entries, hash)?.code;

describe("a kept answer", () => {
  it("is sound when it tells what the entries of its commit say, in whole or in part", () => {
    expect(codeOf(kept())).toBeUndefined();
    expect(codeOf(kept({}, { outcome: "accepted", commandId: "c-1" }))).toBeUndefined();
    expect(answerFault(kept(), [], hash)).toBeUndefined();
  });

  it("tells nothing of the stream to who sees nothing of it, and then no deadlines alone", () => {
    const blind = { ...told, state: [], legal: [], deadlines: [] };
    expect(codeOf(kept({}, blind))).toBeUndefined();
    for (const seen of [{ state: ["scoring"] }, { legal: [{ type: "x" }] }, { legal: undefined }])
      expect(codeOf(kept({}, { ...blind, ...seen }))).toBe("OGW517");
    const wrong = { state: ["scoring"], legal: [{ type: "x" }], deadlines: deadlines.slice(1) };
    expect(codeOf(kept({}, { ...told, ...wrong }))).toBe("OGW517");
  });

  it("is there exactly when the sender gave the command its id", () => {
    const drawn = entries.map((one) => ({ ...one, command: { id: "c-1", type: "formalCheck.complete" } }));
    const none = { position: 1 } as KeptCommit;
    expect(answerFault(none, entries, hash)?.message.en).toBe(
      'case:A-1#1: the answer to command "c-1", which was kept, is not there.',
    );
    expect(answerFault(none, drawn, hash)).toBeUndefined();
    expect(answerFault(kept(), drawn, hash)?.code).toBe("OGW517");
  });

  it.each<[string, object]>([
    ["sender", { sender: "officer:o-2" }],
    ["role of the sender", { sender: "applicant:o-1" }],
    ["command", { commandId: "c-2" }],
    ["answer, which is none", { answer: null }],
  ])("is at fault for another %s", (_, changes) => {
    expect(codeOf(kept(changes))).toBe("OGW517");
  });

  it.each<[string, unknown]>([
    ["outcome", "refused"],
    ["commandId", "c-2"],
    ["stream", "case:A-2"],
    ["seq", 1],
    ["hash", "sha256:case:A-11"],
    ["at", "2026-03-02T08:00:01.000Z"],
    ["entries", told.entries.slice(1)],
    ["deadlines", deadlines.slice(1)],
    ["deadlines", "none"],
    ["deadlines", [{ name: "report", dueAt: Number.NaN }]],
    ["deadlines", []],
  ])("is at fault for another %s: %j", (name, value) => {
    const fault = answerFault(kept({}, { ...told, [name]: value }), entries, hash);
    expect(fault).toMatchObject({ stream: "case:A-1", seq: 1, key: "answer c-1", code: "OGW517" });
  });

  it("that cannot be read is at fault for that", () => {
    const commit = { position: 1, answer: { fault: new TypeError("x") } } as unknown as KeptCommit;
    expect(answerFault(commit, entries, hash)).toMatchObject({ code: "OGW510", key: "answer c-1" });
  });
});
