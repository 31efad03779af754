import { canonicalJson } from "@opus/grant-rules";
import { digestOf, type StreamWrite } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import {
  aCommit,
  entriesOf,
  firstWrite,
  followUp,
  inOneWrite,
  sampleHash,
  sampleSender,
} from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

/** Streams, revisions, and all or nothing. */
export const journalCases: readonly StoreCase[] = [
  {
    name: "gives back snapshot and entries as they were committed",
    async prove(store) {
      const first = firstWrite("case:A-1", {
        context: { answers: { budget: "1500.00", years: [2015, 2016] } },
      });
      const second = followUp(first, { context: { note: null } });
      expect(await store.commit(aCommit({ id: "1", streams: [first] }))).toMatchObject({ ok: true });
      expect(await store.load("case:A-1")).toEqual(first.snapshot);
      expect(await store.commit(aCommit({ id: "2", streams: [second] }))).toMatchObject({ ok: true });
      expect(await store.load("case:A-1")).toEqual(second.snapshot);
      expect(await store.journal("case:A-1")).toEqual(entriesOf(first, second));
      expect(await store.journal("case:A-1", { after: 1 })).toEqual(entriesOf(second));
      expect(await store.journal("case:A-1", { after: 2 })).toEqual([]);
    },
  },
  {
    name: "keeps the texts that were hashed, of entries and of snapshots",
    async prove(store) {
      const write = firstWrite("case:A-1", {
        context: { "10": "ten", "9": "nine", ą: "ogonek", b: { z: 1, a: 2 } },
        event: { type: "application.edit", "10": 1e21, "9": -0, text: "zażółć\u2028\u0000" },
      });
      await store.commit(aCommit({ id: "1", streams: [write] }));
      expect((await store.load("case:A-1"))?.text).toBe(write.snapshot.text);
      const [{ hash, ...body } = { hash: "" }] = await store.journal("case:A-1");
      expect(digestOf(sampleHash, canonicalJson(body))).toBe(hash);
      expect(canonicalJson(body)).toBe(write.entries[0]?.text);
    },
  },
  {
    name: "keeps several entries of one write, in their order",
    async prove(store) {
      const write = inOneWrite(firstWrite("case:A-1"), { event: { type: "b" } }, { context: { last: true } });
      await store.commit(aCommit({ id: "1", streams: [write] }));
      expect(await store.load("case:A-1")).toEqual(write.snapshot);
      expect(await store.journal("case:A-1")).toEqual(entriesOf(write));
      const next = aCommit({ id: "2", streams: [followUp(write)] });
      expect(await store.commit(next)).toMatchObject({ ok: true });
      expect((await store.journal("case:A-1")).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    },
  },
  {
    name: "knows nothing of a stream without entries",
    async prove(store) {
      expect(await store.load("case:none")).toBeUndefined();
      expect(await store.journal("case:none")).toEqual([]);
      expect(await store.deadlines("case:none")).toEqual([]);
      expect(await store.records("case:none")).toEqual([]);
      expect(await store.streams()).toEqual([]);
      expect(await store.entries()).toEqual([]);
    },
  },
  {
    name: "refuses a stale revision and names the actual one",
    async prove(store) {
      const first = firstWrite("case:A-1");
      await store.commit(aCommit({ id: "1", streams: [first] }));
      const stale = firstWrite("case:A-1", { event: { type: "application.discard" } });
      expect(await store.commit(aCommit({ id: "2", streams: [stale] }))).toEqual({
        ok: false,
        conflict: "revision",
        stream: "case:A-1",
        actual: 1,
      });
      expect(await store.journal("case:A-1")).toEqual(entriesOf(first));
      expect(await store.answer(sampleSender, "2")).toBeUndefined();
    },
  },
  {
    name: "keeps the writes of several streams together or not at all",
    async prove(store) {
      const call = firstWrite("call:2015", { commit: "1" });
      const grant = firstWrite("case:A-1", { commit: "1" });
      await store.commit(aCommit({ id: "1", streams: [call, grant] }));
      await store.commit(aCommit({ id: "2", streams: [followUp(grant)] }));
      const callNext = followUp(call, {
        commit: "3",
        rows: [{ op: "insert", scope: "2015/receipts", key: "1", version: 1, value: {} }],
        deadlines: { set: [{ name: "report", dueAt: "2015-04-01T10:00:00.000Z" }] },
        effects: [{ type: "notifyOperator", params: {} }],
      });
      const torn = await store.commit(
        aCommit({ id: "3", streams: [callNext, followUp(grant, { commit: "3", context: { a: 1 } })] }),
      );
      expect(torn).toEqual({ ok: false, conflict: "revision", stream: "case:A-1", actual: 2 });
      expect(await store.load("call:2015")).toEqual(call.snapshot);
      expect(await store.journal("call:2015")).toEqual(entriesOf(call));
      expect(await store.rows({ scope: "2015/receipts" })).toMatchObject({ version: 0, rows: [] });
      expect(await store.outbox()).toEqual([]);
      expect(await store.deadlines("call:2015")).toEqual([]);
      expect(await store.streams()).toEqual(["call:2015", "case:A-1"]);
      expect(await store.entries()).toHaveLength(3);
    },
  },
  {
    name: "rejects entries that leave a gap or break the chain",
    async prove(store) {
      const first = firstWrite("case:A-1");
      const second = followUp(first);
      const other = followUp(firstWrite("case:A-1", { event: { type: "application.discard" } }));
      await store.commit(aCommit({ id: "1", streams: [first] }));
      const gap = aCommit({ id: "2", streams: [{ ...followUp(second), expectedRevision: 1 }] });
      await expect(store.commit(gap)).rejects.toMatchObject({ code: "OGW315" });
      await expect(store.commit(aCommit({ id: "3", streams: [other] }))).rejects.toMatchObject({
        code: "OGW315",
      });
      expect(await store.journal("case:A-1")).toEqual(entriesOf(first));
    },
  },
  {
    name: "rejects an entry of another commit, unbalanced postings and an effect out of its place",
    async prove(store) {
      const posting = { account: "case:A-1/ordered", source: "2015", line: "grant", amount: 100 };
      const balanced = firstWrite("case:A-1", {
        postings: [posting, { ...posting, account: "case:A-1/committed", amount: -100 }],
      });
      const effect = firstWrite("case:A-1", { effects: [{ type: "notifyApplicant", params: {} }] });
      const broken = [
        { ...aCommit({ id: "1", streams: [balanced] }), id: "another" },
        aCommit({ id: "2", streams: [firstWrite("case:A-1", { postings: [posting] })] }),
        aCommit({ id: "3", streams: [withEffectId(effect, "case:A-1#1#1")] }),
      ];
      for (const commit of broken)
        await expect(store.commit(commit)).rejects.toMatchObject({ code: "OGW315" });
      expect(await store.load("case:A-1")).toBeUndefined();
      expect(await store.commit(aCommit({ id: "4", streams: [balanced] }))).toMatchObject({ ok: true });
    },
  },
  {
    name: "rejects a text that is not the one that was hashed, of an entry or of a snapshot",
    async prove(store) {
      const [write, other] = [firstWrite("case:A-1"), firstWrite("case:A-1", { context: { a: 1 } })];
      const [sealed] = write.entries;
      const entries = [{ entry: sealed?.entry, text: `${sealed?.text} ` }] as StreamWrite["entries"];
      const snapshot = { ...write.snapshot, text: other.snapshot.text };
      for (const forged of [
        { ...write, entries },
        { ...write, snapshot },
      ]) {
        await expect(store.commit(aCommit({ id: "1", streams: [forged] }))).rejects.toMatchObject({
          code: "OGW315",
        });
      }
      expect(await store.load("case:A-1")).toBeUndefined();
    },
  },
  {
    name: "keeps a snapshot of a megabyte",
    async prove(store) {
      const answers = Array.from({ length: 20_000 }, (_, row) => ({
        row,
        text: `wiersz ${row} ą`.repeat(3),
      }));
      const write = firstWrite("case:A-1", { context: { answers } });
      await store.commit(aCommit({ id: "1", streams: [write] }));
      expect(await store.load("case:A-1")).toEqual(write.snapshot);
    },
  },
];

function withEffectId(write: StreamWrite, id: string): StreamWrite {
  const entries = write.entries.map(({ entry, text }) => ({
    entry: { ...entry, effects: entry.effects.map((effect) => ({ ...effect, id })) },
    text,
  }));
  return { ...write, entries };
}
