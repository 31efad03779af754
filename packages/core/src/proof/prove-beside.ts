import { commitmentOf } from "../journal/commitment.ts";
import type { DeadlineEntry, JournalEntry, StreamId } from "../journal/entry.ts";
import { digestOf, type Hash } from "../journal/hash.ts";
import { readSnapshot } from "../journal/snapshot.ts";
import type { KeptSnapshot, PersonalRecord } from "../store/commit.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";

/** What the store keeps of a stream beside its journal. */
export interface KeptBeside {
  readonly snapshot: KeptSnapshot | undefined;
  readonly records: readonly PersonalRecord[];
  readonly deadlines: readonly DeadlineEntry[];
}

/** A record as the entry promised it that brought it. */
export interface PromisedRecord {
  readonly class: string;
  readonly commitment: string;
  readonly seq: number;
}

/** What the entries of a stream came to. */
export interface WrittenStream {
  readonly last: JournalEntry | undefined;
  /** By record id. */
  readonly promised: ReadonlyMap<string, PromisedRecord>;
  /** Moments by the names of deadlines that wait. */
  readonly deadlines: ReadonlyMap<string, string>;
}

/** What of that which is kept beside a journal does not follow from it: snapshot, records, waiting deadlines. */
export function besideFaults(
  stream: StreamId,
  { last, promised, deadlines }: WrittenStream,
  kept: KeptBeside,
  hash: Hash,
): readonly JournalFault[] {
  return [
    ...headFaults(stream, last, kept.snapshot, hash),
    ...kept.records.flatMap((record) => recordFaults(stream, record, promised.get(record.id), hash)),
    ...deadlineFaults(stream, deadlines, kept.deadlines),
  ];
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
  { id, class: kind, salt, value }: PersonalRecord,
  promised: PromisedRecord | undefined,
  hash: Hash,
): readonly JournalFault[] {
  const found = safely(() => commitmentOf(salt, value, hash));
  if (promised?.class === kind && found === promised.commitment) return [];
  const pl = `zapis „${id}” nie zgadza się z dziennikiem`;
  return [
    journalFault(stream, promised?.seq ?? 0, "OGW504", pl, `record "${id}" does not match the journal`),
  ];
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
      return journalFault(stream, 0, "OGW509", pl, `deadline "${name}" does not follow from the journal`);
    });
}
