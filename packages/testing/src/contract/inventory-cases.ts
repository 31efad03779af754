import { verifyJournal } from "@opus/grant-workflow";
import type { RowChange, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit, aRecord, SCOPE } from "./everything.ts";
import { aCommit, entriesOf, firstWrite, followUp } from "./sample-commit.ts";
import { aClaim, performAll } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const KEYS = ["a", "b", "c", "d", "e"];
const rowOf = (key: string, scope = SCOPE): RowChange => ({
  op: "insert",
  scope,
  key,
  version: 1,
  value: { key },
});

/** Every item of a list that is read in pages of two. */
async function paged<Item, After>(
  read: (page: { readonly limit: number; readonly after?: After }) => Promise<readonly Item[]>,
  placeOf: (item: Item) => After,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for (let page = await read({ limit: 2 }); page.length > 0; ) {
    found.push(...page);
    page = await read({ limit: 2, after: placeOf(page.at(-1) as Item) });
  }
  return found;
}

async function standingsOf(store: Store, stream: `case:${string}`): Promise<readonly string[]> {
  const places = await store.inventory.effects(stream);
  return places.map(({ id, standing }) => `${id} ${standing}`).sort();
}

/** Everything that is kept can be listed, so that nothing lies in a store unseen. */
export const inventoryCases: readonly StoreCase[] = [
  {
    name: "lists every commit with its entries and its answer, page by page",
    async prove(store) {
      const a = firstWrite("case:A");
      const b = firstWrite("case:B", { commit: "commit of case:A#1" });
      const commits = [
        aCommit({ id: "1", streams: [a, b] }),
        aCommit({ id: "2", streams: [followUp(a)], hasAnswer: false }),
        aCommit({ id: "3", streams: [followUp(b)] }),
      ];
      for (const commit of commits) expect(await store.commit(commit)).toMatchObject({ ok: true });
      const listed = await paged(store.inventory.commits, ({ position }) => position);
      expect(listed.map(({ id }) => id)).toEqual(commits.map(({ id }) => id));
      expect(listed.map(({ entries }) => entries)).toEqual(
        commits.map(({ streams }) => entriesOf(...streams)),
      );
      expect(listed.map(({ answer }) => answer)).toEqual(commits.map(({ answer }) => answer));
      const positions = (await store.entries()).map(({ position }) => position);
      expect(listed.map(({ position }) => position)).toEqual([...new Set(positions)]);
    },
  },
  {
    name: "lists every set of the registry and every row of it, page by page, with its writes counted",
    async prove(store) {
      const write = firstWrite("case:A", {
        rows: [...KEYS.map((key) => rowOf(key)), rowOf("z", "2015/ends")],
      });
      await store.commit(aCommit({ id: "1", streams: [write] }));
      const update: RowChange = { op: "update", scope: SCOPE, key: "a", version: 2, value: {} };
      const remove: RowChange = { op: "remove", scope: SCOPE, key: "b", version: 2 };
      await store.commit(aCommit({ id: "2", streams: [followUp(write, { rows: [update, remove] })] }));
      const scopes = await paged(store.inventory.scopes, ({ scope }) => scope);
      expect(scopes).toEqual([
        { scope: "2015/ends", version: 1 },
        { scope: SCOPE, version: 7 },
      ]);
      const rows = await paged(
        (page) => store.inventory.rows(SCOPE, page as { readonly limit: number; readonly after?: string }),
        (row) => ("fault" in row ? row.name : row.key),
      );
      expect(rows).toEqual((await store.rows({ scope: SCOPE })).rows);
      expect(rows).toHaveLength(4);
      expect(await store.inventory.rows("2015/none")).toEqual([]);
    },
  },
  {
    name: "keeps a place for every effect, whether it waits, was set aside or was performed",
    async prove(store) {
      const effects = [{ type: "one" }, { type: "two" }, { type: "three" }];
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects })] }));
      await store.commit(aCommit({ id: "2", streams: [firstWrite("case:B", { effects: [{}] })] }));
      await store.claimEffects(aClaim("one"));
      await store.settleEffects("one", [
        { id: "case:A#1#0", outcome: "performed" },
        { id: "case:A#1#1", outcome: "setAside", reason: "no such address" },
      ]);
      const expected = ["case:A#1#0 performed", "case:A#1#1 setAside", "case:A#1#2 waits"];
      expect(await standingsOf(store, "case:A")).toEqual(expected);
      const kinds = (await store.inventory.effects("case:A")).map(({ kind }) => kind);
      for (const kind of kinds)
        expect([undefined, "submission.one", "submission.two", "submission.three"]).toContain(kind);
      expect(await store.retryEffects(["case:A#1#0", "case:A#1#1"])).toBe(1);
      await store.release("one");
      await performAll(store);
      expect(await standingsOf(store, "case:A")).toEqual(
        expected.map((each) => `${each.split(" ")[0]} performed`),
      );
      expect(await standingsOf(store, "case:B")).toEqual(["case:B#1#0 performed"]);
      expect(await store.inventory.effects("case:C")).toEqual([]);
    },
  },
  {
    name: "keeps marks of performance when its data is opened again",
    beside: {
      hand: "reopened",
      alone: {
        name: "keeps marks of performance while others commit",
        async prove(store) {
          await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects: [{}] })] }));
          await performAll(store);
          await store.commit(aCommit({ id: "2", streams: [firstWrite("case:B")] }));
          expect(await standingsOf(store, "case:A")).toEqual(["case:A#1#0 performed"]);
        },
      },
    },
    async prove(store, hands) {
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects: [{}] })] }));
      await performAll(store);
      expect(await standingsOf(await hands.reopened(), "case:A")).toEqual(["case:A#1#0 performed"]);
    },
  },
  {
    name: "lists records, programmes, and the days before which values were erased",
    async prove(store) {
      await store.commit(aFullCommit());
      const { record } = aRecord("case:A", "answers/1", 1, { name: "Łucja", tags: ["a"] });
      expect(await store.inventory.records("case:A")).toEqual([record]);
      expect(await store.inventory.erasures()).toEqual([]);
      for (const name of ["c", "a", "b"]) await store.putProgramme(`sha256:${name}`, "{}");
      expect(await paged(store.inventory.programmes, (hash) => hash)).toEqual([
        "sha256:a",
        "sha256:b",
        "sha256:c",
      ]);
      await store.eraseRecords("2021-01-01");
      await store.eraseRecords("2019-01-01");
      await store.eraseRecords("2021-01-01");
      expect(await store.inventory.erasures()).toEqual(["2019-01-01", "2021-01-01"]);
      expect(await store.inventory.records("case:A")).toEqual([]);
    },
  },
  {
    name: "finds nothing wrong with itself as long as nobody has changed it",
    async prove(store) {
      await store.commit(aFullCommit());
      await store.claimEffects(aClaim("one"));
      expect((await store.inventory.integrity?.(10)) ?? []).toEqual([]);
      await store.release("one");
      await performAll(store);
      await store.eraseRecords("2021-01-01");
      expect((await store.inventory.integrity?.(10)) ?? []).toEqual([]);
    },
  },
  {
    name: "shows a proof what somebody wrote past the engine",
    async prove(store) {
      expect(await verifyJournal(store)).toMatchObject({ valid: true, streams: 0 });
      const order = { stage: "payment", type: "orderPayment", params: { amount: "9000.00" } };
      const receipt = rowOf("S/001", "spring/receipts");
      await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects: [order] })] }));
      await store.commit(aCommit({ id: "2", streams: [firstWrite("call:spring", { rows: [receipt] })] }));
      await store.commit(aCommit({ id: "3", streams: [firstWrite("grant:Z")] }));
      const { valid, faults } = await verifyJournal(store);
      expect(valid).toBe(false);
      expect(new Set(faults.map(({ stream }) => stream))).toEqual(
        new Set(["case:A", "call:spring", "grant:Z"]),
      );
    },
  },
];
