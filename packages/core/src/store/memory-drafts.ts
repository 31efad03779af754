import type { StreamId } from "../journal/entry.ts";
import type { DraftShelf, KeptDraft } from "./draft-shelf.ts";
import { storedName } from "./stored-json.ts";

/** Drafts in memory. */
export type MemoryDrafts = Map<StreamId, KeptDraft>;

/** The shelf of drafts of a store in memory. */
export function memoryDrafts(drafts: MemoryDrafts): DraftShelf {
  return {
    draft: async (stream) => drafts.get(stream),
    async keep({ stream, revision, text, by, keepUntil }) {
      const actual = drafts.get(stream)?.revision ?? 0;
      if (revision !== actual + 1) return { ok: false, actual };
      storedName(stream, "stream");
      drafts.set(stream, { stream, revision, text, by, keepUntil });
      return { ok: true };
    },
    async drop(stream) {
      drafts.delete(stream);
    },
  };
}

/** Erases drafts that were to be kept until before a date; answers how many. */
export function eraseDrafts(drafts: MemoryDrafts, keptUntilBefore: string): number {
  const due = [...drafts.values()].filter(({ keepUntil }) => keepUntil < keptUntilBefore);
  for (const { stream } of due) drafts.delete(stream);
  return due.length;
}
