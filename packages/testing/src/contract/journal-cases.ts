import { expect } from "vitest";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
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
      expect(await store.commit(aCommit({ id: "1", streams: [first] }))).toEqual({ ok: true });
      expect(await store.load("case:A-1")).toEqual(first.snapshot);
      expect(await store.commit(aCommit({ id: "2", streams: [second] }))).toEqual({ ok: true });
      expect(await store.load("case:A-1")).toEqual(second.snapshot);
      expect(await store.journal("case:A-1")).toEqual([...first.entries, ...second.entries]);
      expect(await store.journal("case:A-1", 1)).toEqual(second.entries);
      expect(await store.journal("case:A-1", 2)).toEqual([]);
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
      expect(await store.journal("case:A-1")).toEqual(first.entries);
      expect(await store.answer("2")).toBeUndefined();
    },
  },
  {
    name: "lets one of two commits made at once through",
    async prove(store) {
      const attempts = ["1", "2", "3"].map((id) => {
        const write = firstWrite("case:A-1", { event: { type: "application.edit", attempt: id } });
        return store.commit(aCommit({ id, streams: [write] }));
      });
      const results = await Promise.all(attempts);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await store.journal("case:A-1")).toHaveLength(1);
    },
  },
  {
    name: "keeps the writes of several streams together or not at all",
    async prove(store) {
      const call = firstWrite("call:2015");
      const grant = firstWrite("case:A-1");
      const [callNext, grantNext] = [followUp(call), followUp(grant)];
      await store.commit(aCommit({ id: "1", streams: [call, grant] }));
      await store.commit(aCommit({ id: "2", streams: [grantNext] }));
      const torn = await store.commit(
        aCommit({
          id: "3",
          streams: [callNext, followUp(grant)],
          registry: [{ op: "insert", scope: "2015/receipts", key: "1", value: {} }],
          outbox: [{ id: "call:2015#2#0", type: "notifyOperator", params: {} }],
        }),
      );
      expect(torn).toEqual({ ok: false, conflict: "revision", stream: "case:A-1", actual: 2 });
      expect(await store.load("call:2015")).toEqual(call.snapshot);
      expect(await store.journal("call:2015")).toEqual(call.entries);
      expect(await store.registry("2015/receipts")).toEqual({ version: 0, rows: [] });
      expect(await store.outbox(10)).toEqual([]);
      expect(await store.streams()).toEqual(["call:2015", "case:A-1"]);
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
      expect(await store.journal("case:A-1")).toEqual(first.entries);
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
  {
    name: "keeps everything when it is closed and opened again",
    survives: "reopening",
    async prove(store, reopen) {
      const write = firstWrite("case:A-1", {
        deadlines: { set: [{ name: "signing", dueAt: "2015-04-01T10:00:00.000Z" }], cleared: [] },
      });
      const commit = aCommit({
        id: "1",
        streams: [write],
        registry: [{ op: "insert", scope: "2015/receipts", key: "1", value: { case: "A-1" } }],
        outbox: [{ id: "case:A-1#1#0", type: "notifyApplicant", params: { letter: "received" } }],
      });
      await store.commit(commit);
      const opened = await reopen(store);
      expect(await opened.load("case:A-1")).toEqual(write.snapshot);
      expect(await opened.journal("case:A-1")).toEqual(write.entries);
      expect(await opened.answer("1")).toEqual(commit.answer);
      expect((await opened.registry("2015/receipts")).version).toBe(1);
      expect(await opened.outbox(10)).toEqual(commit.outbox);
      expect(await opened.deadlines("case:A-1")).toHaveLength(1);
      const next = aCommit({ id: "2", streams: [followUp(write)] });
      expect(await opened.commit(next)).toEqual({ ok: true });
    },
  },
];
