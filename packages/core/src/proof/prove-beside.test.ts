import { sha256Hex } from "@opus/grant-rules";
import { describe, expect, it } from "vitest";
import { commitmentOf } from "../journal/commitment.ts";
import type { PersonalRecord } from "../store/commit.ts";
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
