import type { Commit, RowChange } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, followUp, sampleSender } from "./sample-commit.ts";
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
      expect(await store.answer(sampleSender, "1")).toEqual(commit.answer);
      expect(await store.answer(sampleSender, "2")).toBeUndefined();
      expect(await store.journal("case:A-1")).toHaveLength(1);
    },
  },
  {
    name: "keeps the ids of two senders apart",
    async prove(store) {
      const [own, others] = ["applicant:a", "applicant:b"].map((sender, index) =>
        aCommit({ id: "1", sender, streams: [firstWrite(`case:${index}`)], fingerprint: sender }),
      ) as [Commit, Commit];
      expect(await store.commit(own)).toMatchObject({ ok: true });
      expect(await store.commit(others)).toMatchObject({ ok: true });
      for (const commit of [own, others]) {
        const { sender = "" } = commit.answer ?? {};
        expect(await store.answer(sender, "1")).toEqual(commit.answer);
        const { answer } = await store.read((loaded) =>
          loaded.answer === undefined ? { answer: { sender, commandId: "1" } } : undefined,
        );
        expect(answer).toEqual(commit.answer);
        expect(await store.commit(commit)).toEqual({
          ok: false,
          conflict: "answered",
          answer: commit.answer,
        });
      }
      // Senders and ids must not run into each other either.
      for (const [sender, id] of [
        ["applicant:", "a1"],
        ["applicant:a1", ""],
        ["1", "applicant:a"],
      ] as const) {
        expect(await store.answer(sender, id)).toBeUndefined();
      }
    },
  },
  {
    name: "keeps a commit without an answer, as often as it comes",
    async prove(store) {
      const first = firstWrite("case:A");
      for (const write of [first, followUp(first)]) {
        const commit = aCommit({ id: "1", streams: [write], hasAnswer: false });
        expect(await store.commit(commit)).toMatchObject({ ok: true });
      }
      expect(await store.answer(sampleSender, "1")).toBeUndefined();
      expect(await store.journal("case:A")).toHaveLength(2);
      const stale = aCommit({ id: "1", streams: [first], hasAnswer: false });
      expect(await store.commit(stale)).toMatchObject({ conflict: "revision", actual: 2 });
    },
  },
  {
    name: "rejects a commit that writes no stream",
    async prove(store) {
      for (const hasAnswer of [true, false]) {
        const committing = store.commit(aCommit({ id: "1", streams: [], hasAnswer }));
        await expect(committing).rejects.toMatchObject({ code: "OGW315" });
      }
      expect(await store.answer(sampleSender, "1")).toBeUndefined();
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
