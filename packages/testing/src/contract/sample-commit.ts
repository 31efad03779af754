import { contentHash } from "@opus/grant-rules";
import type {
  Commit,
  EntryBody,
  JournalEntry,
  SnapshotEnvelope,
  StreamId,
  StreamWrite,
} from "@opus/grant-workflow/store";

/** What of a sample commit differs from the plainest one. */
export interface CommitParts extends Partial<Omit<Commit, "streams" | "answer">> {
  readonly id: string;
  readonly streams?: readonly StreamWrite[];
  readonly fingerprint?: string;
}

/** What of a stream's next write differs from the plainest one. */
export interface WriteParts {
  readonly event?: EntryBody["event"];
  readonly context?: SnapshotEnvelope["context"];
  readonly deadlines?: StreamWrite["deadlines"];
  readonly records?: EntryBody["records"];
}

const PROGRAMME = { id: "sample", version: "1.0.0", hash: contentHash("sample programme") };
const NO_DEADLINES = { set: [], cleared: [] };

/** A commit with a real answer; without `streams` it is that of a refusal. */
export function aCommit({ id, streams = [], fingerprint = "as-sent", ...parts }: CommitParts): Commit {
  const last = streams.at(-1)?.entries.at(-1);
  const outcome =
    last === undefined ? { outcome: "refused" } : { outcome: "accepted", seq: last.seq, hash: last.hash };
  return {
    registry: [],
    registryRead: {},
    records: [],
    outbox: [],
    ...parts,
    streams,
    answer: { commandId: id, fingerprint, answer: { ...outcome, commandId: id } },
  };
}

/** The first write of a stream, with one properly hashed entry. */
export function firstWrite(stream: StreamId, parts: WriteParts = {}): StreamWrite {
  return nextWrite(stream, 0, null, parts);
}

/** The write that follows another in the same stream. */
export function followUp(
  before: Pick<StreamWrite, "stream" | "snapshot">,
  parts: WriteParts = {},
): StreamWrite {
  return nextWrite(before.stream, before.snapshot.revision, before.snapshot.head, parts);
}

function nextWrite(
  stream: StreamId,
  revision: number,
  previous: string | null,
  parts: WriteParts,
): StreamWrite {
  const {
    event = { type: "application.edit" },
    context = {},
    deadlines = NO_DEADLINES,
    records = [],
  } = parts;
  const seq = revision + 1;
  const machine = stream.startsWith("call:") ? ("call" as const) : ("grant" as const);
  const body: Omit<JournalEntry, "hash"> = {
    format: 1,
    stream,
    seq,
    previous,
    at: "2015-03-02T08:00:00.000Z",
    actor: { role: "applicant", id: "applicant-1" },
    command: { id: `command of ${stream}#${seq}`, type: "application.edit" },
    programme: PROGRAMME,
    machine: { id: machine, version: 1 },
    event,
    from: revision === 0 ? null : "draft",
    to: "draft",
    verdicts: [],
    records,
    deadlines,
    registry: [],
    effects: [],
  };
  const entry: JournalEntry = { ...body, hash: contentHash(body) };
  const snapshot: SnapshotEnvelope = {
    machine,
    machineVersion: 1,
    programme: PROGRAMME,
    revision: seq,
    head: entry.hash,
    value: { submission: "draft" },
    context,
  };
  return { stream, expectedRevision: revision, entries: [entry], snapshot, deadlines };
}
