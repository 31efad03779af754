import type { StreamId } from "../journal/entry.ts";

/** A draft beside the journal: one of a stream at most, and each save takes the place of the one before. */
export interface KeptDraft {
  readonly stream: StreamId;
  /** 1 when it was kept first, one more with each save. */
  readonly revision: number;
  /** JSON text of the answers. */
  readonly text: string;
  /** Who saved it last. */
  readonly by: string;
  /** Civil date after which it may be erased. */
  readonly keepUntil: string;
}

/** Whether a draft was kept, or the revision of the one that is kept instead; 0 where there is none. */
export type DraftResult = { readonly ok: true } | { readonly ok: false; readonly actual: number };

/**
 * Drafts that are saved often and are nobody's decision: no entry, no version, no proof. Promise: what `keep` answered `ok`
 * survives a crash of the process; of two saves of one revision one is kept. `eraseRecords` erases those whose date has come.
 */
export interface DraftShelf {
  draft(stream: StreamId): Promise<KeptDraft | undefined>;
  /** Keeps a draft in the place of that of the revision before it, or as the first. */
  keep(draft: KeptDraft): Promise<DraftResult>;
  /** Removes the draft of a stream; there need be none. */
  drop(stream: StreamId): Promise<void>;
}
