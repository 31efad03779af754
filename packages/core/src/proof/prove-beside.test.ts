import { sha256Hex } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import { commitmentOf } from "../journal/commitment.ts";
import { digestOf } from "../journal/hash.ts";
import { snapshotText } from "../journal/snapshot.ts";
import type { KeptSnapshot, PersonalRecord } from "../store/commit.ts";
import { besideFaults, type PromisedRecord } from "./prove-beside.ts";

const stream = "case:A-1";
const salt = "00".repeat(32);
const value = { name: "Ada" };
const promise: PromisedRecord = {
  class: "application",
  commitment: commitmentOf(salt, value, sha256Hex),
  seq: 2,
  at: "2026-03-02T08:00:00.000Z",
  keepUntil: "2031-12-31",
};
const record = {
  stream,
  seq: 2,
  id: "answers/1",
  class: "application",
  salt,
  value,
  keepUntil: "2031-12-31",
} as PersonalRecord;

/** What is said of records that entries promised, after these erasures. */
function said(
  records: readonly PersonalRecord[],
  erasures: readonly string[],
  promised: Partial<PromisedRecord> = {},
) {
  const written = {
    last: undefined,
    promised: new Map([["answers/1", { ...promise, ...promised }]]),
    deadlines: new Map(),
    effects: new Map(),
  };
  const kept = { snapshot: undefined, records, deadlines: [], effects: [] };
  const { faults, notes } = besideFaults(stream, written, kept, { hash: sha256Hex, erasures });
  const placeOf = ({ seq, code, key }: (typeof faults)[number]) => `${code} ${seq} ${key}`;
  return { faults: faults.map(placeOf), notes: notes.map(placeOf) };
}

const FAULT = ["OGW504 2 record answers/1"];

describe("a record that is gone", () => {
  it("may be gone once values of its last day were erased, and not a day before", () => {
    expect(said([], ["2032-01-01"]).faults).toEqual([]);
    expect(said([], ["2031-12-31"]).faults).toEqual(FAULT);
    expect(said([], []).faults).toEqual(FAULT);
  });

  it("is held against the last erasure, which reaches furthest", () => {
    expect(said([], ["2031-12-31", "2032-01-01"]).faults).toEqual([]);
  });

  it("is not missed when nobody knows how long it is to be kept", () => {
    expect(said([], [], { keepUntil: undefined }).faults).toEqual([]);
  });
});

describe("a record that is there", () => {
  it("is as it was promised, or at fault", () => {
    expect(said([record], [])).toEqual({ faults: [], notes: [] });
    for (const change of [
      { seq: 3 },
      { class: "payment" },
      { salt: "11".repeat(32) },
      { value: { name: "Eve" } },
      { keepUntil: "2031-12-30" },
    ])
      expect([change, said([{ ...record, ...change } as PersonalRecord], []).faults]).toEqual([
        change,
        FAULT,
      ]);
    expect(said([record], [], { keepUntil: undefined }).faults).toEqual([]);
  });

  it("is noted when values of its day were erased after it was written", () => {
    expect(said([record], ["2032-01-01"])).toEqual({ faults: [], notes: FAULT });
    expect(said([record], ["2031-12-31"]).notes).toEqual([]);
    // Written after that erasure, so that it could not take it.
    expect(said([record], ["2032-01-01"], { at: "2032-01-02T08:00:00.000Z" }).notes).toEqual([]);
  });
});

describe("a snapshot", () => {
  const text = snapshotText({
    ...{ machine: "grant", machineVersion: 1, revision: 4, value: "draft", context: {}, deadlines: [] },
    programme: { id: "p", version: "1", hash: "h" },
  });
  const sealing = (sealed: string) => ({
    seq: 4,
    hash: "h4",
    seals: { snapshot: digestOf(sha256Hex, sealed) },
  });
  const kept: KeptSnapshot = { revision: 4, head: "h4", text };
  const codesOf = (last: object | undefined, snapshot: KeptSnapshot | undefined) => {
    const written = { last, promised: new Map(), deadlines: new Map(), effects: new Map() } as never;
    const beside = { snapshot, records: [], deadlines: [], effects: [] };
    const { faults } = besideFaults(stream, written, beside, { hash: sha256Hex, erasures: [] });
    return faults.map(({ seq, code }) => `${code} ${seq}`);
  };

  it("ends where the journal ends, and is the one that the last entry seals", () => {
    expect(codesOf(sealing(text), kept)).toEqual([]);
    expect(codesOf(undefined, undefined)).toEqual([]);
    expect(codesOf(sealing(text), undefined)).toEqual(["OGW503 4"]);
    expect(codesOf(undefined, kept)).toEqual(["OGW503 0"]);
    expect(codesOf(sealing(text), { ...kept, revision: 3 })).toEqual(["OGW503 4"]);
    expect(codesOf(sealing(text), { ...kept, head: "h3" })).toEqual(["OGW503 4"]);
    expect(codesOf(sealing("another"), kept)).toEqual(["OGW506 4"]);
  });

  it("is one that can be read, whatever the entry seals", () => {
    const odd = "{}";
    expect(codesOf(sealing(odd), { ...kept, text: odd })).toEqual(["OGW506 4"]);
  });
});

describe("deadlines that wait", () => {
  const at = (name: string, dueAt = "2026-04-01T00:00:00.000Z") => [name, dueAt] as const;
  const keysOf = (
    written: readonly (readonly [string, string])[],
    kept: readonly (readonly [string, string])[],
  ) => {
    const stated = { last: undefined, promised: new Map(), deadlines: new Map(written), effects: new Map() };
    const deadlines = kept.map(([name, dueAt]) => ({ name, dueAt }));
    const beside = { snapshot: undefined, records: [], deadlines, effects: [] };
    const { faults } = besideFaults(stream, stated, beside, { hash: sha256Hex, erasures: [] });
    return faults.map(({ code, seq, key }) => `${code} ${seq} ${key}`);
  };

  it("are those of the journal, at their moments", () => {
    expect(keysOf([at("b"), at("a")], [at("a"), at("b")])).toEqual([]);
    expect(keysOf([at("b"), at("a")], [])).toEqual(["OGW509 0 deadline a", "OGW509 0 deadline b"]);
    expect(keysOf([], [at("b")])).toEqual(["OGW509 0 deadline b"]);
    expect(keysOf([at("a")], [at("a", "2026-04-02T00:00:00.000Z")])).toEqual(["OGW509 0 deadline a"]);
  });
});

describe("a record that cannot be read", () => {
  const fault = new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" });

  it("is told at the entry that promised it, and is not gone", () => {
    const lost = { name: "answers/1", fault } as unknown as PersonalRecord;
    expect(said([lost], [])).toEqual({ faults: ["OGW510 2 record answers/1"], notes: [] });
    const stray = { name: "answers/9", fault } as unknown as PersonalRecord;
    expect(said([record, stray], []).faults).toEqual(["OGW510 0 record answers/9"]);
  });
});
