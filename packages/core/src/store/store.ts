import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type {
  Commit,
  CommitResult,
  ErasableClass,
  KeptAnswer,
  KeptSnapshot,
  Loaded,
  Needs,
  PendingDeadline,
  PersonalRecord,
  PositionedEntry,
  ReadRows,
  RowRead,
} from "./commit.ts";
import type { DraftShelf } from "./draft-shelf.ts";
import type { Inventory } from "./inventory.ts";
import type { Repair, RepairResult } from "./repair.ts";
import type { OutboxEffect, WorkStore } from "./work.ts";

/** A page of a list: at most `limit` items that come after `after`. */
export interface Page<After> {
  readonly after?: After;
  readonly limit?: number;
}

/** Effects of the outbox: only those set aside, or only the others. */
export interface OutboxPage extends Page<number> {
  readonly isSetAside?: boolean;
}

/** Reads of a store that need no claim. */
export interface StoreReads {
  /** The current snapshot, or undefined for a stream without entries. */
  load(stream: StreamId): Promise<KeptSnapshot | undefined>;
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
  /** All pending deadlines of a stream. */
  deadlines(stream: StreamId): Promise<readonly PendingDeadline[]>;
  programme(hash: string): Promise<string | undefined>;
  /** Everything that is kept, for proofs. */
  readonly inventory: Inventory;
}

/** One decision of several that are made one after the other, each on what the ones before it left. */
export interface Turn {
  /** What is read next, as in {@link Store.read}. */
  next(loaded: Loaded): Needs | undefined;
  /** The commit that follows from what was read, or nothing to keep; an error keeps nothing of this turn alone. */
  decide(loaded: Loaded): Commit | undefined;
}

/** What became of a turn. */
export type TurnResult =
  | { readonly done: "kept"; readonly result: CommitResult }
  | { readonly done: "nothing" }
  | { readonly done: "failed"; readonly error: unknown };

/**
 * Where decisions are kept. Promise: a commit that answered `ok` survives a crash of the process at any later
 * moment; one that did not answer is kept whole or not at all.
 *
 * Failures of the storage itself reject with an `OgwError` (300-349); conflicts are answers, not errors.
 */
export interface Store extends StoreReads, WorkStore {
  /**
   * Reads what a decision needs, all of one moment. `next` is asked with nothing read first, then with what was read
   * so far, until it names nothing more: a snapshot tells which rows a command reads. It must not call the store.
   */
  read(next: (loaded: Loaded) => Needs | undefined): Promise<Loaded>;
  /** All or nothing. Checks, in this order: command id unused by its sender, revisions, rows seen, rows written. */
  commit(commit: Commit): Promise<CommitResult>;
  /**
   * For stores that can keep several commits by one write: reads, decides and keeps turn after turn while nobody else
   * writes, and has all of them on the disk before it answers. Engines ask for it instead of `read` and `commit`.
   */
  inTurn?(turns: readonly Turn[]): Promise<readonly TurnResult[]>;
  /**
   * Hands out the store as it stands at one moment, for as long as `read` runs; others go on writing, and what they
   * write is not seen. `reader` says in words who reads, for errors that say who holds something up.
   */
  view<T>(read: (view: StoreReads) => Promise<T>, reader?: string): Promise<T>;
  /** The answer kept under a command id of a sender. */
  answer(sender: string, commandId: string): Promise<KeptAnswer | undefined>;
  /**
   * How many values `eraseRecords` of that date would erase, by class in the order of their names; changes nothing.
   *
   * @throws OgwError OGW113 for anything but a civil date.
   */
  erasable(keptUntilBefore: string): Promise<readonly ErasableClass[]>;
  /**
   * Erases values whose date has come with their salts, the fingerprints of the commands of their streams, and the
   * reasons why effects of these failed; commitments stay, so chains stay valid. Answers how many values went. A store
   * has no clock: `eraseRecords` of the core holds the date against one, and tries again where a reader is in the way.
   *
   * @throws OgwError OGW113 for anything but a civil date, before anything is touched; OGW323 when a file still holds
   * what was erased.
   */
  eraseRecords(keptUntilBefore: string): Promise<number>;
  /**
   * For stores that somebody else can change: puts beside the journal what `rebuildStore` has worked out from it, all
   * of it or nothing, unless a stream or a set that it names has moved since. It touches no entry, record, answer or
   * mark of performance, and is durable when it answers, as a commit is.
   *
   * @throws OgwError OGW315 for what no store can keep, before anything is touched.
   */
  repair?(repair: Repair): Promise<RepairResult>;
  /** For stores that keep drafts beside the journal; without it an engine keeps none (OGW341). */
  readonly drafts?: DraftShelf;
  /** Deadlines due at or before `now`, claimed or not, earliest first, then by stream and name. */
  due(now: string, page?: Page<PendingDeadline>): Promise<readonly PendingDeadline[]>;
  /** Effects not yet performed, claimed or not, oldest first; each is read from its sealed entry. `after` is a position. */
  outbox(page?: OutboxPage): Promise<readonly OutboxEffect[]>;
  /** Keeps a programme document under its hash; keeping it again changes nothing. */
  putProgramme(hash: string, document: string): Promise<void>;
  /** Reads a setting of the store, or keeps `initial` as its value if there is none yet; answers the kept value. */
  setting(name: string, initial: string): Promise<string>;
  /** Ends the store; views that run are waited for. */
  close(): Promise<void>;
}
