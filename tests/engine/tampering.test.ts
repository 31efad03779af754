import { canonicalJson } from "@opus/grant-rules";
import { type JournalEntry, type JsonObject, verifyJournal } from "@opus/grant-workflow";
import type { RegistryRow, Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { callStream, caseStream, openCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";
import {
  digest,
  rehashed,
  retold,
  withDeadlines,
  withEntry,
  withJournal,
  withRecords,
  withRows,
  withSnapshot,
} from "./tampered-store.ts";

const stream = caseStream("A-1");
/** Entries of the case: the award moves money, the offer of the agreement sets a deadline and sends a letter. */
const awarded = 6;
const offered = 7;

async function kept(): Promise<Store> {
  const call = await openCall();
  await lead(call, "A-1", "offered");
  return call.store;
}
const entryOf = (store: Store, at: number, change: (entry: JournalEntry) => object) =>
  withEntry(store, stream, at, change);
const bodyOf = (store: Store, change: Parameters<typeof retold>[1]) =>
  withSnapshot(store, stream, (snapshot) => retold(snapshot, change));

describe("a store that was changed from outside", () => {
  it("is valid as long as it was not", async () => {
    const store = await kept();
    expect(await verifyJournal(store)).toMatchObject({ valid: true, faults: [] });
    // Hashing anew without changing anything comes to the same chain, so what follows is about the changes.
    const again = await rehashed(store, stream, awarded, () => ({}));
    expect((await again.load(stream))?.head).toBe((await store.load(stream))?.head);
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
    ["a posting", (s) => entryOf(s, awarded, () => ({ postings: [] })), "OGW502", awarded],
    ["an effect", (s) => entryOf(s, offered, () => ({ effects: [] })), "OGW502", offered],
    ["a commit", (s) => entryOf(s, 2, () => ({ commit: "another" })), "OGW502", 2],
    ["a hash", (s) => entryOf(s, 2, () => ({ hash: `sha256:${"0".repeat(64)}` })), "OGW502", 2],
    ["a chain", (s) => entryOf(s, 2, () => ({ previous: null })), "OGW501", 2],
    ["an entry's number", (s) => entryOf(s, 2, () => ({ seq: 9 })), "OGW500", 2],
    ["an entry's stream", (s) => entryOf(s, 2, () => ({ stream: "case:A-2" })), "OGW500", 2],
    ["a key beside the entry's own", (s) => entryOf(s, 2, () => ({ note: "x" })), "OGW502", 2],
    [
      "a state of the snapshot",
      (s) => bodyOf(s, () => ({ value: { agreement: "inPreparation" } })),
      "OGW506",
      offered,
    ],
    [
      "a sum of the snapshot",
      (s) =>
        bodyOf(s, ({ context }) => ({
          context: { ...context, scoring: { ...(context.scoring as object), award: "9000.00" } },
        })),
      "OGW506",
      offered,
    ],
    [
      "the snapshot's programme",
      (s) => bodyOf(s, ({ programme }) => ({ programme: { ...programme, version: "9" } })),
      "OGW506",
      offered,
    ],
    ["the snapshot's machine", (s) => bodyOf(s, () => ({ machineVersion: 2 })), "OGW506", offered],
    ["the snapshot's deadlines", (s) => bodyOf(s, () => ({ deadlines: [] })), "OGW506", offered],
    ["the revision in the snapshot's text", (s) => bodyOf(s, () => ({ revision: 6 })), "OGW506", offered],
    ["a blank in the snapshot's text", (s) => bodyOf(s, () => ({ " ": 1 })), "OGW506", offered],
    [
      "the order of the snapshot's text",
      (s) =>
        withSnapshot(s, stream, ({ text }) => ({
          text: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
        })),
      "OGW506",
      offered,
    ],
    ["all of the snapshot's text", (s) => withSnapshot(s, stream, () => ({ text: "" })), "OGW506", offered],
    ["the snapshot's revision", (s) => withSnapshot(s, stream, () => ({ revision: 6 })), "OGW503", offered],
    ["the snapshot's head", (s) => withSnapshot(s, stream, () => ({ head: "sha256:0" })), "OGW503", offered],
    ["a record", (s) => withRecords(s, () => ({ value: { requested: "5000.00" } })), "OGW504", 1],
    ["a record's salt", (s) => withRecords(s, () => ({ salt: "00".repeat(32) })), "OGW504", 1],
    ["a record's class", (s) => withRecords(s, () => ({ class: "payment" })), "OGW504", 1],
    ["a record's name", (s) => withRecords(s, () => ({ id: "answers/9" })), "OGW504", 0],
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
      [offered, "OGW503"],
    ] as const) {
      const store = withJournal(await kept(), stream, (entries) => entries.filter(({ seq }) => seq !== lost));
      expect((await verifyJournal(store)).faults[0]).toMatchObject({ stream, code });
    }
  });

  it.each<[string, (rows: readonly RegistryRow[]) => readonly RegistryRow[]]>([
    ["changed", (rows) => rows.map((row) => ({ ...row, value: { ...row.value, amount: "1.00" } }))],
    ["lost", () => []],
    ["added", (rows) => [...rows, ...rows.map((row) => ({ ...row, key: "S/002" }))]],
    ["given a later version", (rows) => rows.map((row) => ({ ...row, version: row.version + 1 }))],
    ["given an earlier version", (rows) => rows.map((row) => ({ ...row, version: row.version - 1 }))],
    ["said to be of another entry", (rows) => rows.map((row) => ({ ...row, entry: `${stream}#1` }))],
    ["said to be of no entry at all", (rows) => rows.map((row) => ({ ...row, entry: "nobody" }))],
  ])("by a row of the ranking that was %s is found", async (_, change) => {
    const { faults } = await verifyJournal(withRows(await kept(), "ranking", change));
    expect(faults).toMatchObject([{ stream: callStream, code: "OGW508" }]);
    expect(faults[0]?.message.en).toMatch(/S\/00[12]/);
  });

  it.each<[string, (rows: readonly RegistryRow[]) => readonly RegistryRow[]]>([
    [
      "emptied",
      (rows) => rows.map((row) => (row.key.includes("/free/") ? { ...row, value: { amount: 0 } } : row)),
    ],
    ["lost", (rows) => rows.filter(({ key }) => !key.includes("/free/"))],
  ])("by an account that was %s is found", async (_, change) => {
    const { faults } = await verifyJournal(withRows(await kept(), "balances", change));
    expect(faults).toMatchObject([{ stream: callStream, code: "OGW508" }]);
    expect(faults[0]?.message.en).toContain("call:spring/free/spring/grant");
  });

  it("by a row in a set that nobody has written yet is found", async () => {
    const row = {
      scope: "spring/visits",
      key: "S/001",
      version: 1,
      value: {},
      entry: `${stream}#${offered}`,
    };
    const { faults } = await verifyJournal(withRows(await kept(), "visits", () => [row]));
    expect(faults).toMatchObject([{ stream: callStream, code: "OGW508" }]);
  });

  it("by a deadline that was moved, lost or added is found", async () => {
    const store = await kept();
    const late = "2099-01-01T00:00:00.000Z";
    for (const change of [
      ({ name }: { readonly name: string }) => [{ name, dueAt: late }],
      () => [],
      () => [{ name: "payment", dueAt: late }],
    ]) {
      const { faults } = await verifyJournal(withDeadlines(store, change));
      expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["OGW509"]));
    }
  });
});

describe("a store whose entry was changed, and its chain hashed anew up to the head", () => {
  const faultsOf = async (at: number, change: (entry: JournalEntry) => object, store?: Store) =>
    (await verifyJournal(await rehashed(store ?? (await kept()), stream, at, change))).faults;

  it.each<[string, number, (entry: JournalEntry) => object, string]>([
    [
      "postings that do not sum to zero",
      awarded,
      ({ postings: [from, ...others] }) => ({ postings: [{ ...from, amount: -100_000 }, ...others] }),
      "OGW513",
    ],
    ["one posting less", awarded, ({ postings }) => ({ postings: postings.slice(1) }), "OGW513"],
    [
      "half the money moved",
      awarded,
      ({ postings }) => ({ postings: postings.map((one) => ({ ...one, amount: one.amount / 2 })) }),
      "OGW513",
    ],
    [
      "money moved to another account",
      awarded,
      ({ postings }) => ({
        postings: postings.map((one) => ({ ...one, account: one.account.replace("committed", "paid") })),
      }),
      "OGW513",
    ],
    ["no money moved at all", awarded, () => ({ postings: [] }), "OGW513"],
    [
      "another parameter of its effect",
      offered,
      ({ effects }) => ({ effects: effects.map((one) => ({ ...one, params: { letter: "rejected" } })) }),
      "OGW515",
    ],
    [
      "another case that its effect is about",
      offered,
      ({ effects }) => ({ effects: effects.map((one) => ({ ...one, case: "A-2" })) }),
      "OGW515",
    ],
    [
      "another call that its effect is about",
      offered,
      ({ effects }) => ({ effects: effects.map((one) => ({ ...one, call: "autumn" })) }),
      "OGW515",
    ],
    ["no effect", offered, () => ({ effects: [] }), "OGW515"],
    ["one effect twice", offered, ({ effects }) => ({ effects: [...effects, ...effects] }), "OGW515"],
    [
      "another id of its effect",
      offered,
      ({ effects }) => ({ effects: effects.map((one) => ({ ...one, id: `${stream}#1#0` })) }),
      "OGW515",
    ],
    [
      "a row of another value",
      awarded,
      ({ registry }) => ({ registry: registry.map((row) => ({ ...row, value: { amount: 1 } })) }),
      "OGW514",
    ],
    ["a seal of other rows", awarded, ({ seals }) => ({ seals: { ...seals, rows: digest("[]") } }), "OGW514"],
    [
      "a seal of another snapshot",
      offered,
      ({ seals }) => ({ seals: { ...seals, snapshot: digest("{}") } }),
      "OGW506",
    ],
    [
      "a record cited with another commitment",
      3,
      ({ seals }) => ({
        seals: { ...seals, records: seals.records.map((one) => ({ ...one, commitment: digest("") })) },
      }),
      "OGW504",
    ],
    ["another state", awarded, () => ({ to: { scoring: "onReserve" } }), "OGW506"],
    ["another state before it", awarded, () => ({ from: { scoring: "onReserve" } }), "OGW506"],
    [
      "another version of its programme",
      offered,
      ({ programme }) => ({ programme: { ...programme, version: "9.0.0" } }),
      "OGW507",
    ],
    [
      "another verdict in its event",
      3,
      ({ event }) => ({ event: { ...event, outcome: "ineligible" } }),
      "OGW506",
    ],
  ])("to hold %s is found, at its place", async (_, at, change, code) => {
    const [fault] = await faultsOf(at, change);
    expect(fault).toMatchObject({ stream, seq: at, code });
  });

  it.each(["postings", "registry", "seals", "deadlines", "records", "machine"] as const)(
    "to lack its %s is found, at its place",
    async (member) => {
      const [fault] = await faultsOf(awarded, () => ({ [member]: null }));
      expect(fault).toMatchObject({ stream, seq: awarded, code: "OGW505" });
    },
  );

  it.each([
    ["an earlier version than there is", { id: "grant", version: 0 }, "OGW505"],
    ["a later version than there is", { id: "grant", version: 2 }, "OGW751"],
    ["another kind of stream", { id: "call", version: 1 }, "OGW505"],
  ])("to be of a machine of %s is found, since nothing of it can be replayed", async (_, machine, code) => {
    const faults = await faultsOf(offered, () => ({ machine }));
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  /** The deadline list told anew in entry, seals, snapshot and list, so that nothing but the event gainsays it. */
  async function withSigning(
    dueAt: string | undefined,
    at: number,
    change: (entry: JournalEntry) => Partial<JournalEntry["deadlines"]>,
  ) {
    const list = dueAt === undefined ? [] : [{ dueAt, name: "signing" }];
    const store = withDeadlines(await kept(), () => list);
    const told = canonicalJson({
      ...JSON.parse((await store.load(stream))?.text ?? ""),
      deadlines: list,
    });
    return faultsOf(
      at,
      (entry) => ({
        deadlines: { ...entry.deadlines, ...change(entry) },
        seals: { ...entry.seals, snapshot: digest(told), deadlines: digest(canonicalJson(list)) },
      }),
      withSnapshot(store, stream, () => ({ text: told })),
    );
  }

  it("and its deadline moved wherever it stands is found", async () => {
    const dueAt = "2099-01-01T00:00:00.000Z";
    const faults = await withSigning(dueAt, offered, () => ({ set: [{ name: "signing", dueAt }] }));
    expect(faults).toMatchObject([{ stream, seq: offered, code: "OGW509" }]);
  });

  it("and its deadline never set, wherever it stands, is found", async () => {
    const faults = await withSigning(undefined, offered, () => ({ set: [] }));
    expect(faults).toMatchObject([{ stream, seq: offered, code: "OGW509" }]);
  });

  it("and its deadline cleared at once is found", async () => {
    const signed = await openCall();
    await lead(signed, "A-1", "signed");
    const list = [{ dueAt: "2099-01-01T00:00:00.000Z", name: "signing" }];
    const store = withDeadlines(signed.store, () => list);
    const faults = await faultsOf(
      offered + 1,
      ({ deadlines }) => ({ deadlines: { ...deadlines, cleared: [] } }),
      changedStore(store, {
        deadlines: async (asked) => (asked === stream ? list.map((one) => ({ ...one, stream })) : []),
      }),
    );
    expect(faults.map(({ code }) => code)).toContain("OGW509");
  });

  it.each([
    ["an account of its own", "/committed/", { stream, seq: awarded, code: "OGW513" }],
    ["an account of the pool", "/allocated/", { stream: callStream, seq: 0, code: "OGW513" }],
  ])("and the balance of %s with it, in its seal and in the set, is found", async (_, account, fault) => {
    const forged = ({ key, value }: { readonly key: string; readonly value: JsonObject }) =>
      key.includes(account) ? { amount: 900_000 } : value;
    const store = withRows(await kept(), "balances", (rows) =>
      rows.map((row) => ({ ...row, value: forged(row) })),
    );
    const faults = await faultsOf(
      awarded,
      ({ registry, seals }) => {
        const rows = registry.map((row) => (row.op === "remove" ? row : { ...row, value: forged(row) }));
        return { registry: rows, seals: { ...seals, rows: digest(canonicalJson(rows)) } };
      },
      store,
    );
    expect(faults).toMatchObject([fault]);
  });

  it("and no balance written for what it moves is found", async () => {
    const [fault] = await faultsOf(awarded, ({ seals }) => ({
      registry: [],
      seals: { ...seals, rows: digest("[]") },
    }));
    expect(fault).toMatchObject({ stream, seq: awarded, code: "OGW513" });
  });
});
