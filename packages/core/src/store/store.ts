import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type {
  Commit,
  CommitResult,
  KeptAnswer,
  KeptSnapshot,
  Loaded,
  Needs,
  PendingDeadline,
  PersonalRecord,
  PositionedEntry,
  ReadRows,
  RowRead,
  UnreadableEffect,
  WaitingEffect,
} from "./commit.ts";

/** A page of a list: at most `limit` items that come after `after`. */
export interface Page<After> {
  readonly after?: After;
  readonly limit?: number;
}

/**
 * Where decisions are kept. Promise: a commit that answered `ok` survives a crash of the process at any later
 * moment; one that did not answer is kept whole or not at all.
 *
 * Failures of the storage itself reject with an `OgwError` (300-349); conflicts are answers, not errors.
 */
export interface Store {
  /**
   * Reads what a decision needs, all of one moment. `next` is asked with nothing read first, then with what was read
   * so far, until it names nothing more: a snapshot tells which rows a command reads. It must not call the store.
   */
  read(next: (loaded: Loaded) => Needs | undefined): Promise<Loaded>;
  /** All or nothing. Checks, in this order: command id unused, revisions, rows seen, rows written. */
  commit(commit: Commit): Promise<CommitResult>;
  /** The current snapshot, or undefined for a stream without entries. */
  load(stream: StreamId): Promise<KeptSnapshot | undefined>;
  /** The answer kept under a command id. */
  answer(commandId: string): Promise<KeptAnswer | undefined>;
  /** Entries of one stream with `seq` above `after`, in order. */
  journal(stream: StreamId, page?: Page<number>): Promise<readonly JournalEntry[]>;
  /**
   * Entries of all streams in the order of their commits, those of commits above the position `after`. Commits come
   * whole: at least one, and no further one once `limit` entries are reached.
   */
  entries(page?: Page<number>): Promise<readonly PositionedEntry[]>;
  /** Streams in the order of their ids. */
  streams(page?: Page<StreamId>): Promise<readonly StreamId[]>;
  rows(read: RowRead): Promise<ReadRows>;
  records(stream: StreamId): Promise<readonly PersonalRecord[]>;
  /** Deletes values whose date has come; commitments stay, so chains stay valid. Answers how many went. */
  eraseRecords(keptUntilBefore: string): Promise<number>;
  /** Deadlines due at or before `now`, earliest first, then by stream and name. */
  due(now: string, page?: Page<PendingDeadline>): Promise<readonly PendingDeadline[]>;
  /** All pending deadlines of a stream. */
  deadlines(stream: StreamId): Promise<readonly PendingDeadline[]>;
  /** Effects not yet performed, oldest first; each is read from its sealed entry. `after` is a position. */
  outbox(page?: Page<number>): Promise<readonly (WaitingEffect | UnreadableEffect)[]>;
  markPerformed(effectIds: readonly string[]): Promise<void>;
  /** Keeps a programme document under its hash; keeping it again changes nothing. */
  putProgramme(hash: string, document: string): Promise<void>;
  programme(hash: string): Promise<string | undefined>;
  /** Reads a setting of the store, or keeps `initial` as its value if there is none yet; answers the kept value. */
  setting(name: string, initial: string): Promise<string>;
  close(): Promise<void>;
}
