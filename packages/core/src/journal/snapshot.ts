import { OgwError } from "@opus/grant-rules/errors";
import type { Json, JsonObject } from "../values/json.ts";
import { readAs } from "../values/read-as.ts";
import * as z from "../values/zod.ts";
import { canonicalText } from "./canonical-text.ts";
import type { DeadlineEntry } from "./entry.ts";

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
  /** When the events happened that terms of the programme name; missing as long as none has. */
  readonly happened?: Readonly<Record<string, string>>;
  /** Who did what that keeps them from something else on this stream; missing as long as nobody has. */
  readonly acted?: readonly {
    readonly by: string;
    readonly as: string;
    readonly act: string;
    readonly seq: number;
  }[];
}

/** The durable state of one stream with the hash of its last entry, which seals the digest of its text. */
export interface Snapshot extends SnapshotBody {
  readonly head: string;
}

/** The text of a snapshot, as its stream's last entry seals it. */
export function snapshotText(body: SnapshotBody): string {
  return canonicalText(body);
}

/** What a snapshot was written from, by the snapshot as it is kept. */
const writtenFrom = new WeakMap<KeptText, SnapshotBody>();

/** Notes from what a snapshot was written, so that who reads it next in this process need not parse its text. */
export function noteWritten<Kept extends KeptText>(kept: Kept, body: SnapshotBody | undefined): Kept {
  if (body !== undefined) writtenFrom.set(kept, body);
  return kept;
}

/** What a snapshot was written from in this process, equal to what its text says; undefined when that is not known. */
export function writtenBody(kept: KeptText): SnapshotBody | undefined {
  return writtenFrom.get(kept);
}

/** A snapshot as it is kept, and where it stands in its stream. */
interface KeptText {
  readonly revision: number;
  readonly head: string;
  readonly text: string;
}

/** What every snapshot holds whatever its machine; state and context are for the machine to check. */
const frameSchema = z.looseObject({
  programme: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  revision: z.int(),
  deadlines: z.array(z.strictObject({ name: z.string(), dueAt: z.string() })),
  happened: z.record(z.string(), z.string()).optional(),
  acted: z
    .array(z.strictObject({ by: z.string(), as: z.string(), act: z.string(), seq: z.int() }))
    .optional(),
});

/**
 * A kept snapshot as a value; the text was hashed when it was written, and what it says is believed here.
 *
 * @throws OgwError OGW303 when the text is no snapshot at all, or that of another revision.
 */
export function readSnapshot(stream: string, kept: KeptText): Snapshot {
  return { ...parsedBody(stream, kept), head: kept.head };
}

function parsedBody(stream: string, { text, revision }: KeptText): SnapshotBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw unreadable(stream, "its text is no JSON", cause);
  }
  const { success, error } = readAs(frameSchema, body);
  if (!success) {
    const place = error.issues[0]?.path.join(".") ?? "";
    throw unreadable(
      stream,
      place === "" ? "its text is no JSON object" : `it has no sound "${place}"`,
      error,
    );
  }
  const snapshot = body as SnapshotBody;
  if (snapshot.revision !== revision) {
    throw unreadable(stream, `it tells of revision ${snapshot.revision}, the stream is at ${revision}`);
  }
  return snapshot;
}

function unreadable(stream: string, problem: string, cause?: unknown): OgwError {
  return new OgwError({
    code: "OGW303",
    subject: `snapshot of ${stream}`,
    problem,
    allowed: "The store keeps the text that was hashed, and nothing changes it afterwards",
    remedy: "Restore the store from a backup and verify it",
    cause,
  });
}
