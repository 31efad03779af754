import type { Effect, JournalEntry, RegistryChange, StreamId } from "../journal/entry.ts";
import type { Json, JsonObject } from "../journal/json.ts";

/** The durable state of one stream; `revision` equals the `seq` of its last entry. */
export interface SnapshotEnvelope {
  readonly machine: "grant" | "call";
  readonly machineVersion: number;
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  readonly revision: number;
  /** Hash of the last journal entry. */
  readonly head: string;
  readonly value: Json;
  readonly context: JsonObject;
}

/** One row of a set kept beside the streams; `scope` + `key` is unique. */
export interface RegistryRow {
  readonly scope: string;
  readonly key: string;
  readonly value: JsonObject;
}

/** All rows of one scope, in key order, with the number of writes the scope has seen. */
export interface RegistryScope {
  readonly version: number;
  readonly rows: readonly RegistryRow[];
}

/** `insert` fails on a taken key, `update` on a missing one. */
export type RegistryWrite = RegistryChange;

/** A value of a person, kept outside the chain until its date; the entry holds only a commitment to it. */
export interface PersonalRecord {
  readonly stream: StreamId;
  readonly id: string;
  readonly class: string;
  /** Hex; secret as long as the value is. */
  readonly salt: string;
  readonly value: Json;
  /** Civil date after which it may be erased. */
  readonly keepUntil: string;
}

/** A deadline waiting to pass. */
export interface PendingDeadline {
  readonly stream: StreamId;
  readonly name: string;
  readonly dueAt: string;
}

/** What one stream writes in a commit. */
export interface StreamWrite {
  readonly stream: StreamId;
  /** Revision the decision was made on; 0 for a new stream. */
  readonly expectedRevision: number;
  readonly entries: readonly JournalEntry[];
  readonly snapshot: SnapshotEnvelope;
  readonly deadlines: {
    readonly set: readonly { name: string; dueAt: string }[];
    readonly cleared: readonly string[];
  };
}

/** The answer kept under a command id; asking again gives it unchanged. */
export interface KeptAnswer {
  readonly commandId: string;
  /** Hash of the command as sent; the same id with another command is an error. */
  readonly fingerprint: string;
  readonly answer: JsonObject;
}

/** Everything of one decision. The store keeps all of it or nothing. */
export interface Commit {
  /** Empty for a refusal. */
  readonly streams: readonly StreamWrite[];
  readonly registry: readonly RegistryWrite[];
  /** Scopes the decision has read, with the version it saw. */
  readonly registryRead: Readonly<Record<string, number>>;
  readonly records: readonly PersonalRecord[];
  readonly outbox: readonly Effect[];
  readonly answer: KeptAnswer;
}

/** Why a commit was not made; nothing of it is kept. */
export type CommitResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly conflict: "revision"; readonly stream: StreamId; readonly actual: number }
  | { readonly ok: false; readonly conflict: "registry"; readonly scope: string; readonly key?: string }
  | { readonly ok: false; readonly conflict: "answered"; readonly answer: KeptAnswer };
