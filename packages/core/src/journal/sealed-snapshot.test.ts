import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryBody } from "./entry.ts";
import { sealEntry } from "./seal-entry.ts";
import { sealedSnapshot } from "./sealed-snapshot.ts";

const sha256 = (text: string) => hash("sha256", text, "hex");
const digest = (text: string) => `sha256:${sha256(text)}`;
const nothing = digest("[]");

function entry(changes: Partial<EntryBody> = {}): EntryBody {
  return {
    format: 1,
    stream: "case:A-1",
    commit: "c",
    at: "2026-03-02T08:00:00.000Z",
    actor: { role: "officer", id: "o-1" },
    command: { id: "1", type: "formalCheck.complete" },
    programme: { id: "minimal", version: "1.0.0", hash: nothing },
    machine: { id: "grant", version: 1 },
    event: { type: "formalCheck.complete" },
    from: "a",
    to: "b",
    verdicts: [],
    records: [],
    deadlines: { set: [], cleared: [] },
    registry: [],
    postings: [],
    effects: [],
    seals: {
      snapshot: digest("snapshot"),
      rows: nothing,
      deadlines: nothing,
      entries: [],
      ranges: [],
      reads: [],
      records: [],
      sets: [],
    },
    ...changes,
  };
}

const place = { stream: "case:A-1", seq: 2 } as const;
const textOf = (changes: Partial<EntryBody> = {}) => sealEntry(entry(changes), 2, nothing, sha256).text;

describe("the snapshot that an entry seals", () => {
  it("is read off the text of the entry, whatever its event, state and verdicts hold", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.string(), (json, id) => {
        const values = { type: "x", given: JSON.parse(json), quoted: json, id };
        const text = textOf({ event: values, to: JSON.parse(json) });
        expect(sealedSnapshot(text, place)).toBe(digest("snapshot"));
      }),
      { numRuns: 300 },
    );
  });

  it("is told of no other place", () => {
    for (const other of [
      { stream: "case:A-1", seq: 1 },
      { stream: "case:A-1", seq: 22 },
      { stream: "case:A", seq: 2 },
      { stream: 'case:A-1","x":"', seq: 2 },
    ] as const)
      expect(sealedSnapshot(textOf(), other)).toBeUndefined();
  });

  it("is not told where something in the entry looks like its place", () => {
    const like = { seals: { snapshot: digest("forged") }, seq: 2, stream: "case:A-1", to: "b" };
    for (const changes of [{ event: { type: "x", ...like } }, { to: like }])
      expect(sealedSnapshot(textOf(changes), place)).toBeUndefined();
  });

  it("is left to whoever parses the entry where it has written rows or records, which are remembered then", () => {
    const record = { id: "r", class: "trail", commitment: nothing };
    expect(sealedSnapshot(textOf({ records: [record] }), place)).toBeUndefined();
    const row = { op: "insert", scope: "s", key: "k", version: 1, value: {} } as const;
    expect(sealedSnapshot(textOf({ registry: [row] }), place)).toBeUndefined();
  });
});
