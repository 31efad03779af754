import type { Effect, JournalEntry, StreamId } from "../journal/entry.ts";
import type { SealedEntry } from "../journal/seal-entry.ts";
import { frozen } from "../values/frozen.ts";
import type {
  EntryPlace,
  KeptAnswer,
  KeptSnapshot,
  PendingDeadline,
  PersonalRecord,
  PositionedEntry,
  ReadRows,
  RegistryRow,
  RowRead,
} from "./commit.ts";
import { compareText } from "./compare-text.ts";
import { dueMoment } from "./due-moment.ts";
import {
  byMoment,
  type KeptDeadline,
  type KeptEffect,
  type KeptEntry,
  type KeptRecord,
  type KeptRow,
  type MemoryShelves,
  type ReadableShelves,
} from "./memory-shelves.ts";
import type { OutboxPage, Page } from "./store.ts";
import type { EffectStanding, WaitingEffect } from "./work.ts";

/** The snapshot of a stream; frozen, so that it may be handed out as it is, and whoever parsed it knows it again. */
export function snapshotOf(shelves: ReadableShelves, stream: StreamId): KeptSnapshot | undefined {
  return shelves.streams.get(stream)?.snapshot;
}

/** The answer under a command id of a sender. */
export function answerOf(shelves: MemoryShelves, sender: string, commandId: string): KeptAnswer | undefined {
  const kept = shelves.answers.get(answerKey(sender, commandId));
  return kept === undefined ? undefined : (JSON.parse(kept.text) as KeptAnswer);
}

/** What an answer is kept under; role and id of a sender hold no control characters that could blur it. */
export function answerKey(sender: string, commandId: string): string {
  return JSON.stringify([sender, commandId]);
}

/** Entries of a stream. */
export function journalOf(
  shelves: ReadableShelves,
  stream: StreamId,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Page<number>,
): JournalEntry[] {
  const entries = shelves.streams.get(stream)?.entries ?? [];
  return entries.slice(after, after + limit).map(entryOf);
}

/** An entry by its place, with its text. */
export function sealedEntryOf(
  shelves: ReadableShelves,
  { stream, seq }: EntryPlace,
): SealedEntry | undefined {
  const kept = shelves.streams.get(stream)?.entries[seq - 1];
  if (kept === undefined) return undefined;
  let entry: JournalEntry | undefined;
  return {
    text: kept.text,
    /** Parsed for who looks into it; its text alone may be enough. */
    get entry() {
      entry ??= entryOf(kept);
      return entry;
    },
  };
}

/** Entries of all streams, whole commits. */
export function entriesAfter(
  shelves: ReadableShelves,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Page<number>,
): PositionedEntry[] {
  const found: PositionedEntry[] = [];
  const start = shelves.ends[after] ?? shelves.log.length;
  for (let index = start; index < shelves.log.length; index += 1) {
    const entry = shelves.log[index] as KeptEntry;
    if (found.length >= limit && found.at(-1)?.position !== entry.position && found.length > 0) break;
    found.push({ position: entry.position, entry: entryOf(entry) });
  }
  return found;
}

/** Streams by id. */
export function streamsAfter(shelves: ReadableShelves, { after, limit }: Page<StreamId>): StreamId[] {
  return first(
    shelves.streamIds.from((stream) => after !== undefined && compareText(stream, after) <= 0),
    limit,
  );
}

/** Rows of the registry. */
export function rowsOf(shelves: ReadableShelves, read: RowRead): ReadRows {
  const kept = shelves.registry.get(read.scope);
  const rowAt = (key: string): RegistryRow[] => {
    const row = kept?.rows.get(key);
    return row === undefined ? [] : [rowOf(row, read.scope, key)];
  };
  if ("key" in read) return { read: { ...read }, rows: rowAt(read.key), version: 0 };
  const version = "from" in read ? 0 : (kept?.version ?? 0);
  return { read: { ...read }, rows: keysOf(shelves, read).flatMap(rowAt), version };
}

/** Keys of a scope, or of a range of it, in order. */
export function keysOf(
  shelves: ReadableShelves,
  read: { readonly scope: string; readonly from?: string; readonly below?: string },
): string[] {
  const { from, below } = read;
  const found: string[] = [];
  const keys = shelves.registry.get(read.scope)?.keys;
  for (const key of keys?.from((each) => from !== undefined && compareText(each, from) < 0) ?? []) {
    if (below !== undefined && compareText(key, below) >= 0) break;
    found.push(key);
  }
  return found;
}

/** Records of a stream. */
export function recordsOf(shelves: ReadableShelves, stream: StreamId): PersonalRecord[] {
  return [...(shelves.streams.get(stream)?.records.values() ?? [])].map(recordOf);
}

/** What was made of kept texts before; it goes with them. */
const rowsHanded = new WeakMap<KeptRow, RegistryRow>();
const recordsHanded = new WeakMap<KeptRecord, PersonalRecord>();

/** A kept row as a value: made once and frozen, so that it may be handed out, and whoever has proved it knows it again. */
function rowOf(kept: KeptRow, scope: string, key: string): RegistryRow {
  const before = rowsHanded.get(kept);
  if (before !== undefined) return before;
  const { version, entry, value } = kept;
  const row = frozen({ scope, key, version, value: JSON.parse(value), entry });
  rowsHanded.set(kept, row);
  return row;
}

/** A kept record as a value, in the same way. */
function recordOf(kept: KeptRecord): PersonalRecord {
  const before = recordsHanded.get(kept);
  if (before !== undefined) return before;
  const record = frozen({ ...kept, value: JSON.parse(kept.value) });
  recordsHanded.set(kept, record);
  return record;
}

/** Deadlines of a stream by moment. */
export function deadlinesOf(shelves: ReadableShelves, stream: StreamId): PendingDeadline[] {
  const kept = [...(shelves.streams.get(stream)?.deadlines.values() ?? [])];
  return kept.sort(byMoment).map(pending);
}

/** Deadlines that are due. */
export function dueBy(
  shelves: MemoryShelves,
  now: string,
  { after, limit }: Page<PendingDeadline>,
): PendingDeadline[] {
  const moment = dueMoment(now, "now");
  const place = after === undefined ? undefined : { ...after, moment: dueMoment(after.dueAt, "page of due") };
  const found: PendingDeadline[] = [];
  for (const each of shelves.due.from((item) => place !== undefined && byMoment(item, place) <= 0)) {
    if (each.moment > moment || found.length === limit) break;
    found.push(pending(each));
  }
  return found;
}

/** Effects of the outbox. */
export function outboxAfter(
  shelves: MemoryShelves,
  { after = 0, limit, isSetAside }: OutboxPage,
): WaitingEffect[] {
  const kept = shelves.outbox.from(({ position }) => position <= after);
  return withEffects(first(isSetAside === undefined ? kept : setAside(kept, isSetAside), limit));
}

function* setAside(effects: Iterable<KeptEffect>, isSetAside: boolean): Iterable<KeptEffect> {
  for (const effect of effects) if (effect.isSetAside === isSetAside) yield effect;
}

/** Kept effects with what their entries say. */
export function withEffects(kept: readonly KeptEffect[]): WaitingEffect[] {
  let last: { readonly entry: KeptEntry; readonly effects: readonly Effect[] } | undefined;
  return kept.map((one) => {
    // Effects of one entry stand together, so that its text is parsed once.
    if (last?.entry !== one.entry) last = { entry: one.entry, effects: entryOf(one.entry).effects };
    return { ...standingOf(one), effect: last.effects[one.index] as Effect };
  });
}

function standingOf(kept: KeptEffect): EffectStanding {
  const { position, id, stream, kind, attempts, reason, isSetAside } = kept;
  const waits = Math.max(kept.after, kept.lease?.until ?? 0);
  const waitsUntil = waits === 0 ? null : new Date(waits).toISOString();
  return { position, id, stream, kind, attempts, waitsUntil, reason, isSetAside };
}

/** The entry that a text holds. */
export function entryOf({ text, hash }: KeptEntry): JournalEntry {
  return { ...(JSON.parse(text) as Omit<JournalEntry, "hash">), hash };
}

function pending({ stream, name, dueAt }: KeptDeadline): PendingDeadline {
  return { stream, name, dueAt };
}

/** The first of many. */
export function first<T>(items: Iterable<T>, limit = Number.POSITIVE_INFINITY): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= limit) break;
    found.push(item);
  }
  return found;
}
