import type { Effect, JournalEntry, StreamId } from "../journal/entry.ts";
import type {
  Commit,
  CommitResult,
  KeptAnswer,
  PendingDeadline,
  PersonalRecord,
  RegistryScope,
  SnapshotEnvelope,
} from "./store.ts";

/**
 * Where decisions are kept. Promise: a commit that answered `ok` survives a crash of the process at any later
 * moment; one that did not answer is kept whole or not at all.
 *
 * Failures of the storage itself reject with an `OgwError` (300-349); conflicts are answers, not errors.
 */
export interface Store {
  /** The current snapshot, or undefined for a stream without entries. */
  load(stream: StreamId): Promise<SnapshotEnvelope | undefined>;
  /** All or nothing. Checks, in this order: command id unused, revisions, registry versions, registry keys. */
  commit(commit: Commit): Promise<CommitResult>;
  /** The answer kept under a command id. */
  answer(commandId: string): Promise<KeptAnswer | undefined>;
  /** Entries of one stream with `seq` above `after`, in order. */
  journal(stream: StreamId, after?: number): Promise<readonly JournalEntry[]>;
  /** All streams, sorted by id. */
  streams(): Promise<readonly StreamId[]>;
  registry(scope: string): Promise<RegistryScope>;
  records(stream: StreamId): Promise<readonly PersonalRecord[]>;
  /** Deletes values whose date has come; commitments stay, so chains stay valid. Answers how many went. */
  eraseRecords(keptUntilBefore: string): Promise<number>;
  /** Deadlines due at or before `now`, earliest first, then by stream and name. */
  due(now: string): Promise<readonly PendingDeadline[]>;
  /** All pending deadlines of a stream. */
  deadlines(stream: StreamId): Promise<readonly PendingDeadline[]>;
  /** Effects not yet performed, oldest first. */
  outbox(limit: number): Promise<readonly Effect[]>;
  markPerformed(effectIds: readonly string[]): Promise<void>;
  /** Keeps a programme document under its hash; keeping it again changes nothing. */
  putProgramme(hash: string, document: string): Promise<void>;
  programme(hash: string): Promise<string | undefined>;
  /** Reads a setting of the store, or keeps `initial` as its value if there is none yet; answers the kept value. */
  setting(name: string, initial: string): Promise<string>;
  close(): Promise<void>;
}
