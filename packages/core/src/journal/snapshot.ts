import type { Json, JsonObject } from "../values/json.ts";

/** What a snapshot's text holds: the durable state of one stream. */
export interface SnapshotBody {
  readonly machine: string;
  readonly machineVersion: number;
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  /** Equals the `seq` of the stream's last entry. */
  readonly revision: number;
  readonly value: Json;
  readonly context: JsonObject;
}

/** The durable state of one stream with the hash of its last entry, which seals the digest of its text. */
export interface Snapshot extends SnapshotBody {
  readonly head: string;
}
