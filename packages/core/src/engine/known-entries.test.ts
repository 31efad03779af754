import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import type { RegistryRow } from "../store/commit.ts";
import { EntrySeals, KnownEntries } from "./known-entries.ts";

const row = (key: string, version = 1, value: object = { of: key }, scope = "spring/ends") =>
  ({ scope, key, version, value, entry: "case:A-1#1" }) as unknown as RegistryRow;
const write = (key: string, version = 1, value: object = { of: key }, scope = "spring/ends") =>
  ({ op: "insert", scope, key, version, value }) as const;
const hash = (text: string) => `hash of ${text}`;
const seals = (registry: readonly object[], records: readonly object[] = [], by?: typeof hash) =>
  new EntrySeals({ registry, records } as unknown as JournalEntry, by);

// By a list, by a table from eight on, by digests.
describe.each([
  [0, undefined],
  [6, undefined],
  [20, undefined],
  [20, hash],
])("the rows that an entry seals, among %d others, by %s", (count, by) => {
  const others = Array.from({ length: count }, (_, index) => write(`other-${index}`));
  const removed = { op: "remove", scope: "spring/ends", key: "gone", version: 2 };
  const sealed = () => seals([write("a", 1), write("a", 2), ...others, write("b"), removed], [], by);

  it("are those that it wrote last, as they are", () => {
    expect(sealed().holds(row("a", 2))).toBe(true);
    expect(sealed().holds(row("b"))).toBe(true);
    expect(sealed().holds(row("a", 1))).toBe(false);
    expect(sealed().holds(row("a", 2, { of: "b" }))).toBe(false);
    expect(sealed().holds(row("b", 1, { of: "b" }, "spring/standings"))).toBe(false);
    expect(sealed().holds(row("c"))).toBe(false);
    expect(sealed().holds({ ...row("gone", 2), value: undefined } as unknown as RegistryRow)).toBe(false);
  });
});

describe("the commitments that an entry seals", () => {
  it("are those of a record and its class", () => {
    const sealed = seals([], [{ id: "answers/1", class: "trail", commitment: "sha256:1" }]);
    expect(sealed.commitment("answers/1", "trail")).toBe("sha256:1");
    expect(sealed.commitment("answers/1", "contact")).toBeUndefined();
    expect(sealed.commitment("answers/2", "trail")).toBeUndefined();
  });
});

describe("known entries", () => {
  it("are found by their places, where they seal anything", () => {
    const known = new KnownEntries(hash);
    const entry = (seq: number, registry: readonly object[]) =>
      ({ stream: "case:A-1", seq, registry, records: [] }) as unknown as JournalEntry;
    const full = known.note(entry(1, [write("a")]));
    known.note(entry(2, []));
    expect(full.weight).toBe(2);
    expect(known.at("case:A-1#1")).toBe(full);
    expect([known.at("case:A-1#2"), known.at("case:A-2#1")]).toEqual([undefined, undefined]);
  });

  it("are remembered when they write the rows of a whole call, however many others come after", () => {
    const known = new KnownEntries(hash);
    const list = Array.from({ length: 150_000 }, (_, index) => write(`S/${index}`));
    const published = {
      stream: "call:spring",
      seq: 7,
      hash: "h",
      registry: list,
      records: [],
    } as unknown as JournalEntry;
    known.note(published);
    for (let seq = 1; seq <= 60_000; seq += 1)
      known.note({ stream: "case:A-1", seq, registry: [write("a")], records: [] } as unknown as JournalEntry);
    expect(known.at("case:A-1#1")).toBeUndefined();
    const seals = known.at("call:spring#7");
    expect(seals?.holds(row("S/149999"))).toBe(true);
    expect(seals?.holds(row("S/149999", 2))).toBe(false);
    known.forget({ ...published, hash: "another" });
    expect(known.at("call:spring#7")).toBe(seals);
    known.forget(published);
    expect(known.at("call:spring#7")).toBeUndefined();
  });
});
