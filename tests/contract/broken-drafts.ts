import type { DraftShelf, Store } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const ONE = "keeps one draft of a stream, each save in the place of the one before, and no entry of it";
const SAVES = "of two saves of one revision keeps one, and tells the other what is kept";
const DROPS = "drops a draft, which may begin anew then; dropping none does nothing";
const DATES = "counts and erases drafts whose date has come";

/** A store in memory whose shelf of drafts does something otherwise. */
const shelf =
  (change: (drafts: DraftShelf) => Partial<DraftShelf>) =>
  ({ drafts }: Store): Partial<Store> =>
    drafts === undefined ? {} : { drafts: { ...drafts, ...change(drafts) } };

/** Stores that lose drafts, overwrite them unseen, or keep them for too long. */
export const brokenDrafts: BrokenStores = {
  "keeps the first draft for good": breaks(
    ONE,
    shelf((drafts) => ({
      keep: async (draft) => (draft.revision === 1 ? drafts.keep(draft) : { ok: true }),
    })),
  ),
  "overwrites a draft that was saved meanwhile": breaks(
    SAVES,
    shelf((drafts) => ({
      async keep(draft) {
        const kept = await drafts.draft(draft.stream);
        if (kept === undefined) return drafts.keep(draft);
        await drafts.drop(draft.stream);
        for (let revision = 1; revision <= draft.revision; revision += 1)
          await drafts.keep({ ...draft, revision });
        return { ok: true };
      },
    })),
  ),
  "tells the wrong revision": breaks(
    SAVES,
    shelf((drafts) => ({
      async keep(draft) {
        const result = await drafts.keep(draft);
        return result.ok ? result : { ok: false, actual: draft.revision - 1 };
      },
    })),
  ),
  "keeps what it was to drop": breaks(
    DROPS,
    shelf(() => ({ drop: async () => {} })),
  ),
  "keeps drafts for good": breaks(
    DATES,
    shelf((drafts) => ({ keep: (draft) => drafts.keep({ ...draft, keepUntil: "9999-12-31" }) })),
  ),
};
