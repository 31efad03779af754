import { canonicalJson, commitment } from "@opus/grant-rules";
import type { OgwCode } from "@opus/grant-rules/errors";
import type { PendingDeadline, PersonalRecord, SnapshotEnvelope } from "../ports/store.ts";
import type { Programme } from "../programme/programme.ts";
import type { Text } from "../programme/text.ts";
import type { JournalEntry, StreamId } from "./entry.ts";
import { replayStream } from "./replay.ts";
import { hashEntry } from "./seal-entry.ts";

/** A place where a journal is not what was written. */
export interface JournalFault {
  readonly stream: StreamId;
  /** Entry at fault; 0 when it is the stream as a whole. */
  readonly seq: number;
  readonly code: OgwCode;
  readonly message: Text;
}

/** Everything the store holds of one stream. */
export interface StoredStream {
  readonly stream: StreamId;
  readonly entries: readonly JournalEntry[];
  readonly snapshot: SnapshotEnvelope | undefined;
  readonly records: readonly PersonalRecord[];
  readonly deadlines: readonly Pick<PendingDeadline, "name" | "dueAt">[];
}

/**
 * Proves one stream: the chain of hashes, the snapshot that must follow from it, the records behind its commitments
 * (those not yet erased), the deadlines that wait, and, when the programme is at hand, every state by replaying the
 * recorded events.
 */
export function checkStream(stored: StoredStream, programme: Programme | undefined): readonly JournalFault[] {
  const chain = chainFaults(stored);
  if (chain.length > 0) return chain;
  return [
    ...headFaults(stored),
    ...recordFaults(stored),
    ...deadlineFaults(stored),
    ...(programme === undefined ? [] : replayFaults(stored, programme)),
  ];
}

function chainFaults({ stream, entries }: StoredStream): readonly JournalFault[] {
  let previous: string | null = null;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq || entry.stream !== stream) {
      return [
        fault(stream, seq, "OGW500", `brak wpisu ${seq} lub obcy wpis`, `entry ${seq} is missing or foreign`),
      ];
    }
    if (entry.previous !== previous) {
      return [fault(stream, seq, "OGW501", "łańcuch jest przerwany", "the chain is broken here")];
    }
    const { hash, ...body } = entry;
    if (safeHash(body) !== hash) {
      return [fault(stream, seq, "OGW502", "wpis został zmieniony", "the entry was changed")];
    }
    previous = hash;
  }
  return [];
}

function safeHash(body: Omit<JournalEntry, "hash">): string | undefined {
  try {
    return hashEntry(body);
  } catch {
    // What has no canonical form was never hashed by us; the caller reports the entry as changed.
    return undefined;
  }
}

function headFaults({ stream, entries, snapshot }: StoredStream): readonly JournalFault[] {
  const last = entries.at(-1);
  if (snapshot?.revision === last?.seq && snapshot?.head === last?.hash) {
    return last === undefined || snapshot === undefined || isOf(snapshot, last)
      ? []
      : [stateFault(stream, last.seq)];
  }
  return [
    fault(
      stream,
      last?.seq ?? 0,
      "OGW503",
      "dziennik i stan bieżący nie kończą się w tym samym miejscu",
      "the journal and the snapshot do not end at the same entry",
    ),
  ];
}

/** Whether a snapshot says of machine, programme and state what the last entry says. */
function isOf({ machine, machineVersion, programme, value }: SnapshotEnvelope, last: JournalEntry): boolean {
  return (
    isEqual({ id: machine, version: machineVersion }, last.machine) &&
    isEqual(programme, last.programme) &&
    isEqual(value, last.to)
  );
}

function deadlineFaults({ stream, entries, deadlines }: StoredStream): readonly JournalFault[] {
  const waiting = new Map<string, string>();
  for (const { deadlines: change } of entries) {
    for (const name of change.cleared) waiting.delete(name);
    for (const { name, dueAt } of change.set) waiting.set(name, dueAt);
  }
  const kept = new Map(deadlines.map(({ name, dueAt }) => [name, dueAt]));
  const names = [...new Set([...waiting.keys(), ...kept.keys()])].sort();
  return names
    .filter((name) => waiting.get(name) !== kept.get(name))
    .map((name) =>
      fault(
        stream,
        0,
        "OGW509",
        `termin „${name}” nie wynika z dziennika`,
        `deadline "${name}" does not follow from the journal`,
      ),
    );
}

function recordFaults({ stream, entries, records }: StoredStream): readonly JournalFault[] {
  const promised = new Map(
    entries.flatMap((entry) => entry.records.map((record) => [record.id, { entry, record }])),
  );
  return records.flatMap((kept) => {
    const found = promised.get(kept.id);
    const isKept = found?.record.class === kept.class && safeCommitment(kept) === found.record.commitment;
    if (isKept) return [];
    return [
      fault(
        stream,
        found?.entry.seq ?? 0,
        "OGW504",
        `zapis „${kept.id}” nie zgadza się z dziennikiem`,
        `record "${kept.id}" does not match the journal`,
      ),
    ];
  });
}

function safeCommitment({ salt, value }: PersonalRecord): string | undefined {
  try {
    return commitment(salt, value);
  } catch {
    // A salt or value that cannot be committed to is not what was committed to.
    return undefined;
  }
}

function replayFaults(
  { stream, entries, snapshot }: StoredStream,
  programme: Programme,
): readonly JournalFault[] {
  try {
    const states = replayStream(programme, entries);
    const wrong = entries.findIndex((entry, index) => !isEqual(entry.to, states[index]?.value));
    const last = states.at(-1);
    if (wrong < 0 && (last === undefined || isEqual(snapshot?.context, last.context))) return [];
    const seq = wrong < 0 ? entries.length : wrong + 1;
    return [stateFault(stream, seq)];
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return [fault(stream, 0, "OGW505", `nie da się odtworzyć: ${detail}`, `cannot be replayed: ${detail}`)];
  }
}

function stateFault(stream: StreamId, seq: number): JournalFault {
  return fault(
    stream,
    seq,
    "OGW506",
    "stan nie wynika z wpisów",
    "the state does not follow from the entries",
  );
}

function isEqual(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return false;
  try {
    return canonicalJson(left) === canonicalJson(right);
  } catch {
    // What has no canonical form was never written by us.
    return false;
  }
}

function fault(stream: StreamId, seq: number, code: OgwCode, pl: string, en: string): JournalFault {
  const place = seq === 0 ? stream : `${stream}#${seq}`;
  return { stream, seq, code, message: { pl: `${place}: ${pl}.`, en: `${place}: ${en}.` } };
}
