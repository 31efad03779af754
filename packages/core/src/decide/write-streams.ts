import type { RuleOutcome } from "@opus/grant-rules";
import { canonicalParts } from "../journal/canonical-text.ts";
import type { Actor, DeadlineEntry, EntryBody, Posting, RowChange, StreamId } from "../journal/entry.ts";
import { digestOf, digestOfList, type Hash } from "../journal/hash.ts";
import { type SealedEntry, sealEntry } from "../journal/seal-entry.ts";
import { noteWritten, type SnapshotBody } from "../journal/snapshot.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { AnyPlan, AnyRowWrite } from "../kernel/command.ts";
import { type Acted, actedAfter, actedIn, NOBODY_ACTED } from "../kernel/separation.ts";
import type { PersonalRecord, StreamWrite } from "../store/commit.ts";
import type { JsonObject } from "../values/json.ts";
import { consequencesOf } from "./consequences.ts";
import type { TermGround } from "./counted-term.ts";
import type { DecisionInput } from "./decision.ts";
import { type Happenings, happenedIn, NOTHING_HAPPENED } from "./happenings.ts";
import { commitments, keptByTerms, saltedRecords } from "./new-records.ts";
import { type RowIndex, scopeOf } from "./read-rows.ts";
import { type Rests, restsOn } from "./rests-on.ts";
import { retentionMoved } from "./retention.ts";
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
    readonly acted: readonly Acted[];
  };
}

interface Written {
  readonly found: FoundStream;
  readonly entries: SealedEntry[];
  seq: number;
  head: string | null;
  deadlines: ReadonlyMap<string, string>;
  happened: Happenings;
  acted: readonly Acted[];
  context: JsonObject;
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
    streams: [...written.values()].map((one) => streamWrite(one, frame)),
    records: keptByTerms(records, groundAfter(first, frame)),
    own: {
      seq: first.seq,
      head: first.head ?? "",
      deadlines: deadlineList(first.deadlines),
      happened: first.happened,
      acted: first.acted,
    },
  };
}

function streamWrite(written: Written, frame: WriteFrame): StreamWrite {
  const { found, entries, seq, head, text, body } = written;
  const { aggregate, id, context, snapshot } = found;
  const before = { aggregate, id, context, happened: snapshot?.happened ?? NOTHING_HAPPENED };
  const retention =
    snapshot === undefined
      ? []
      : retentionMoved({ ...before, programme: frame.programme }, groundAfter(written, frame));
  return {
    stream: found.stream,
    expectedRevision: snapshot?.revision ?? 0,
    entries,
    snapshot: noteWritten({ revision: seq, head: head ?? "", text }, body),
    ...(retention.length === 0 ? {} : { retention }),
  };
}

/** What terms of a stream are counted with after its last entry. */
function groundAfter({ found, context, happened }: Written, { programme }: WriteFrame): TermGround {
  return { aggregate: found.aggregate, id: found.id, context, happened, programme };
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
    acted: snapshot?.acted ?? NOBODY_ACTED,
    context: found.context,
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
  const change = { cleared: consequences.cleared, set: consequences.deadlines };
  const deadlines = waitingAfter(written.deadlines, change);
  const registry = rowChanges(run, parts.rows, postings, writer, programme);
  const rests = parts.decidedFor === undefined ? NOTHING : restsOn(parts.decidedFor, input, registry);
  const pinned = pinnedBy(found, programme);
  const waiting = deadlineList(deadlines);
  const acted = actedAfter(written.acted, programme, { seq, actor, command, event });
  const rest = { deadlines: waiting, happened, acted, programme: pinned, revision: seq };
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
  written.acted = acted;
  written.context = after.context;
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
  rest: Pick<SnapshotBody, "deadlines" | "programme" | "revision"> & {
    readonly happened: Happenings;
    readonly acted: readonly Acted[];
  },
) {
  const { machine, version: machineVersion } = aggregate;
  const { deadlines, programme, revision } = rest;
  const happened = happenedIn(rest.happened);
  return canonicalParts<SnapshotBody>({
    ...actedIn(rest.acted),
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

/** The rows that an entry writes: those of the plan, those of the stream's end, the balances of what was moved. */
function rowChanges(
  { found, after, end }: RunEvent,
  rows: readonly AnyRowWrite[],
  postings: readonly Posting[],
  writer: RowWriter,
  programme: AnyProgramme,
): readonly RowChange[] {
  const { aggregate, id } = found;
  const facts = { id, context: after.context };
  const scope = (set: string) => scopeOf(facts, found, set);
  const ended = end === undefined ? [] : (aggregate.ended?.({ ...facts, programme, end }) ?? []);
  const pooled = postings.length === 0 ? [] : (aggregate.pooled?.({ ...facts, programme, postings }) ?? []);
  return [
    ...rows.map((write) => writer.change(scope(write.set), write)),
    ...[...ended, ...pooled].flatMap((row) => writer.amend(scope(row.set), row)),
    ...writer.balances(aggregate.scope(facts), postings),
  ];
}

/** The programme version that a stream pins; a new stream pins the one it is decided under. */
function pinnedBy({ snapshot }: FoundStream, { hash, id, version }: AnyProgramme): EntryBody["programme"] {
  return snapshot?.programme ?? { hash, id, version };
}
