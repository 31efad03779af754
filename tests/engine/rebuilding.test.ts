import {
  createGrantWorkflow,
  createSeededIds,
  loadProgramme,
  rebuildStore,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, createSimulatedClock } from "@opus/grant-workflow-testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Change, changeFile } from "../attacks/stores/attacked-file.ts";
import { type RecordedStore, recordStore } from "../attacks/stores/recorded-store.ts";
import { withEntry } from "./tampered-store.ts";

let recorded: RecordedStore;
beforeAll(async () => {
  recorded = await recordStore();
});
afterAll(() => recorded.end());

/** A copy of the file that somebody has changed, handed over open. */
async function forged<T>(change: Change, work: (store: Store) => Promise<T>): Promise<T> {
  const path = recorded.copy();
  changeFile(path, change);
  const store = createSqliteStore({ path });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const kindsOf = (parts: readonly { readonly kind: string; readonly key: string }[]) =>
  parts.map(({ kind, key }) => `${kind} ${key}`);

/** Sends the next command of case C, which has a payment ordered. */
function confirmPayment(store: Store) {
  const { programme } = loadProgramme(recorded.programme.document);
  if (programme === undefined) throw new Error("no programme");
  const clock = createSimulatedClock("2026-03-23T09:00:00+01:00");
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("after"),
  });
  const payload = { paidOn: "2026-03-20" };
  return workflow.sendJson({ type: "payment.confirm", case: "C", actor: actor("accountant"), payload });
}

const OUTBOX = "(SELECT position FROM outbox WHERE stream = 'case:D' ORDER BY position LIMIT 1)";

const FORGED: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "points in a snapshot",
    "UPDATE streams SET snapshot = replace(snapshot, '2000.00', '9000.00') WHERE id = 'case:C'",
    ["snapshot case:C"],
  ],
  [
    "a snapshot that is no JSON",
    "UPDATE streams SET snapshot = 'x' WHERE id = 'case:C'",
    ["snapshot case:C"],
  ],
  [
    "the snapshot of another stream",
    "UPDATE streams SET snapshot = (SELECT snapshot FROM streams WHERE id = 'case:D') WHERE id = 'case:C'",
    ["snapshot case:C"],
  ],
  ["a revision", "UPDATE streams SET revision = revision - 1 WHERE id = 'case:C'", ["snapshot case:C"]],
  ["a stream that is gone", "DELETE FROM streams WHERE id = 'case:I'", ["snapshot case:I"]],
  [
    "the moment of a deadline",
    "UPDATE deadlines SET due_at = '2030-01-01T00:00:00.000Z', due_ms = 1893456000000 WHERE stream = 'case:D'",
    ["deadline"],
  ],
  [
    "the place of a deadline among others",
    "UPDATE deadlines SET due_ms = 1 WHERE stream = 'case:D'",
    ["deadline"],
  ],
  ["a deadline that is gone", "DELETE FROM deadlines WHERE stream = 'case:D'", ["deadline"]],
  [
    "a deadline too many",
    "INSERT INTO deadlines (due_ms, stream, name, due_at) VALUES (0, 'case:C', 'x', '1970-01-01T00:00:00.000Z')",
    ["deadline x"],
  ],
  ["an effect that is gone", `DELETE FROM outbox WHERE position = ${OUTBOX}`, ["effect case:D"]],
  ["all effects that wait", "DELETE FROM outbox", ["effect case:"]],
  [
    "an effect too many",
    "INSERT INTO outbox (position, stream, kind, seq, idx) SELECT max(position) + 1, 'case:C', 'payment.orderPayment', 1, 9 FROM outbox",
    ["effect case:C#1#9"],
  ],
  [
    "the kind of an effect",
    `UPDATE outbox SET kind = 'payment.orderPayment' WHERE position = ${OUTBOX}`,
    ["effect case:D"],
  ],
  ["the entry of an effect", `UPDATE outbox SET idx = 7 WHERE position = ${OUTBOX}`, ["effect case:D"]],
  [
    "an effect that was performed already",
    "INSERT INTO outbox (position, stream, kind, seq, idx) SELECT (SELECT last_effect FROM commits ORDER BY position DESC LIMIT 1), stream, 'submission.notifyApplicant', seq, idx FROM performed WHERE stream = 'case:A' LIMIT 1",
    ["effect case:A"],
  ],
  [
    "from when an effect may be performed",
    `UPDATE outbox SET ready_ms = 5 WHERE position = ${OUTBOX}`,
    ["effect case:D"],
  ],
  [
    "an amount in a balance",
    `UPDATE registry SET value = '{"amount":1}' WHERE scope = 'spring/balances'`,
    ["row spring/balances"],
  ],
  [
    "a row that is no JSON",
    "UPDATE registry SET value = '{' WHERE scope = 'spring/ranking'",
    ["row spring/ranking"],
  ],
  ["versions of rows", "UPDATE registry SET version = version + 1", ["row spring/"]],
  ["entries of rows", "UPDATE registry SET entry = 'call:spring#1'", ["row spring/"]],
  [
    "a set that is gone",
    "DELETE FROM registry WHERE scope = 'spring/receipts'; DELETE FROM registry_scopes WHERE scope = 'spring/receipts'",
    ["row spring/receipts", "count spring/receipts"],
  ],
  [
    "a row too many",
    `INSERT INTO registry (scope, key, version, value, entry) VALUES ('spring/receipts', 'S/999', 1, '{"case":"C"}', 'case:C#1')`,
    ["row spring/receipts S/999"],
  ],
  [
    "a set too many",
    `INSERT INTO registry_scopes VALUES ('spring/vip', 1); INSERT INTO registry (scope, key, version, value, entry) VALUES ('spring/vip', 'C', 1, '{}', 'case:C#1')`,
    ["row spring/vip C", "count spring/vip"],
  ],
  [
    "the count of a set",
    "UPDATE registry_scopes SET version = version + 5 WHERE scope = 'spring/ranking'",
    ["count spring/ranking"],
  ],
];

describe("a store is rebuilt from its journal", () => {
  it.each(FORGED)("%s", (_, change, expected) =>
    forged(change, async (store) => {
      expect((await verifyJournal(store)).valid).toBe(false);
      const asked = await rebuildStore(store, { dryRun: true });
      expect(asked.rebuilt).toBe(false);
      expect(asked.left).toEqual([]);
      for (const kind of expected)
        expect(kindsOf(asked.parts)).toContainEqual(expect.stringMatching(`^${kind}`));
      expect((await verifyJournal(store)).valid).toBe(false);
      expect(await rebuildStore(store)).toEqual({ ...asked, rebuilt: true });
      const { faults } = await verifyJournal(store, { heads: recorded.heads });
      expect(faults).toEqual([]);
      expect(await rebuildStore(store)).toMatchObject({ rebuilt: false, parts: [], left: [] });
      expect((await confirmPayment(store)).outcome).toBe("accepted");
      expect((await verifyJournal(store)).valid).toBe(true);
    }),
  );
});

const AMOUNTS = `UPDATE registry SET value = '{"amount":1}' WHERE scope = 'spring/balances'`;
const POINTS = "UPDATE streams SET snapshot = 'x' WHERE id IN ('case:C', 'case:D')";
const codesOf = (left: readonly { readonly code: string }[]) =>
  [...new Set(left.map(({ code }) => code))].sort();

describe("what is rebuilt", () => {
  it("is nothing of a sound store", async () => {
    const store = createSqliteStore({ path: recorded.copy() });
    expect(await rebuildStore(store)).toMatchObject({ rebuilt: false, parts: [], left: [] });
    await store.close();
  });

  it("is told with what was kept and what follows", () =>
    forged(
      "UPDATE registry_scopes SET version = version + 5 WHERE scope = 'spring/ranking'",
      async (store) => {
        const { parts } = await rebuildStore(store, { dryRun: true });
        expect(parts).toHaveLength(1);
        const [part] = parts;
        expect(Number(part?.was) - Number(part?.is)).toBe(5);
      },
    ));

  it("is of the streams that were named alone, with the rows of their sets", () =>
    forged(`${POINTS}; ${AMOUNTS}`, async (store) => {
      const one = await rebuildStore(store, { streams: ["case:C"], dryRun: true });
      expect(kindsOf(one.parts)).toContain("snapshot case:C");
      expect(kindsOf(one.parts)).not.toContain("snapshot case:D");
      const call = await rebuildStore(store, { streams: ["call:spring"] });
      expect(new Set(call.parts.map(({ kind }) => kind))).toEqual(new Set(["row"]));
      expect(codesOf((await verifyJournal(store)).faults)).toEqual(["OGW506"]);
      const { left } = await rebuildStore(store, { streams: ["case:none"] });
      expect(left).toMatchObject([{ stream: "case:none", code: "OGW503" }]);
    }));

  it("leaves the count of a set alone that was not asked for, while its row is put right", () => {
    const count = "UPDATE registry_scopes SET version = version + 5 WHERE scope = 'spring/receipts'";
    const row = "UPDATE registry SET value = '{}' WHERE scope = 'spring/receipts' AND entry LIKE 'case:C#%'";
    return forged(`${count}; ${row}`, async (store) => {
      const one = await rebuildStore(store, { streams: ["case:C"], dryRun: true });
      expect(kindsOf(one.parts)).toEqual([expect.stringMatching("^row spring/receipts S/")]);
      const all = await rebuildStore(store, { streams: ["call:spring"], dryRun: true });
      expect(kindsOf(all.parts)).toEqual([...kindsOf(one.parts), "count spring/receipts"]);
    });
  });

  it("is a set that is gone for whom its rows were asked for, and nothing for whom they were not", () => {
    const scope = "spring/receipts";
    const gone = `DELETE FROM registry WHERE scope = '${scope}'; DELETE FROM registry_scopes WHERE scope = '${scope}'`;
    return forged(gone, async (store) => {
      const draft = await rebuildStore(store, { streams: ["case:I"], dryRun: true });
      expect(draft.parts).toEqual([]);
      const one = await rebuildStore(store, { streams: ["case:C"], dryRun: true });
      const { parts } = await rebuildStore(store, { dryRun: true });
      const count = parts.find(({ kind }) => kind === "count");
      expect(count).toMatchObject({ key: scope, was: 0 });
      // A set with a row has seen all that was ever written into it, or it could not be written into.
      expect(one.parts).toEqual([expect.objectContaining({ kind: "row" }), count]);
    });
  });

  it("is no stream whose programme is gone, which is named", () =>
    forged(`DELETE FROM programmes; ${POINTS}`, async (store) => {
      const { rebuilt, parts, left, streams } = await rebuildStore(store);
      expect([rebuilt, parts]).toEqual([false, []]);
      const unpinned = left.filter(({ code }) => code === "OGW507");
      expect(unpinned).toHaveLength(streams);
      expect(unpinned).toContainEqual(
        expect.objectContaining({ stream: "case:C", key: `programme ${recorded.programme.hash}` }),
      );
    }));

  it("is nothing that rests on a broken chain, which is named; others are rebuilt", () =>
    forged(
      `UPDATE journal SET entry = replace(entry, '2000.00', '9000.00') WHERE stream = 'case:C'; ${POINTS}; ${AMOUNTS}`,
      async (store) => {
        const { parts, left } = await rebuildStore(store);
        expect(kindsOf(parts)).toEqual(["snapshot case:D"]);
        expect(left).toContainEqual(expect.objectContaining({ stream: "case:C", code: "OGW510" }));
        expect(left).toContainEqual(expect.objectContaining({ key: "registry", code: "OGW508" }));
        expect(codesOf((await verifyJournal(store)).faults)).toContain("OGW510");
      },
    ));

  it("is nothing of a stream in whose chain an entry does not stand", () =>
    forged(POINTS, async (store) => {
      const broken = withEntry(store, "case:C", 2, ({ event }) => ({ event: { ...event, late: true } }));
      const { parts, left } = await rebuildStore(broken, { dryRun: true });
      expect(kindsOf(parts)).toEqual(["snapshot case:D"]);
      expect(left).toContainEqual(expect.objectContaining({ stream: "case:C", seq: 2, code: "OGW502" }));
    }));

  it.each([
    ["with its head kept", ""],
    ["with its head gone", "DELETE FROM streams WHERE id = 'case:C';"],
  ])("is no stream that was cut, %s", (_, also) =>
    forged(
      `DELETE FROM journal WHERE stream = 'case:C' AND seq = (SELECT max(seq) FROM journal WHERE stream = 'case:C'); ${also} ${AMOUNTS}`,
      async (store) => {
        const { rebuilt, left } = await rebuildStore(store);
        expect(rebuilt).toBe(false);
        expect(left).toContainEqual(expect.objectContaining({ stream: "case:C", code: "OGW503" }));
      },
    ),
  );

  it("is no record and no answer, which are named", () =>
    forged(
      `UPDATE records SET value = '{}' WHERE stream = 'case:C'; UPDATE commits SET answer = '{}' WHERE stream = 'case:C'`,
      async (store) => {
        const { rebuilt, left } = await rebuildStore(store);
        expect(rebuilt).toBe(false);
        expect(codesOf(left)).toEqual(["OGW504", "OGW517"]);
      },
    ));

  it("is no mark of performance: none is made, and one of no effect is named", () =>
    forged(
      "DELETE FROM performed WHERE stream = 'case:B'; INSERT INTO performed VALUES ('case:C', 1, 9)",
      async (store) => {
        const { parts, left } = await rebuildStore(store);
        expect(left).toMatchObject([{ stream: "case:C", code: "OGW516", key: "effect case:C#1#9" }]);
        expect(parts.length).toBeGreaterThan(0);
        expect(
          parts.every(({ kind, key, was }) => kind === "effect" && key.startsWith("case:B#") && was === null),
        ).toBe(true);
        const { faults } = await verifyJournal(store, { heads: recorded.heads });
        expect(codesOf(faults)).toEqual(["OGW516", "OGW520"]);
      },
    ));

  it("is refused when somebody has written meanwhile, and by stores that cannot be repaired", () =>
    forged(AMOUNTS.replace("balances", "ranking"), async (store) => {
      const { repair, ...others } = store;
      if (repair === undefined) throw new Error("no repair");
      await expect(rebuildStore(others)).rejects.toMatchObject({ code: "OGW348" });
      const { version } = await store.rows({ scope: "spring/ranking" });
      const scopes = [{ scope: "spring/ranking", seen: version, version: version + 1, rows: [] }];
      const late: Store = {
        ...store,
        async view(read, reader) {
          const found = await store.view(read, reader);
          expect(await repair({ streams: [], scopes })).toEqual({ ok: true });
          return found;
        },
      };
      await expect(rebuildStore(late)).rejects.toMatchObject({ code: "OGW347", retryable: true });
    }));
});
