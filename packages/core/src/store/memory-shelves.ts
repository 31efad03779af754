import type { StreamId } from "../journal/entry.ts";

/** One stream as kept: JSON texts, so that no caller holds a piece of the store. */
export interface KeptStream {
  revision: number;
  head: string | null;
  snapshot: string;
  readonly entries: string[];
  /** `dueAt` by name. */
  readonly deadlines: Map<string, string>;
  readonly records: Map<string, { readonly text: string; readonly keepUntil: string }>;
}

/** One registry scope: rows as JSON texts by key, and how many writes it has seen. */
export interface KeptScope {
  version: number;
  readonly rows: Map<string, string>;
}

/** Everything a memory store holds. */
export interface MemoryShelves {
  readonly streams: Map<StreamId, KeptStream>;
  readonly registry: Map<string, KeptScope>;
  readonly answers: Map<string, string>;
  /** Effects not yet performed, oldest first. */
  readonly outbox: Map<string, string>;
  readonly programmes: Map<string, string>;
  readonly settings: Map<string, string>;
}

/** Shelves with nothing on them. */
export function emptyShelves(): MemoryShelves {
  return {
    streams: new Map(),
    registry: new Map(),
    answers: new Map(),
    outbox: new Map(),
    programmes: new Map(),
    settings: new Map(),
  };
}
