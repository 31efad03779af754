import { sha256Hex } from "@opus/grant-rules";
import type { StreamId } from "../journal/entry.ts";
import type { Read } from "../kernel/command.ts";
import type { LifecycleCommand } from "../kernel/lifecycle.ts";
import type { RecordReader } from "../kernel/record-reader.ts";
import { isRefusal } from "../kernel/refusal.ts";
import type { Relation } from "../kernel/relation-kinds.ts";
import type { PersonalRecord, ReadRows, RowRead } from "../store/commit.ts";
import type { ActingCommand } from "./acting.ts";
import { CitedRecords, groundOf, planFacts } from "./ground.ts";
import { partyReads } from "./impartiality.ts";
import { asksBeside, legalReads } from "./legal-commands.ts";
import { accountKey, balancesSet, isSameRead, RowIndex, rowRead, scopeOf } from "./read-rows.ts";
import { besideStreams, type Situation, type Target } from "./situation.ts";

/** What a command needs beside its own stream. */
export interface CommandNeeds {
  readonly streams: readonly StreamId[];
  readonly rows: readonly RowRead[];
  readonly documents: boolean;
  /** Whether that is all, whatever is found there; else it is to be asked again once this has been read. */
  readonly isAll: boolean;
}

/** What was read so far. */
export interface ReadSoFar {
  readonly situation: Situation;
  /** Streams that were asked for; those without entries are not among the snapshots. */
  readonly asked: ReadonlySet<StreamId>;
  readonly rows: readonly ReadRows[];
  /** Parties that the actor is bound to; none when left out. */
  readonly relations?: readonly Relation[] | undefined;
  /** Records of the command's stream, once they were read. */
  readonly records?: readonly PersonalRecord[] | undefined;
}

const nothing: CommandNeeds = { streams: [], rows: [], documents: false, isAll: true };

/** The records as far as they were read; who asks for one before is asked again. */
function recordsSoFar(records: ReadSoFar["records"], note: () => void): RecordReader {
  // Nothing is sealed of what is read to find out what to read.
  if (records !== undefined) return new CitedRecords(records, sha256Hex);
  const nothingYet = <T>(none: T) => {
    note();
    return none;
  };
  return {
    read: () => nothingYet(undefined),
    under: () => nothingYet([]),
    commitments: () => nothingYet([]),
  };
}

/**
 * What a command still has to read, once its own stream has been: streams beside it, then the rows that it states.
 * A command that will be refused needs nothing more.
 */
export function commandNeeds(command: ActingCommand, entry: LifecycleCommand, read: ReadSoFar): CommandNeeds {
  const target = read.situation.target(command, entry);
  if ("missing" in target) return nothing;
  if (!target.state.listens.has(entry.spec.type)) {
    // It will be refused; what that tells its sender depends on whether they have a part in the matter, and on what is
    // legal instead.
    const { lifecycle } = read.situation;
    const { aggregate, state } = target;
    const isAsked = asksBeside(lifecycle, { aggregate, state });
    const streams = isAsked ? besideStreams(target, undefined).filter((one) => !read.asked.has(one)) : [];
    const parties = partyReads(target, command.actor, read.relations ?? []);
    const index = new RowIndex(read.rows);
    const rows = unique([...parties, ...legalReads(lifecycle, target)].filter((one) => !index.has(one)));
    return { streams, rows, documents: false, isAll: true };
  }
  const documents = entry.spec.documents === true;
  const beside = besideStreams(target, command.payload).filter((stream) => !read.asked.has(stream));
  if (beside.length > 0) return { streams: beside, rows: [], documents, isAll: false };
  const index = new RowIndex(read.rows);
  const { reads, hasLooked } = statedReads(command, target, read, index);
  const rows = unique(reads.filter((one) => !index.has(one)));
  if (entry.spec.tellsTo === undefined) return { streams: [], rows, documents, isAll: !hasLooked };
  // Whom it tells follows from rows, so that these come first.
  const named = rows.length > 0 ? [] : toldStreams(target, read, index, command.payload);
  const told = named.filter((one) => !read.asked.has(one));
  return { streams: told, rows, documents, isAll: false };
}

/** The streams beside those of its aggregate that a command tells something. */
function toldStreams(
  target: Target,
  { situation }: ReadSoFar,
  index: RowIndex,
  payload: unknown,
): readonly StreamId[] {
  const { programme } = situation;
  const beside = situation.beside(target, payload);
  const ground = groundOf(
    programme,
    target,
    beside,
    payload,
    recordsSoFar([], () => {}),
  );
  if (isRefusal(ground)) return [];
  return (target.entry.spec.tellsTo?.({ ...ground, ...planFacts(target, index) } as never) ??
    []) as StreamId[];
}

/** The rows that a command states, and whether it has looked at some that were read to say so. */
function statedReads(
  command: ActingCommand,
  target: Target,
  { situation, relations = [], records }: ReadSoFar,
  index: RowIndex,
): { readonly reads: readonly RowRead[]; readonly hasLooked: boolean } {
  const { spec, accounts } = target.entry;
  const { programme } = situation;
  const { aggregate, id, context } = target;
  const { payload } = command;
  const lines = aggregate.lines?.({ id, context, programme, payload }) ?? [undefined];
  const named = [...new Set([...accounts, ...(spec.balances ?? [])])].flatMap((account) =>
    lines.map(
      (line): RowRead => ({
        scope: scopeOf(target, target, balancesSet),
        key: accountKey(target, account, line),
      }),
    ),
  );
  const pooled =
    accounts.length === 0 ? [] : (aggregate.pooled?.({ id, context, programme, postings: [] }) ?? []);
  const ended = (aggregate.ended?.({ id, context, programme, end: "" }) ?? [])
    .concat(pooled)
    .map(({ set, key }) => rowRead(target, { set, key }));
  const parties = [
    ...partyReads(target, command.actor, relations),
    ...legalReads(situation.lifecycle, target),
  ];
  if (spec.reads === undefined) return { reads: [...named, ...ended, ...parties], hasLooked: false };
  const beside = situation.beside(target, payload);
  let hasLooked = false;
  const look = () => {
    hasLooked = true;
  };
  const ground = groundOf(programme, target, beside, payload, recordsSoFar(records, look));
  if (isRefusal(ground)) return { reads: parties, hasLooked: false };
  const own = planFacts(target, index);
  const rows = (set: string) => {
    look();
    return own.rows(set);
  };
  const section = (programme.document as Readonly<Record<string, unknown>>)[target.entry.stage.nouns.name];
  const { actor } = command;
  const stated: readonly Read[] = spec.reads({
    ...ground,
    ...own,
    section,
    rows,
    actor,
    sent: payload,
  } as never);
  // A stream that is about to begin knows its scope by what its command names alone.
  const beginning = { aggregate, id, context, payload };
  return {
    reads: [...stated.map((one) => rowRead(beginning, one)), ...named, ...ended, ...parties],
    hasLooked,
  };
}

function unique(reads: readonly RowRead[]): readonly RowRead[] {
  return reads.filter((read, place) => reads.findIndex((other) => isSameRead(other, read)) === place);
}
