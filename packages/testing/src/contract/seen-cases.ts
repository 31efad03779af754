import type { CommitResult, RowChange, SeenRows, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, sampleSender } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const put = (key: string, version = 1): RowChange => ({
  op: version === 1 ? "insert" : "update",
  scope: SCOPE,
  key,
  version,
  value: { key, version },
});
const write = (store: Store, id: string, ...rows: RowChange[]): Promise<CommitResult> =>
  store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`, { rows })] }));
/** A commit that writes no row and rests on what it has seen. */
const resting = (store: Store, id: string, ...seen: SeenRows[]): Promise<CommitResult> =>
  store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`)], seen }));
const changed = { ok: false, conflict: "registry", scope: SCOPE };

/** What a decision has seen must still be so when it is kept. */
export const seenCases: readonly StoreCase[] = [
  {
    name: "refuses a commit that has seen another version of a row, or its absence",
    async prove(store) {
      await write(store, "1", put("a"));
      const seen = (key: string, version: number) => ({ scope: SCOPE, key, version });
      expect(await resting(store, "2", seen("a", 1), seen("b", 0))).toMatchObject({ ok: true });
      expect(await resting(store, "3", seen("a", 0))).toEqual({ ...changed, key: "a" });
      expect(await resting(store, "4", seen("b", 1))).toEqual({ ...changed, key: "b" });
      await write(store, "5", put("a", 2), put("c"));
      expect(await resting(store, "6", seen("c", 1), seen("a", 1))).toEqual({ ...changed, key: "a" });
      expect(await resting(store, "7", seen("a", 2))).toMatchObject({ ok: true });
      expect(await store.load("case:6")).toBeUndefined();
      expect(await store.answer(sampleSender, "6")).toBeUndefined();
    },
  },
  {
    name: "refuses a commit that has seen a row which was removed and inserted anew",
    async prove(store) {
      await write(store, "1", put("a"));
      const [row] = (await store.rows({ scope: SCOPE, key: "a" })).rows;
      const seen = { scope: SCOPE, key: "a", version: 1, entry: row?.entry ?? "" };
      const range = { scope: SCOPE, from: "a", below: "b", rows: [seen] };
      expect(await resting(store, "2", seen, range)).toMatchObject({ ok: true });
      await write(store, "3", { op: "remove", scope: SCOPE, key: "a", version: 2 });
      await write(store, "4", put("a"));
      expect(await resting(store, "5", seen)).toEqual({ ...changed, key: "a" });
      expect(await resting(store, "6", range)).toMatchObject(changed);
    },
  },
  {
    name: "refuses a commit that has seen a range of keys otherwise: a row more, less, or of another version",
    async prove(store) {
      await write(store, "1", put("b"), put("c"), put("x"));
      const range = (...rows: [key: string, version: number][]) => ({
        scope: SCOPE,
        from: "b",
        below: "d",
        rows: rows.map(([key, version]) => ({ key, version })),
      });
      expect(await resting(store, "2", range(["b", 1], ["c", 1]))).toMatchObject({ ok: true });
      expect(await resting(store, "3", range(["b", 1]))).toMatchObject(changed);
      expect(await resting(store, "4", range(["b", 1], ["bb", 1], ["c", 1]))).toMatchObject(changed);
      expect(await resting(store, "5", range(["b", 1], ["c", 2]))).toMatchObject(changed);
      await write(store, "6", put("d"), put("a"), put("x", 2));
      expect(await resting(store, "7", range(["b", 1], ["c", 1]))).toMatchObject({ ok: true });
      await write(store, "8", put("cc"));
      expect(await resting(store, "9", range(["b", 1], ["c", 1]))).toMatchObject(changed);
    },
  },
  {
    name: "refuses a commit that has seen a whole scope before its last write",
    async prove(store) {
      const whole = (version: number) => ({ scope: SCOPE, version });
      expect(await resting(store, "1", whole(0))).toMatchObject({ ok: true });
      await write(store, "2", put("a"), put("b"));
      expect(await resting(store, "3", whole(0))).toEqual(changed);
      const { version } = await store.rows({ scope: SCOPE });
      expect(await resting(store, "4", whole(version))).toMatchObject({ ok: true });
      await write(store, "5", { op: "remove", scope: SCOPE, key: "a", version: 2 });
      expect(await resting(store, "6", whole(version))).toEqual(changed);
    },
  },
  {
    name: "takes writes to rows that were seen in a range or in a whole scope",
    async prove(store) {
      const seen = [{ scope: SCOPE, version: 0 }];
      const first = firstWrite("case:1", { rows: [put("a"), put("b")] });
      expect(await store.commit(aCommit({ id: "1", streams: [first], seen }))).toMatchObject({ ok: true });
      const range = [{ scope: SCOPE, from: "a", below: "b", rows: [{ key: "a", version: 1 }] }];
      const second = firstWrite("case:2", { rows: [put("a", 2), put("aa")] });
      expect(await store.commit(aCommit({ id: "2", streams: [second], seen: range }))).toMatchObject({
        ok: true,
      });
      const wrong = firstWrite("case:3", { rows: [put("a", 2)] });
      const whole = [{ scope: SCOPE, version: 4 }];
      expect(await store.commit(aCommit({ id: "3", streams: [wrong], seen: whole }))).toEqual({
        ...changed,
        key: "a",
      });
      const taken = firstWrite("case:4", { rows: [put("aa")] });
      expect(await store.commit(aCommit({ id: "4", streams: [taken], seen: whole }))).toEqual({
        ...changed,
        key: "aa",
      });
      expect(await store.rows({ scope: SCOPE })).toMatchObject({ version: 4 });
    },
  },
];
