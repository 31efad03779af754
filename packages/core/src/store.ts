/**
 * For authors of stores: the `Store` port with everything it names, what every store checks and orders alike, and the
 * store in memory.
 *
 * @module @opus/grant-workflow/store
 */
export type {
  Actor,
  DeadlineChange,
  DeadlineEntry,
  Effect,
  EntryBody,
  JournalEntry,
  Posting,
  RecordCommitment,
  Role,
  RowChange,
  Seals,
  StreamId,
} from "./journal/entry.ts";
export { digestOf, type Hash } from "./journal/hash.ts";
export { type SealedEntry, sealEntry } from "./journal/seal-entry.ts";
export type { SnapshotBody } from "./journal/snapshot.ts";
export { checkCommit, checkDigests } from "./store/check-commit.ts";
export type {
  Commit,
  CommitResult,
  EntryPlace,
  ErasableClass,
  KeptAnswer,
  KeptSnapshot,
  Loaded,
  MovedRetention,
  Needs,
  PendingDeadline,
  PersonalRecord,
  PositionedEntry,
  ReadRows,
  RegistryRow,
  RowRead,
  SeenRows,
  StreamWrite,
} from "./store/commit.ts";
export { compareText } from "./store/compare-text.ts";
export { createMemoryStore, type MemoryStoreOptions } from "./store/create-memory-store.ts";
export type { DraftResult, DraftShelf, KeptDraft } from "./store/draft-shelf.ts";
export { dueMoment } from "./store/due-moment.ts";
export { findConflict, type KeptState, type RowMark } from "./store/find-conflict.ts";
export type {
  EffectPlace,
  Inventory,
  KeptCommit,
  KeptScopeVersion,
  Readable,
  StoreFault,
  Unreadable,
} from "./store/inventory.ts";
export { malformedCommit } from "./store/malformed-commit.ts";
export { readInSteps, type Shelves } from "./store/read-in-steps.ts";
export {
  movedSince,
  type Repair,
  type RepairResult,
  type RowText,
  repairTexts,
  type ScopeRepair,
  type StreamRepair,
} from "./store/repair.ts";
export type { OutboxPage, Page, Store, StoreReads, Turn, TurnResult } from "./store/store.ts";
export { storedJson, storedName } from "./store/stored-json.ts";
export type {
  Claim,
  EffectClaim,
  EffectOutcome,
  EffectStanding,
  OutboxEffect,
  UnreadableEffect,
  WaitingEffect,
  WorkStore,
} from "./store/work.ts";
export { lastWrite, type RowWriting, type WrittenRow, writtenRows } from "./store/written-rows.ts";
export type { Json, JsonObject } from "./values/json.ts";
