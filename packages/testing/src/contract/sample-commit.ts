import { hash as digest } from "node:crypto";
import { canonicalJson, contentHash } from "@opus/grant-rules";
import {
  type Commit,
  type DeadlineChange,
  type DeadlineEntry,
  digestOf,
  type Effect,
  type EntryBody,
  type Hash,
  type JsonObject,
  type RowChange,
  type SeenRows,
  type SnapshotBody,
  type StreamId,
  type StreamWrite,
  sealEntry,
} from "@opus/grant-workflow/store";

/** What of a sample commit differs from the plainest one. */
export interface CommitParts extends Partial<Pick<Commit, "seen" | "records">> {
  /** Of the command. */
  readonly id: string;
  /** All of one commit: writes to several streams are made with the same `commit`. */
  readonly streams: readonly StreamWrite[];
  /** Whose command it is; default {@link sampleSender}. */
  readonly sender?: string;
  readonly fingerprint?: string;
  /** Whether the command can be sent again; default true. */
  readonly hasAnswer?: boolean;
}

/** What of a stream's next write differs from the plainest one. */
export interface WriteParts {
  /** Id of the commit; default one that belongs to this entry alone. */
  readonly commit?: string;
  readonly event?: EntryBody["event"];
  readonly context?: JsonObject;
  readonly deadlines?: Partial<DeadlineChange>;
  /** Deadlines that wait before the write. */
  readonly waiting?: readonly DeadlineEntry[];
  readonly records?: EntryBody["records"];
  readonly rows?: readonly RowChange[];
  readonly postings?: EntryBody["postings"];
  /** Their ids follow from their places; of stage `submission` when none is told. */
  readonly effects?: readonly Partial<Omit<Effect, "id">>[];
}

const SAMPLE_HASH = contentHash("sample programme");
/** Each commit has its own: stores under test may hand out what they were given, and tests may change that. */
const programme = () => ({ id: "sample", version: "1.0.0", hash: SAMPLE_HASH });

/** SHA-256 as the entries of sample commits are sealed with. */
export const sampleHash: Hash = (text) => digest("sha256", text);

/** Who sends the commands of sample commits, when nobody else is told. */
export const sampleSender = "applicant:applicant-1";

/** A commit with a real answer. Rows that it writes count as seen by their keys, unless `seen` says something else. */
export function aCommit(parts: CommitParts): Commit {
  const { id, streams, sender = sampleSender, fingerprint = "as-sent", hasAnswer = true } = parts;
  const last = streams.at(-1)?.entries.at(-1)?.entry;
  const answer = { outcome: "accepted", commandId: id, seq: last?.seq ?? 0, hash: last?.hash ?? "" };
  return {
    id: last?.commit ?? `commit of ${id}`,
    streams,
    seen: parts.seen ?? seenBefore(streams),
    records: parts.records ?? [],
    ...(hasAnswer ? { answer: { sender, commandId: id, fingerprint, answer } } : {}),
  };
}

/** The first write of a stream, with one sealed entry. */
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

/** Writes to one stream, each following the one before, as one write of one commit. */
export function inOneWrite(first: StreamWrite, ...parts: readonly WriteParts[]): StreamWrite {
  const entries = [...first.entries];
  const commit = entries[0]?.entry.commit ?? "";
  let last = first;
  for (const each of parts) {
    last = followUp(last, { ...each, commit });
    for (const entry of last.entries) entries.push(entry);
  }
  return { ...first, entries, snapshot: last.snapshot };
}

/** The writes of a stream as the store gives its entries back. */
export function entriesOf(...writes: readonly StreamWrite[]) {
  return writes.flatMap(({ entries }) => entries.map(({ entry }) => entry));
}

function nextWrite(
  stream: StreamId,
  revision: number,
  previous: string | null,
  parts: WriteParts,
): StreamWrite {
  const seq = revision + 1;
  const { context = {}, rows = [], waiting = [] } = parts;
  const deadlines = { set: [], cleared: [], ...parts.deadlines };
  const machine = { id: stream.startsWith("call:") ? "call" : "grant", version: 1 };
  const to = { submission: "draft" };
  const waits = stillWaiting(waiting, deadlines);
  const snapshot: SnapshotBody = {
    machine: machine.id,
    machineVersion: machine.version,
    programme: programme(),
    revision: seq,
    value: to,
    context,
    deadlines: waits,
  };
  const text = canonicalJson(snapshot);
  const body: EntryBody = {
    format: 1,
    stream,
    commit: parts.commit ?? `commit of ${stream}#${seq}`,
    at: "2015-03-02T08:00:00.000Z",
    actor: { role: "applicant", id: "applicant-1" },
    command: { id: `command of ${stream}#${seq}`, type: "application.edit" },
    programme: programme(),
    machine,
    event: parts.event ?? { type: "application.edit" },
    from: revision === 0 ? null : to,
    to,
    verdicts: [],
    records: parts.records ?? [],
    deadlines,
    registry: rows,
    postings: parts.postings ?? [],
    effects: effectsOf(parts, `${stream}#${seq}`),
    seals: {
      snapshot: digestOf(sampleHash, text),
      rows: digestOf(sampleHash, canonicalJson(rows)),
      deadlines: digestOf(sampleHash, canonicalJson(waits)),
      entries: [],
      ranges: [],
      reads: [],
      records: [],
      sets: [],
    },
  };
  const sealed = sealEntry(body, seq, previous, sampleHash);
  return {
    stream,
    expectedRevision: revision,
    entries: [sealed],
    snapshot: { revision: seq, head: sealed.entry.hash, text },
  };
}

function effectsOf({ effects = [] }: WriteParts, entry: string): readonly Effect[] {
  const plainest = { stage: "submission", type: "notifyApplicant", params: {} };
  return effects.map((effect, index) => ({ id: `${entry}#${index}`, ...plainest, ...effect }));
}

function stillWaiting(
  before: readonly DeadlineEntry[],
  { set, cleared }: DeadlineChange,
): readonly DeadlineEntry[] {
  const waiting = new Map(before.map((deadline) => [deadline.name, deadline]));
  for (const name of cleared) waiting.delete(name);
  for (const deadline of set) waiting.set(deadline.name, deadline);
  return [...waiting.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function seenBefore(streams: readonly StreamWrite[]): readonly SeenRows[] {
  const scopes = new Map<string, Map<string, number>>();
  for (const { registry } of entriesOf(...streams)) {
    for (const { scope, key, version } of registry) {
      const keys = scopes.get(scope) ?? new Map<string, number>();
      scopes.set(scope, keys);
      if (!keys.has(key)) keys.set(key, version - 1);
    }
  }
  return [...scopes].flatMap(([scope, keys]) => [...keys].map(([key, version]) => ({ scope, key, version })));
}
