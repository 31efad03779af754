import type { RuleOutcome } from "@opus/grant-rules";
import type { ProgrammeHead } from "../document/head-schema.ts";
import { canonicalParts, inCanonicalOrder } from "../journal/canonical-text.ts";
import { commitmentOf } from "../journal/commitment.ts";
import type { Actor, DeadlineEntry, EntryBody, Posting, RowChange, StreamId } from "../journal/entry.ts";
import { digestOf, digestOfList, type Hash } from "../journal/hash.ts";
import { type SealedEntry, sealEntry } from "../journal/seal-entry.ts";
import { noteWritten, type SnapshotBody } from "../journal/snapshot.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { AnyPlan, AnyRowWrite, NewRecord } from "../kernel/command.ts";
import type { PersonalRecord, StreamWrite } from "../store/commit.ts";
import { consequencesOf } from "./consequences.ts";
import type { DecisionInput } from "./decision.ts";
import { type Happenings, happenedIn, NOTHING_HAPPENED } from "./happenings.ts";
import { type RowIndex, scopeOf } from "./read-rows.ts";
import { type Rests, restsOn } from "./rests-on.ts";
import { keptUntil } from "./retention.ts";
import type { RunEvent } from "./run-plan.ts";
import type { FoundStream } from "./situation.ts";
import { deadlineList, waitingAfter, waitingIn } from "./waiting-deadlines.ts";
import { RowWriter } from "./write-rows.ts";

/** What all entries of a decision share. */
export interface WriteFrame {
  readonly programme: AnyProgramme;
  readonly command: { readonly id: string; readonly type: string };
  readonly actor: Actor;
  readonly input: DecisionInput;
  readonly index: RowIndex;
  readonly cited: EntryBody["seals"]["records"];
}

/** A decision written down: each stream's sealed entries and snapshot, and the records behind its commitments. */
export interface WrittenStreams {
  /** The command's own stream first. */
  readonly streams: readonly StreamWrite[];
  readonly records: readonly PersonalRecord[];
  /** The command's own stream after its last entry. */
  readonly own: {
    readonly seq: number;
    readonly head: string;
    readonly deadlines: readonly DeadlineEntry[];
    readonly happened: Happenings;
  };
}

interface Written {
  readonly found: FoundStream;
  readonly entries: SealedEntry[];
  seq: number;
  head: string | null;
  deadlines: ReadonlyMap<string, string>;
  happened: Happenings;
  text: string;
  body: SnapshotBody | undefined;
}

/** Writes the events of a plan down, each as an entry of its stream, and the snapshot that each stream ends with. */
export function writeStreams(
  target: FoundStream,
  run: readonly RunEvent[],
  plan: AnyPlan,
  frame: WriteFrame,
): WrittenStreams {
  const first = begun(target);
  const written = new Map<StreamId, Written>([[target.stream, first]]);
  const writer = new RowWriter(frame.command.type, frame.index);
  const call = target.aggregate.scope({ id: target.id, context: run[0]?.after.context ?? target.context });
  const records = saltedRecords(target.stream, first.seq + 1, plan.records ?? [], { ...frame, call });
  run.forEach((event, place) => {
    const { stream } = event.found;
    const before = written.get(stream) ?? begun(event.found);
    written.set(stream, before);
    const own = place === 0;
    writeEntry(event, before, writer, frame, {
      verdicts: own ? (plan.verdicts ?? []) : [],
      records: own ? records : [],
      rows: own ? (plan.rows ?? []) : [],
      cited: own ? frame.cited : [],
      decidedFor: own ? target.stream : undefined,
    });
  });
  return {
    streams: [...written.values()].map(({ found, entries, seq, head, text, body }) => ({
      stream: found.stream,
      expectedRevision: found.snapshot?.revision ?? 0,
      entries,
      snapshot: noteWritten({ revision: seq, head: head ?? "", text }, body),
    })),
    records,
    own: {
      seq: first.seq,
      head: first.head ?? "",
      deadlines: deadlineList(first.deadlines),
      happened: first.happened,
    },
  };
}

const NOTHING: Rests = { entries: [], ranges: [], reads: [], sets: [] };

function begun(found: FoundStream): Written {
  const { snapshot } = found;
  return {
    found,
    entries: [],
    seq: snapshot?.revision ?? 0,
    head: snapshot?.head ?? null,
    deadlines: waitingIn(snapshot),
    happened: snapshot?.happened ?? NOTHING_HAPPENED,
    text: "",
    body: undefined,
  };
}

/** What an entry carries beside its event. */
interface EntryParts {
  readonly verdicts: readonly RuleOutcome[];
  readonly records: readonly PersonalRecord[];
  readonly rows: readonly AnyRowWrite[];
  readonly cited: EntryBody["seals"]["records"];
  /** The stream that the command is for; the first entry alone says what the decision rests on. */
  readonly decidedFor: StreamId | undefined;
}

function writeEntry(
  run: RunEvent,
  written: Written,
  writer: RowWriter,
  frame: WriteFrame,
  parts: EntryParts,
): void {
  const { found, before, after, event, wanted } = run;
  const { programme, command, actor, input } = frame;
  const { aggregate, stream } = found;
  const seq = written.seq + 1;
  const place = { stream, seq, at: input.now, event };
  const consequences = consequencesOf(aggregate, programme, place, after, wanted, written);
  const { postings, effects, happened } = consequences;
  const cleared = wanted.cleared.filter((name) => written.deadlines.has(name));
  const change = { cleared, set: consequences.deadlines };
  const deadlines = waitingAfter(written.deadlines, change);
  const registry = rowChanges(run, parts.rows, postings, writer);
  const rests = parts.decidedFor === undefined ? NOTHING : restsOn(parts.decidedFor, input, registry);
  const pinned = pinnedBy(found, programme);
  const waiting = deadlineList(deadlines);
  const rest = { deadlines: waiting, happened, programme: pinned, revision: seq };
  const { text, ordered } = snapshotAfter(run, rest);
  const body: EntryBody = {
    format: 1,
    stream,
    commit: input.commit,
    at: input.now,
    actor,
    // The payload stays out: what it says of a person stands in the records, behind commitments.
    command: commandOf(command, input),
    programme: pinned,
    machine: { id: aggregate.machine, version: aggregate.version },
    event,
    from: written.seq === 0 ? null : before.value,
    to: after.value,
    verdicts: parts.verdicts,
    records: commitments(parts.records, input.hash),
    deadlines: change,
    registry,
    postings,
    effects,
    seals: sealsOf(rests, parts.cited, { waiting, registry, text }, input.hash),
  };
  const sealed = sealEntry(body, seq, written.head, input.hash);
  written.entries.push(sealed);
  written.seq = seq;
  written.head = sealed.entry.hash;
  written.deadlines = deadlines;
  written.happened = happened;
  written.text = text;
  written.body = ordered;
}

/** What an entry seals: digests of what stands after it, and what it was decided on. */
function sealsOf(
  { entries, ranges, reads, sets }: Rests,
  records: EntryParts["cited"],
  stands: {
    readonly waiting: readonly DeadlineEntry[];
    readonly registry: readonly RowChange[];
    readonly text: string;
  },
  hash: Hash,
): EntryBody["seals"] {
  return {
    deadlines: digestOfList(hash, stands.waiting),
    entries,
    ranges,
    reads,
    records,
    rows: digestOfList(hash, stands.registry),
    sets,
    snapshot: digestOf(hash, stands.text),
  };
}

function commandOf({ id, type }: WriteFrame["command"], { answered }: DecisionInput): EntryBody["command"] {
  return answered === true ? { answered, id, type } : { id, type };
}

/** The snapshot after an entry: its text, and the value that it was made of. */
function snapshotAfter(
  { found: { aggregate }, after: { context, value } }: RunEvent,
  rest: Pick<SnapshotBody, "deadlines" | "programme" | "revision"> & { readonly happened: Happenings },
) {
  const { machine, version: machineVersion } = aggregate;
  const { deadlines, programme, revision } = rest;
  const happened = happenedIn(rest.happened);
  return canonicalParts<SnapshotBody>({
    context,
    deadlines,
    ...happened,
    machine,
    machineVersion,
    programme,
    revision,
    value,
  });
}

/** The rows that an entry writes: those of the plan, that of the stream's end, the balances of what was moved. */
function rowChanges(
  { found, after, end }: RunEvent,
  rows: readonly AnyRowWrite[],
  postings: readonly Posting[],
  writer: RowWriter,
): readonly RowChange[] {
  const { aggregate, id } = found;
  const facts = { id, context: after.context };
  const scope = (set: string) => scopeOf(facts, found, set);
  const ended = end === undefined ? undefined : aggregate.ended?.({ ...facts, end });
  return [
    ...rows.map((write) => writer.change(scope(write.set), write)),
    ...(ended === undefined ? [] : [writer.change(scope(ended.set), { op: "insert", ...ended })]),
    ...writer.balances(aggregate.scope(facts), postings),
  ];
}

/** The programme version that a stream pins; a new stream pins the one it is decided under. */
function pinnedBy({ snapshot }: FoundStream, { hash, id, version }: AnyProgramme): EntryBody["programme"] {
  return snapshot?.programme ?? { hash, id, version };
}

/** Records with a salt of their own each, and the last day they are kept. */
function saltedRecords(
  stream: string,
  seq: number,
  records: readonly NewRecord[],
  { programme, input, call }: WriteFrame & { readonly call: string },
): readonly PersonalRecord[] {
  const document = programme.document as ProgrammeHead;
  return records.map((record) => ({
    stream: stream as StreamId,
    seq,
    ...record,
    value: inCanonicalOrder(record.value),
    salt: input.hash(`${input.salt}\n${stream}\n${record.id}`),
    keepUntil: keptUntil(record.class, document, { at: input.now, call }),
  }));
}

function commitments(records: readonly PersonalRecord[], hash: Hash): EntryBody["records"] {
  return records.map(({ id, class: recordClass, salt, value }) => ({
    class: recordClass,
    commitment: commitmentOf(salt, value, hash),
    id,
  }));
}
