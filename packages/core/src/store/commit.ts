import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import type { Json, JsonObject } from "../values/json.ts";

/** A snapshot as it is kept: its text, which the last entry seals, and where it stands in the stream. */
export interface KeptSnapshot {
  /** Equals the `seq` of the stream's last entry. */
  readonly revision: number;
  /** Hash of the stream's last entry. */
  readonly head: string;
  /** Canonical JSON of a `SnapshotBody`, as it was hashed. */
  readonly text: string;
}

/** One row of the registry, kept beside the streams; `scope` + `key` is unique. */
export interface RegistryRow {
  readonly scope: string;
  readonly key: string;
  /** 1 when it was inserted, one more with each write after. */
  readonly version: number;
  readonly value: JsonObject;
  /** `<stream>#<seq>` of the entry that wrote it last. */
  readonly entry: string;
}

/** Rows to read: one by its key; those from a key up to, not including, another, by code points; or a whole scope. */
export type RowRead =
  | { readonly scope: string; readonly key: string }
  | { readonly scope: string; readonly from: string; readonly below: string }
  | { readonly scope: string };

/** Rows as they were read, in key order. */
export interface ReadRows {
  readonly read: RowRead;
  readonly rows: readonly RegistryRow[];
  /** How many writes the scope has seen; 0 for one that was never written, and for reads of less than the whole. */
  readonly version: number;
}

/** A value of a person, kept outside the chain until its date; the entry holds only a commitment to it. */
export interface PersonalRecord {
  readonly stream: StreamId;
  /** Number of the entry that holds the commitment. */
  readonly seq: number;
  readonly id: string;
  readonly class: string;
  /** Hex; secret as long as the value is. */
  readonly salt: string;
  readonly value: Json;
  /** Civil date after which it may be erased. */
  readonly keepUntil: string;
}

/** How many values of one record class wait to be erased. */
export interface ErasableClass {
  readonly class: string;
  readonly records: number;
  /** How many streams these belong to. */
  readonly streams: number;
}

/** A deadline waiting to pass. */
export interface PendingDeadline {
  readonly stream: StreamId;
  readonly name: string;
  readonly dueAt: string;
}

/** The answer kept under a command id of its sender; asking again gives it unchanged. */
export interface KeptAnswer {
  /** `<role>:<id>` of who sent the command: ids belong to their senders. */
  readonly sender: string;
  readonly commandId: string;
  /**
   * Salted hash of the command as sent; the same id with another command is an error. Empty once the personal values of
   * the command's stream were erased, since a guess could be tried against it.
   */
  readonly fingerprint: string;
  readonly answer: JsonObject;
}

/** What one stream writes in a commit. Deadlines, registry rows and effects to keep are those that the entries name. */
export interface StreamWrite {
  readonly stream: StreamId;
  /** Revision the decision was made on; 0 for a new stream. */
  readonly expectedRevision: number;
  readonly entries: readonly SealedEntry[];
  readonly snapshot: KeptSnapshot;
  /** Record classes of the stream whose values are kept until another day from now on. */
  readonly retention?: readonly MovedRetention[];
}

/** The day until which the values of one record class of a stream are kept, those written before as well. */
export interface MovedRetention {
  readonly class: string;
  /** Civil date. */
  readonly keepUntil: string;
}

/** Rows that a decision has read, with the versions it saw; the commit fails when they have changed. */
export type SeenRows =
  /**
   * Version 0 stands for a row that was not there. `entry` is the one that wrote the row, as it was read: a row that
   * is removed and inserted anew has its versions again, but from another entry.
   */
  | { readonly scope: string; readonly key: string; readonly version: number; readonly entry?: string }
  | {
      readonly scope: string;
      readonly from: string;
      readonly below: string;
      readonly rows: readonly { readonly key: string; readonly version: number; readonly entry?: string }[];
    }
  /** The whole scope: how many writes it had seen. */
  | { readonly scope: string; readonly version: number };

/** Everything of one accepted decision. The store keeps all of it or nothing. */
export interface Commit {
  /** Shared by the entries of all its streams. */
  readonly id: string;
  /** At least one. */
  readonly streams: readonly StreamWrite[];
  readonly seen: readonly SeenRows[];
  readonly records: readonly PersonalRecord[];
  /** Left out for a command that nobody can send again, since its sender gave it no id. */
  readonly answer?: KeptAnswer;
}

/** Where a commit stands among all of the store, or why it was not made; then nothing of it is kept. */
export type CommitResult =
  | {
      readonly ok: true /** Grows with every commit. */;
      readonly position: number;
    }
  | { readonly ok: false; readonly conflict: "revision"; readonly stream: StreamId; readonly actual: number }
  | { readonly ok: false; readonly conflict: "registry"; readonly scope: string; readonly key?: string }
  | { readonly ok: false; readonly conflict: "answered"; readonly answer: KeptAnswer };

/** The place of an entry in its stream. */
export interface EntryPlace {
  readonly stream: StreamId;
  readonly seq: number;
}

/** What a decision asks for next; what is left out is not read. */
export interface Needs {
  /** Answer kept under this command id of this sender. */
  readonly answer?: { readonly sender: string; readonly commandId: string };
  readonly streams?: readonly StreamId[];
  readonly rows?: readonly RowRead[];
  /** Stream whose records are read. */
  readonly records?: StreamId;
  /** Stream whose deadlines are read. */
  readonly deadlines?: StreamId;
  /** Entries by their places, to hold what was read against what they seal. */
  readonly entries?: readonly EntryPlace[];
}

/** Everything that was asked for so far, all of one moment. */
export interface Loaded {
  readonly answer: KeptAnswer | undefined;
  /** Streams without entries are missing. */
  readonly streams: ReadonlyMap<StreamId, KeptSnapshot>;
  readonly rows: readonly ReadRows[];
  readonly records: readonly PersonalRecord[];
  readonly deadlines: readonly PendingDeadline[];
  /**
   * Entries that the last step alone has asked for, each with the text and the hash that are kept; one that is not there
   * is missing. Nobody has compared them yet: whoever asks does.
   */
  readonly entries: readonly SealedEntry[];
}

/** An entry with the position of its commit. */
export interface PositionedEntry {
  readonly position: number;
  readonly entry: JournalEntry;
}
