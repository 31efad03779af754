import {
  callScope,
  caseStream,
  type JournalEntry,
  type PersonalRecord,
  type RegistryRow,
  type SnapshotEnvelope,
  type Store,
  verifyJournal,
} from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { openCall } from "../decisions/test-call.ts";

const stream = caseStream("A-1");

async function kept(): Promise<Store> {
  const call = await openCall();
  await lead(call, "A-1", "offered");
  return call.store;
}
const entryOf = (store: Store, at: number, change: (entry: JournalEntry) => object): Store => ({
  ...store,
  journal: async (asked, after) =>
    (await store.journal(asked, after)).map((entry) =>
      asked === stream && entry.seq === at ? ({ ...entry, ...change(entry) } as JournalEntry) : entry,
    ),
});
const snapshotOf = (store: Store, change: (snapshot: SnapshotEnvelope) => object): Store => ({
  ...store,
  load: async (asked) => {
    const snapshot = await store.load(asked);
    return snapshot && asked === stream
      ? ({ ...snapshot, ...change(snapshot) } as SnapshotEnvelope)
      : snapshot;
  },
});
const recordsOf = (store: Store, change: (record: PersonalRecord) => object): Store => ({
  ...store,
  records: async (asked) => (await store.records(asked)).map((record) => ({ ...record, ...change(record) })),
});
const rowsOf = (
  store: Store,
  scope: string,
  change: (rows: readonly RegistryRow[]) => readonly RegistryRow[],
): Store => ({
  ...store,
  registry: async (asked) => {
    const found = await store.registry(asked);
    return asked === callScope("spring", scope) ? { ...found, rows: change(found.rows) } : found;
  },
});

describe("a store that was changed from outside", () => {
  it("is valid as long as it was not", async () => {
    expect(await verifyJournal(await kept())).toMatchObject({ valid: true, faults: [] });
  });

  it.each<[string, (store: Store) => Store, string, number]>([
    [
      "an event",
      (s) => entryOf(s, 3, ({ event }) => ({ event: { ...event, outcome: "ineligible" } })),
      "OGW502",
      3,
    ],
    ["a verdict", (s) => entryOf(s, 3, () => ({ verdicts: [] })), "OGW502", 3],
    ["an actor", (s) => entryOf(s, 4, () => ({ actor: { role: "expert", id: "x" } })), "OGW502", 4],
    ["a moment", (s) => entryOf(s, 2, () => ({ at: "2026-03-02T07:00:00.000Z" })), "OGW502", 2],
    ["a hash", (s) => entryOf(s, 2, () => ({ hash: `sha256:${"0".repeat(64)}` })), "OGW502", 2],
    ["a chain", (s) => entryOf(s, 2, () => ({ previous: null })), "OGW501", 2],
    ["an entry's number", (s) => entryOf(s, 2, () => ({ seq: 9 })), "OGW500", 2],
    ["an entry's stream", (s) => entryOf(s, 2, () => ({ stream: "case:A-2" })), "OGW500", 2],
    ["a key beside the entry's own", (s) => entryOf(s, 2, () => ({ note: "x" })), "OGW502", 2],
    [
      "a state of the snapshot",
      (s) => snapshotOf(s, () => ({ value: { agreement: "inPreparation" } })),
      "OGW506",
      7,
    ],
    [
      "a sum of the snapshot",
      (s) => snapshotOf(s, ({ context }) => ({ context: { ...context, award: "9000.00" } })),
      "OGW506",
      7,
    ],
    [
      "the snapshot's programme",
      (s) => snapshotOf(s, ({ programme }) => ({ programme: { ...programme, version: "9" } })),
      "OGW506",
      7,
    ],
    ["the snapshot's machine", (s) => snapshotOf(s, () => ({ machineVersion: 2 })), "OGW506", 7],
    ["the snapshot's revision", (s) => snapshotOf(s, () => ({ revision: 6 })), "OGW503", 7],
    ["a record", (s) => recordsOf(s, () => ({ value: { requested: "5000.00" } })), "OGW504", 1],
    ["a record's salt", (s) => recordsOf(s, () => ({ salt: "00".repeat(32) })), "OGW504", 1],
    ["a record's class", (s) => recordsOf(s, () => ({ class: "payment" })), "OGW504", 1],
    ["a record's name", (s) => recordsOf(s, () => ({ id: "answers/9" })), "OGW504", 0],
  ])("in %s is found, at its place", async (_, change, code, seq) => {
    const { valid, faults } = await verifyJournal(change(await kept()));
    expect(valid).toBe(false);
    expect(faults[0]).toMatchObject({ stream, code, seq });
    expect(faults[0]?.message.en).toContain(stream);
  });

  it("by the loss of its first, a middle or its last entry is found", async () => {
    for (const [lost, code] of [
      [1, "OGW500"],
      [3, "OGW500"],
      [7, "OGW503"],
    ] as const) {
      const store = await kept();
      const journal: Store["journal"] = async (asked, after) =>
        (await store.journal(asked, after)).filter(({ seq }) => asked !== stream || seq !== lost);
      expect((await verifyJournal({ ...store, journal })).faults[0]).toMatchObject({ stream, code });
    }
  });

  it.each<[string, (rows: readonly RegistryRow[]) => readonly RegistryRow[]]>([
    ["changed", (rows) => rows.map((row) => ({ ...row, value: { ...row.value, amount: "1.00" } }))],
    ["lost", () => []],
    ["added", (rows) => [...rows, ...rows.map((row) => ({ ...row, key: "S/002" }))]],
  ])("by a row of the ranking that was %s is found", async (_, change) => {
    const { faults } = await verifyJournal(rowsOf(await kept(), "ranking", change));
    expect(faults).toMatchObject([{ stream: "call:spring", code: "OGW508" }]);
    expect(faults[0]?.message.en).toMatch(/S\/00[12]/);
  });

  it("by a deadline that was moved, lost or added is found", async () => {
    const store = await kept();
    const moved = (change: (name: string) => { name: string; dueAt: string }[]): Store => ({
      ...store,
      deadlines: async (asked) =>
        (await store.deadlines(asked)).flatMap((one) =>
          change(one.name).map((other) => ({ ...one, ...other })),
        ),
    });
    const late = "2099-01-01T00:00:00.000Z";
    for (const change of [
      (name: string) => [{ name, dueAt: late }],
      () => [],
      () => [{ name: "payment", dueAt: late }],
    ]) {
      const { faults } = await verifyJournal(moved(change));
      expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["OGW509"]));
    }
  });
});
