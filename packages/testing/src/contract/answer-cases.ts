import type { RowChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

/** A command id is answered once. */
export const answerCases: readonly StoreCase[] = [
  {
    name: "answers a command id once and gives the first answer to whoever asks again",
    async prove(store) {
      const first = firstWrite("case:A-1");
      const commit = aCommit({ id: "1", streams: [first], fingerprint: "sent first" });
      await store.commit(commit);
      const repeated = { ok: false, conflict: "answered", answer: commit.answer };
      expect(await store.commit(commit)).toEqual(repeated);
      const other = aCommit({ id: "1", streams: [followUp(first)], fingerprint: "sent later" });
      expect(await store.commit(other)).toEqual(repeated);
      expect(await store.answer("1")).toEqual(commit.answer);
      expect(await store.answer("2")).toBeUndefined();
      expect(await store.journal("case:A-1")).toHaveLength(1);
    },
  },
  {
    name: "keeps the answer of a refusal without any entry",
    async prove(store) {
      const refusal = aCommit({ id: "1" });
      expect(await store.commit(refusal)).toEqual({ ok: true, position: 0 });
      expect(await store.answer("1")).toEqual(refusal.answer);
      expect(await store.streams()).toEqual([]);
      expect(await store.entries()).toEqual([]);
    },
  },
  {
    name: "names the answered command first, then a revision, then rows seen, then rows written",
    async prove(store) {
      const scope = "2015/receipts";
      const insert: RowChange = { op: "insert", scope, key: "1", version: 1, value: {} };
      const first = aCommit({ id: "1", streams: [firstWrite("case:A-1", { rows: [insert] })] });
      await store.commit(first);
      expect(await store.commit(first)).toMatchObject({ conflict: "answered" });
      const stale = aCommit({ id: "2", streams: [firstWrite("case:A-1", { rows: [insert] })] });
      expect(await store.commit(stale)).toMatchObject({ conflict: "revision" });
      const write = firstWrite("case:B", { rows: [insert] });
      const seenBefore = aCommit({ id: "3", streams: [write], seen: [{ scope, version: 0 }] });
      expect(await store.commit(seenBefore)).toEqual({ ok: false, conflict: "registry", scope });
      const taken = aCommit({ id: "4", streams: [write], seen: [{ scope, version: 1 }] });
      expect(await store.commit(taken)).toEqual({ ok: false, conflict: "registry", scope, key: "1" });
    },
  },
];
