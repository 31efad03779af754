import type { CommitResult, RegistryRow, RowChange, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite, inOneWrite, sampleSender } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const insert = (key: string, points = 0): RowChange => ({
  op: "insert",
  scope: SCOPE,
  key,
  version: 1,
  value: { points },
});
const update = (key: string, version: number, points = 0): RowChange => ({
  op: "update",
  scope: SCOPE,
  key,
  version,
  value: { points },
});
const remove = (key: string, version: number): RowChange => ({ op: "remove", scope: SCOPE, key, version });
/** A row as it is kept after the commit of a name. */
const kept = (key: string, version: number, points: number, id: string): RegistryRow => ({
  scope: SCOPE,
  key,
  version,
  value: { points },
  entry: `case:${id}#1`,
});
const write = (store: Store, id: string, ...rows: RowChange[]): Promise<CommitResult> =>
  store.commit(aCommit({ id, streams: [firstWrite(`case:${id}`, { rows })] }));

/** Rows with unique keys, their versions, and the entries that wrote them. */
export const registryCases: readonly StoreCase[] = [
  {
    name: "gives registry rows in key order, with version and entry, and counts the writes of their scope",
    async prove(store) {
      await write(store, "1", insert("b", 1), insert("a", 2), insert("10", 3));
      await write(store, "2", update("b", 2, 4));
      expect(await store.rows({ scope: SCOPE })).toEqual({
        read: { scope: SCOPE },
        version: 4,
        rows: [kept("10", 1, 3, "1"), kept("a", 1, 2, "1"), kept("b", 2, 4, "2")],
      });
      expect(await store.rows({ scope: "2016/receipts" })).toEqual({
        read: { scope: "2016/receipts" },
        version: 0,
        rows: [],
      });
    },
  },
  {
    name: "reads one row by its key",
    async prove(store) {
      await write(store, "1", insert("a", 1), insert("ab", 2));
      const read = { scope: SCOPE, key: "a" };
      expect(await store.rows(read)).toEqual({ read, version: 0, rows: [kept("a", 1, 1, "1")] });
      const missing = { scope: SCOPE, key: "b" };
      expect(await store.rows(missing)).toEqual({ read: missing, version: 0, rows: [] });
    },
  },
  {
    name: "reads the rows from a key up to, not including, another, by code points",
    async prove(store) {
      await write(store, "1", ...["a", "ab", "b", "🌿", "ﬀ"].map((key) => insert(key)));
      const keys = async (from: string, below: string) => {
        const found = await store.rows({ scope: SCOPE, from, below });
        expect(found).toMatchObject({ read: { scope: SCOPE, from, below }, version: 0 });
        return found.rows.map(({ key }) => key);
      };
      expect(await keys("a", "b")).toEqual(["a", "ab"]);
      expect(await keys("aa", "ﬀ")).toEqual(["ab", "b"]);
      expect(await keys("ﬀ", "🌿🌿")).toEqual(["ﬀ", "🌿"]);
      expect(await keys("", "a")).toEqual([]);
      expect(await keys("b", "a")).toEqual([]);
    },
  },
  {
    name: "removes a row, and inserts it anew with versions from 1",
    async prove(store) {
      await write(store, "1", insert("a", 1), insert("b", 2));
      expect(await write(store, "2", remove("a", 2))).toMatchObject({ ok: true });
      expect(await store.rows({ scope: SCOPE })).toMatchObject({ version: 3, rows: [kept("b", 1, 2, "1")] });
      expect((await store.rows({ scope: SCOPE, key: "a" })).rows).toEqual([]);
      expect((await store.rows({ scope: SCOPE, from: "", below: "b" })).rows).toEqual([]);
      expect(await write(store, "3", insert("a", 5))).toMatchObject({ ok: true });
      expect(await store.rows({ scope: SCOPE })).toMatchObject({
        version: 4,
        rows: [kept("a", 1, 5, "3"), kept("b", 1, 2, "1")],
      });
    },
  },
  {
    name: "takes several writes of one commit to one row in their order",
    async prove(store) {
      await write(
        store,
        "1",
        insert("a", 1),
        update("a", 2, 2),
        update("a", 3, 3),
        insert("b"),
        remove("b", 2),
      );
      expect(await store.rows({ scope: SCOPE })).toMatchObject({ version: 5, rows: [kept("a", 3, 3, "1")] });
      await write(store, "2", remove("a", 4), insert("a", 9));
      expect((await store.rows({ scope: SCOPE })).rows).toEqual([kept("a", 1, 9, "2")]);
    },
  },
  {
    name: "takes writes of several streams to one row in the order of their versions",
    async prove(store) {
      const call = firstWrite("call:2015", { commit: "1", rows: [insert("a", 1)] });
      const turns = inOneWrite(call, { rows: [update("a", 3, 3)] });
      const between = firstWrite("case:A", { commit: "1", rows: [update("a", 2, 2)] });
      const seen = [{ scope: SCOPE, key: "a", version: 0 }];
      const commit = aCommit({ id: "1", streams: [turns, between], seen });
      expect(await store.commit(commit)).toMatchObject({ ok: true });
      expect(await store.rows({ scope: SCOPE })).toMatchObject({
        version: 3,
        rows: [{ ...kept("a", 3, 3, ""), entry: "call:2015#2" }],
      });
    },
  },
  {
    name: "refuses to insert a registry key that is taken, and keeps nothing of the commit",
    async prove(store) {
      await write(store, "1", insert("a", 1));
      const conflict = { ok: false, conflict: "registry", scope: SCOPE, key: "a" };
      expect(await write(store, "2", insert("b"), insert("a", 2))).toEqual(conflict);
      expect(await store.rows({ scope: SCOPE })).toMatchObject({ version: 1, rows: [kept("a", 1, 1, "1")] });
      expect(await store.load("case:2")).toBeUndefined();
      expect(await store.answer(sampleSender, "2")).toBeUndefined();
    },
  },
  {
    name: "refuses to update or remove a row that is missing or has another version",
    async prove(store) {
      const conflict = { ok: false, conflict: "registry", scope: SCOPE, key: "a" };
      expect(await write(store, "1", update("a", 2))).toEqual(conflict);
      expect(await write(store, "2", remove("a", 2))).toEqual(conflict);
      await write(store, "3", insert("a", 1), update("a", 2, 2));
      expect(await write(store, "4", update("a", 2))).toEqual(conflict);
      expect(await write(store, "5", remove("a", 4))).toEqual(conflict);
      expect((await store.rows({ scope: SCOPE })).rows).toEqual([kept("a", 2, 2, "3")]);
    },
  },
  {
    name: "rejects rows that were not seen, or that do not follow from what was seen",
    async prove(store) {
      await write(store, "1", insert("a", 1));
      const seenA = { scope: SCOPE, key: "a", version: 1 };
      const broken: [RowChange, ...(Parameters<typeof aCommit>[0]["seen"] & object)][] = [
        [update("a", 2)],
        [update("a", 2), { ...seenA, key: "b", version: 0 }],
        [update("a", 2), { ...seenA, scope: "2016/receipts" }],
        [update("a", 3), seenA],
        [insert("a"), seenA],
        [
          { ...insert("b"), version: 2 },
          { ...seenA, key: "b", version: 0 },
        ],
        [update("b", 1), { ...seenA, key: "b", version: 0 }],
        [update("b", 2), { scope: SCOPE, from: "a", below: "c", rows: [{ key: "a", version: 1 }] }],
        [update("c", 2), { scope: SCOPE, from: "a", below: "c", rows: [{ key: "a", version: 1 }] }],
        [update("a", 1), { scope: SCOPE, version: 1 }],
      ];
      for (const [index, [row, ...seen]] of broken.entries()) {
        const stream = firstWrite(`case:broken-${index}`, { rows: [row] });
        const committing = store.commit(aCommit({ id: `broken ${index}`, streams: [stream], seen }));
        await expect(committing, `${index}`).rejects.toMatchObject({ code: "OGW315" });
        await expect(committing).rejects.toThrow(`row "${row.key}" of ${SCOPE}`);
      }
      expect(await store.rows({ scope: SCOPE })).toMatchObject({ version: 1, rows: [kept("a", 1, 1, "1")] });
    },
  },
];
