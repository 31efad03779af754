import { commitmentOf } from "../journal/commitment.ts";
import type { DeadlineEntry, JournalEntry, StreamId } from "../journal/entry.ts";
import { digestOf, type Hash } from "../journal/hash.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { KeptSnapshot, PersonalRecord } from "../store/commit.ts";
import type { EffectPlace, Readable } from "../store/inventory.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";
import { effectFaults } from "./prove-effects.ts";
import { unreadableFault } from "./unreadable-fault.ts";

/** What the store keeps of a stream beside its journal. */
export interface KeptBeside {
  readonly snapshot: KeptSnapshot | undefined;
  readonly records: readonly Readable<PersonalRecord>[];
  readonly deadlines: readonly DeadlineEntry[];
  readonly effects: readonly EffectPlace[];
}

/** A record as the entry promised it that brought it. */
export interface PromisedRecord {
  readonly class: string;
  readonly commitment: string;
  readonly seq: number;
  /** When the entry was written. */
  readonly at: string;
  /** Last day on which the programme keeps it; undefined when the programme is not known. */
  readonly keepUntil: string | undefined;
  /** The earliest of the days until which it was to be kept, where these have moved. */
  readonly leastUntil?: string;
}

/** What the entries of a stream came to. */
export interface WrittenStream {
  readonly last: JournalEntry | undefined;
  /** By record id. */
  readonly promised: ReadonlyMap<string, PromisedRecord>;
  /** Moments by the names of deadlines that wait. */
  readonly deadlines: ReadonlyMap<string, string>;
  /** `<stage>.<type>` by the ids of all effects. */
  readonly effects: ReadonlyMap<string, string>;
}

/** What proving it rests on. */
export interface BesideGround {
  readonly hash: Hash;
  /** The days before which values were erased, in order. */
  readonly erasures: readonly string[];
}

/** What was found beside a journal. */
export interface BesideResult {
  readonly faults: readonly JournalFault[];
  readonly notes: readonly JournalFault[];
}

/** Deadlines that wait, as entries seal them: by name. */
export function deadlineList(waiting: ReadonlyMap<string, string>): readonly DeadlineEntry[] {
  return [...waiting]
    .map(([name, dueAt]) => ({ dueAt, name }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** What of that which is kept beside a journal does not follow from it: snapshot, records, deadlines, effects. */
export function besideFaults(
  stream: StreamId,
  { last, promised, deadlines, effects }: WrittenStream,
  kept: KeptBeside,
  ground: BesideGround,
): BesideResult {
  const lastErasure = ground.erasures.at(-1) ?? "";
  const there = new Set<string>();
  const faults = [...headFaults(stream, last, kept.snapshot, ground.hash)];
  const notes: JournalFault[] = [];
  for (const record of kept.records) {
    if ("fault" in record) {
      there.add(record.name);
      faults.push(
        unreadableFault(stream, promised.get(record.name)?.seq ?? 0, record.fault, `record ${record.name}`),
      );
      continue;
    }
    there.add(record.id);
    const promise = promised.get(record.id);
    faults.push(...recordFaults(stream, record, promise, ground.hash));
    if (promise !== undefined && isLeftOver(record, promise, ground.erasures))
      notes.push(leftOver(stream, promise.seq, record.id));
  }
  for (const [id, promise] of promised) {
    const until = promise.leastUntil ?? promise.keepUntil;
    if (there.has(id) || until === undefined || until < lastErasure) continue;
    faults.push(goneTooEarly(stream, promise.seq, id));
  }
  faults.push(...deadlineFaults(stream, deadlines, kept.deadlines));
  faults.push(...effectFaults(stream, effects, kept.effects));
  return { faults, notes };
}

function headFaults(
  stream: StreamId,
  last: JournalEntry | undefined,
  kept: KeptSnapshot | undefined,
  hash: Hash,
): readonly JournalFault[] {
  if (last === undefined && kept === undefined) return [];
  const seq = last?.seq ?? 0;
  if (last === undefined || kept?.revision !== last.seq || kept.head !== last.hash) {
    const pl = "dziennik i stan bieżący nie kończą się w tym samym miejscu";
    return [
      journalFault(stream, seq, "OGW503", pl, "the journal and the snapshot do not end at the same entry"),
    ];
  }
  const isReadable = safely(() => readSnapshot(stream, kept)) !== undefined;
  if (isReadable && last.seals.snapshot === digestOf(hash, kept.text)) return [];
  const pl = "stan nie wynika z wpisów";
  return [journalFault(stream, seq, "OGW506", pl, "the state does not follow from the entries")];
}

function recordFaults(
  stream: StreamId,
  { id, seq: told, class: kind, salt, value, keepUntil }: PersonalRecord,
  promised: PromisedRecord | undefined,
  hash: Hash,
): readonly JournalFault[] {
  const found = safely(() => commitmentOf(salt, value, hash));
  const seq = promised?.seq ?? 0;
  if (promised?.class !== kind || promised.seq !== told || found !== promised.commitment) {
    const pl = `zapis „${id}” nie zgadza się z dziennikiem`;
    return [
      journalFault(stream, seq, "OGW504", pl, `record "${id}" does not match the journal`, `record ${id}`),
    ];
  }
  if (promised.keepUntil === undefined || promised.keepUntil === keepUntil) return [];
  const pl = `zapis „${id}” ma być przechowywany do ${promised.keepUntil}, a ma datę ${keepUntil}`;
  const en = `record "${id}" is to be kept until ${promised.keepUntil}, and has the date ${keepUntil}`;
  return [journalFault(stream, seq, "OGW504", pl, en, `record ${id}`)];
}

/** Whether a value is there although its day had passed when values were erased; it may have come from a backup. */
function isLeftOver({ keepUntil }: PersonalRecord, { at }: PromisedRecord, erasures: readonly string[]) {
  return erasures.some((before) => keepUntil < before && at < before);
}

function leftOver(stream: StreamId, seq: number, id: string): JournalFault {
  const pl = `zapis „${id}” jest nadal, choć dane z jego dnia już usunięto; usuń je ponownie`;
  const en = `record "${id}" is still there although values of its day were erased; erase them again`;
  return journalFault(stream, seq, "OGW504", pl, en, `record ${id}`);
}

function goneTooEarly(stream: StreamId, seq: number, id: string): JournalFault {
  const pl = `zapisu „${id}” nie ma, choć jego dzień jeszcze nie minął przy żadnym usuwaniu`;
  const en = `record "${id}" is gone although its day had passed at no erasure`;
  return journalFault(stream, seq, "OGW504", pl, en, `record ${id}`);
}

function deadlineFaults(
  stream: StreamId,
  waiting: ReadonlyMap<string, string>,
  deadlines: readonly DeadlineEntry[],
): readonly JournalFault[] {
  const kept = new Map(deadlines.map(({ name, dueAt }) => [name, dueAt]));
  const names = [...new Set([...waiting.keys(), ...kept.keys()])].sort();
  return names
    .filter((name) => waiting.get(name) !== kept.get(name))
    .map((name) => {
      const pl = `termin „${name}” nie wynika z dziennika`;
      const en = `deadline "${name}" does not follow from the journal`;
      return journalFault(stream, 0, "OGW509", pl, en, `deadline ${name}`);
    });
}
