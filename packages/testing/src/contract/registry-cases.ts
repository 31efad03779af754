import type { RegistryWrite, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const insert = (key: string, points = 0): RegistryWrite => ({
  op: "insert",
  scope: SCOPE,
  key,
  value: { points },
});
const update = (key: string, points = 0): RegistryWrite => ({ ...insert(key, points), op: "update" });
const write = (store: Store, id: string, ...registry: RegistryWrite[]) =>
  store.commit(aCommit({ id, registry }));

/** Rows with unique keys, and the version that a decision has read. */
export const registryCases: readonly StoreCase[] = [
  {
    name: "gives registry rows in key order and counts the writes of their scope",
    async prove(store) {
      await write(store, "1", insert("b", 1), insert("a", 2), insert("10", 3));
      await write(store, "2", update("b", 4));
      const { version, rows } = await store.registry(SCOPE);
      expect(version).toBe(4);
      expect(rows).toEqual([
        { scope: SCOPE, key: "10", value: { points: 3 } },
        { scope: SCOPE, key: "a", value: { points: 2 } },
        { scope: SCOPE, key: "b", value: { points: 4 } },
      ]);
      expect(await store.registry("2016/receipts")).toEqual({ version: 0, rows: [] });
    },
  },
  {
    name: "refuses to insert a registry key that is taken, also within one commit",
    async prove(store) {
      await write(store, "1", insert("a", 1));
      const conflict = { ok: false, conflict: "registry", scope: SCOPE, key: "a" };
      const stream = firstWrite("case:A-1");
      expect(await store.commit(aCommit({ id: "2", streams: [stream], registry: [insert("a", 2)] }))).toEqual(
        conflict,
      );
      expect(await write(store, "3", insert("b"), insert("b"))).toEqual({ ...conflict, key: "b" });
      expect(await store.registry(SCOPE)).toMatchObject({
        version: 1,
        rows: [{ key: "a", value: { points: 1 } }],
      });
      expect(await store.load("case:A-1")).toBeUndefined();
    },
  },
  {
    name: "refuses to update a registry key that is missing",
    async prove(store) {
      const conflict = { ok: false, conflict: "registry", scope: SCOPE, key: "a" };
      expect(await write(store, "1", insert("b"), update("a"))).toEqual(conflict);
      expect(await store.registry(SCOPE)).toEqual({ version: 0, rows: [] });
      expect(await write(store, "2", insert("a", 1), update("a", 2))).toEqual({ ok: true });
      expect((await store.registry(SCOPE)).rows).toEqual([{ scope: SCOPE, key: "a", value: { points: 2 } }]);
    },
  },
  {
    name: "refuses a commit that has read an older version of a registry scope",
    async prove(store) {
      const { version } = await store.registry(SCOPE);
      const registryRead = { [SCOPE]: version };
      expect(await store.commit(aCommit({ id: "1", registryRead, registry: [insert("a")] }))).toEqual({
        ok: true,
      });
      expect(await store.commit(aCommit({ id: "2", registryRead, registry: [insert("b")] }))).toEqual({
        ok: false,
        conflict: "registry",
        scope: SCOPE,
      });
      expect((await store.registry(SCOPE)).rows).toHaveLength(1);
    },
  },
];
