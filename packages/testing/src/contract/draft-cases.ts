import type { DraftShelf, KeptDraft, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit } from "./everything.ts";
import type { StoreCase } from "./store-case.ts";

const STREAM = "case:A";
const lacks: StoreCase["lacks"] = (store) =>
  store.drafts === undefined
    ? "the store keeps no drafts beside the journal: applications are saved with application.edit"
    : undefined;

/** The shelf of a store that has the stream of the drafts. */
async function shelfOf(store: Store): Promise<DraftShelf> {
  if (store.drafts === undefined) throw new Error("The store keeps no drafts");
  if ((await store.load(STREAM)) === undefined) await store.commit(aFullCommit());
  return store.drafts;
}

const draft = (revision: number, text = `{"title":"Łąka 🌿 ${revision}"}`): KeptDraft => ({
  ...{ stream: STREAM, revision, text, by: "a-1", keepUntil: "2021-12-31" },
});

/** Drafts beside the journal. */
export const draftCases: readonly StoreCase[] = [
  {
    name: "keeps one draft of a stream, each save in the place of the one before, and no entry of it",
    lacks,
    async prove(store) {
      const shelf = await shelfOf(store);
      const entries = await store.entries();
      expect(await shelf.draft(STREAM)).toBeUndefined();
      for (const revision of [1, 2, 3]) expect(await shelf.keep(draft(revision))).toEqual({ ok: true });
      expect(await shelf.draft(STREAM)).toEqual(draft(3));
      expect(await store.entries()).toEqual(entries);
    },
  },
  {
    name: "of two saves of one revision keeps one, and tells the other what is kept",
    lacks,
    async prove(store) {
      const shelf = await shelfOf(store);
      expect(await shelf.keep(draft(2))).toEqual({ ok: false, actual: 0 });
      await shelf.keep(draft(1));
      const results = await Promise.all([shelf.keep(draft(2, "[1]")), shelf.keep(draft(2, "[2]"))]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, actual: 2 });
      const won = results[0]?.ok === true ? "[1]" : "[2]";
      expect((await shelf.draft(STREAM))?.text).toBe(won);
    },
  },
  {
    name: "drops a draft, which may begin anew then; dropping none does nothing",
    lacks,
    async prove(store) {
      const shelf = await shelfOf(store);
      await shelf.drop(STREAM);
      await shelf.keep(draft(1));
      await shelf.drop(STREAM);
      expect(await shelf.draft(STREAM)).toBeUndefined();
      expect(await shelf.keep(draft(1))).toEqual({ ok: true });
    },
  },
  {
    name: "counts and erases drafts whose date has come",
    lacks,
    async prove(store) {
      const shelf = await shelfOf(store);
      await shelf.keep(draft(1));
      await store.eraseRecords("2021-12-31");
      expect(await shelf.draft(STREAM)).toEqual(draft(1));
      expect(await store.erasable("2022-01-01")).toEqual([{ class: "drafts", records: 1, streams: 1 }]);
      expect(await store.eraseRecords("2022-01-01")).toBe(1);
      expect(await shelf.draft(STREAM)).toBeUndefined();
      expect(await store.erasable("2022-01-01")).toEqual([]);
    },
  },
  {
    name: "keeps a draft that was saved through a crash",
    lacks,
    beside: {
      hand: "afterCrash",
      alone: {
        name: "keeps a draft that was saved",
        async prove(store) {
          const shelf = await shelfOf(store);
          await shelf.keep(draft(1));
          expect(await shelf.draft(STREAM)).toEqual(draft(1));
        },
      },
    },
    async prove(store, hands) {
      await (await shelfOf(store)).keep(draft(1));
      const again = await hands.afterCrash();
      expect(await again.drafts?.draft(STREAM)).toEqual(draft(1));
    },
  },
];
