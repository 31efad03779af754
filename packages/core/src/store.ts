/**
 * For authors of stores: the `Store` port with everything it names, and what every store checks and orders alike.
 *
 * @module @opus/grant-workflow/store
 */
export type {
  Actor,
  DeadlineEntry,
  Effect,
  EffectType,
  EntryBody,
  JournalEntry,
  RecordCommitment,
  RegistryChange,
  Role,
  StreamId,
} from "./journal/entry.ts";
export type { Json, JsonObject } from "./journal/json.ts";
export { checkCommit, malformedCommit } from "./ports/check-commit.ts";
export { compareText } from "./ports/compare-text.ts";
export { dueMoment } from "./ports/due-moment.ts";
export type {
  Commit,
  CommitResult,
  KeptAnswer,
  PendingDeadline,
  PersonalRecord,
  RegistryRow,
  RegistryScope,
  RegistryWrite,
  SnapshotEnvelope,
  StreamWrite,
} from "./ports/store.ts";
export type { Store } from "./ports/store-port.ts";
export { storedJson, storedName } from "./ports/stored-json.ts";
