import type { RowChange, SeenRows } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const put = (key: string, version = 1): RowChange => ({
  op: version === 1 ? "insert" : "update",
  scope: SCOPE,
  key,
  version,
  value: { key, version },
});

/** What holds when several ask at one moment. */
export const raceCases: readonly StoreCase[] = [
  {
    name: "lets one of several commits made at once on one revision through",
    async prove(store) {
      const attempts = ["1", "2", "3"].map((id) => {
        const write = firstWrite("case:A-1", { event: { type: "application.edit", attempt: id } });
        return store.commit(aCommit({ id, streams: [write] }));
      });
      const results = await Promise.all(attempts);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.conflict === "revision")).toHaveLength(2);
      expect(await store.journal("case:A-1")).toHaveLength(1);
    },
  },
  {
    name: "lets one of several commits made at once on the same rows through",
    async prove(store) {
      const seenAs: [SeenRows, (id: string) => RowChange][] = [
        [{ scope: SCOPE, version: 0 }, (id) => put(`whole ${id}`)],
        [{ scope: SCOPE, from: "r", below: "s", rows: [] }, (id) => put(`range ${id}`)],
        [{ scope: SCOPE, key: "key", version: 0 }, () => put("key")],
        [{ scope: SCOPE, key: "key", version: 1 }, () => put("key", 2)],
      ];
      for (const [round, [seen, row]] of seenAs.entries()) {
        const attempts = ["1", "2", "3"].map((number) => {
          const id = `${round}-${number}`;
          const write = firstWrite(`case:${id}`, { rows: [row(id)] });
          return store.commit(aCommit({ id, streams: [write], seen: [seen] }));
        });
        const results = await Promise.all(attempts);
        expect(
          results.filter(({ ok }) => ok),
          JSON.stringify(seen),
        ).toHaveLength(1);
        expect(results.filter((result) => !result.ok && result.conflict === "registry")).toHaveLength(2);
      }
      expect(await store.streams()).toHaveLength(seenAs.length);
    },
  },
  {
    name: "answers the same command sent several times at once: one is kept, the others get its answer",
    async prove(store) {
      const commit = aCommit({ id: "1", streams: [firstWrite("case:A-1")] });
      const results = await Promise.all([1, 2, 3].map(() => store.commit(commit)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual(
        [1, 2].map(() => ({ ok: false, conflict: "answered", answer: commit.answer })),
      );
      expect(await store.journal("case:A-1")).toHaveLength(1);
    },
  },
  {
    name: "agrees on one value of a setting that several ask for at once",
    async prove(store) {
      const values = await Promise.all(["a", "b", "c"].map((value) => store.setting("seed", value)));
      expect(new Set(values).size).toBe(1);
      expect(await store.setting("seed", "d")).toBe(values[0]);
    },
  },
  {
    name: "never shows registry rows without the count that belongs to them",
    async prove(store) {
      const write = async () => {
        for (let number = 1; number <= 25; number++) {
          const stream = firstWrite(`case:${number}`, { rows: [put(`row ${number}`)] });
          await store.commit(aCommit({ id: String(number), streams: [stream] }));
        }
      };
      const read = async () => {
        for (let round = 0; round < 40; round++) {
          const { version, rows } = await store.rows({ scope: SCOPE });
          expect(version).toBe(rows.length);
        }
      };
      await Promise.all([write(), read(), read()]);
      expect((await store.rows({ scope: SCOPE })).version).toBe(25);
    },
  },
];
