import { canonicalJson } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import type { DeadlineEntry } from "./entry.ts";
import type { Json, JsonObject } from "../values/json.ts";

/** What a snapshot's text holds: the durable state of one stream. */
export interface SnapshotBody {
  readonly machine: string;
  readonly machineVersion: number;
  readonly programme: { readonly id: string; readonly version: string; readonly hash: string };
  /** Equals the `seq` of the stream's last entry. */
  readonly revision: number;
  readonly value: Json;
  /** A slice per stage. */
  readonly context: JsonObject;
  /** Deadlines that wait, by name; the store's own list is an index of these. */
  readonly deadlines: readonly DeadlineEntry[];
}

/** The durable state of one stream with the hash of its last entry, which seals the digest of its text. */
export interface Snapshot extends SnapshotBody {
  readonly head: string;
}

/** The text of a snapshot, as its stream's last entry seals it. */
export function snapshotText(body: SnapshotBody): string {
  return canonicalJson(body);
}

const read = new WeakMap<object, Snapshot>();

/**
 * A kept snapshot as a value; the text was hashed when it was written, and what it says is believed here.
 *
 * @throws OgwError OGW303 when the text is no snapshot at all.
 */
export function readSnapshot(stream: string, kept: { readonly head: string; readonly text: string }): Snapshot {
  const known = read.get(kept);
  if (known !== undefined) return known;
  const snapshot = { ...parsedBody(stream, kept.text), head: kept.head };
  read.set(kept, snapshot);
  return snapshot;
}

function parsedBody(stream: string, text: string): SnapshotBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw unreadable(stream, cause);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw unreadable(stream, undefined);
  return body as SnapshotBody;
}

function unreadable(stream: string, cause: unknown): OgwError {
  return new OgwError({
    code: "OGW303",
    subject: `snapshot of ${stream}`,
    problem: "its text is no JSON object",
    allowed: "The store keeps the text that was hashed, and nothing changes it afterwards",
    remedy: "Restore the store from a backup and verify it",
    cause,
  });
}
