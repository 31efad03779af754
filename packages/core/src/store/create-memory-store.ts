import type { Effect, JournalEntry, StreamId } from "../journal/entry.ts";
import { checkCommit } from "../ports/check-commit.ts";
import { compareText } from "../ports/compare-text.ts";
import { dueMoment } from "../ports/due-moment.ts";
import type {
  KeptAnswer,
  PendingDeadline,
  PersonalRecord,
  RegistryScope,
  SnapshotEnvelope,
} from "../ports/store.ts";
import type { Store } from "../ports/store-port.ts";
import { storedName } from "../ports/stored-json.ts";
import { findConflict, refuseCollisions } from "./find-conflict.ts";
import { prepareCommit } from "./keep-commit.ts";
import { emptyShelves, type MemoryShelves } from "./memory-shelves.ts";

/**
 * A store in memory, for tests, simulations and browsers. Promise: the same answers as a durable store for as long
 * as the process lives, and nothing after.
 *
 * @example
 * const workflow = createGrantWorkflow({ programme, store: createMemoryStore(), clock, ids });
 */
export function createMemoryStore(): Store {
  const shelves = emptyShelves();
  return {
    async commit(commit) {
      checkCommit(commit);
      const keep = prepareCommit(commit);
      const conflict = findConflict(shelves, commit);
      if (conflict !== undefined) return conflict;
      refuseCollisions(shelves, commit);
      keep(shelves);
      return { ok: true };
    },
    load: async (stream) => parsed<SnapshotEnvelope>(shelves.streams.get(stream)?.snapshot),
    answer: async (commandId) => parsed<KeptAnswer>(shelves.answers.get(commandId)),
    journal: async (stream, after = 0) =>
      (shelves.streams.get(stream)?.entries ?? [])
        .slice(after)
        .map((text) => JSON.parse(text) as JournalEntry),
    streams: async () => [...shelves.streams.keys()].sort(compareText),
    registry: async (scope) => registryScope(shelves, scope),
    records: async (stream) => recordsOf(shelves, stream),
    eraseRecords: async (keptUntilBefore) => eraseRecords(shelves, keptUntilBefore),
    due: async (now) => dueAt(shelves, dueMoment(now, "now")),
    deadlines: async (stream) => deadlinesOf(shelves, stream).sort(byMoment),
    outbox: async (limit) =>
      [...shelves.outbox.values()].slice(0, limit).map((text) => JSON.parse(text) as Effect),
    async markPerformed(effectIds) {
      for (const id of effectIds) shelves.outbox.delete(id);
    },
    putProgramme: async (hash, document) => keepFirst(shelves.programmes, hash, document),
    programme: async (hash) => shelves.programmes.get(hash),
    async setting(name, initial) {
      keepFirst(shelves.settings, name, initial);
      return shelves.settings.get(name) ?? initial;
    },
    async close() {},
  };
}

function parsed<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

function keepFirst(shelf: Map<string, string>, name: string, text: string): void {
  if (!shelf.has(name)) shelf.set(storedName(name, "name"), storedName(text, `text kept under ${name}`));
}

function registryScope(shelves: MemoryShelves, scope: string): RegistryScope {
  const kept = shelves.registry.get(scope);
  if (kept === undefined) return { version: 0, rows: [] };
  const rows = [...kept.rows].sort(([left], [right]) => compareText(left, right));
  return {
    version: kept.version,
    rows: rows.map(([key, text]) => ({ scope, key, value: JSON.parse(text) })),
  };
}

function recordsOf(shelves: MemoryShelves, stream: StreamId): PersonalRecord[] {
  const kept = [...(shelves.streams.get(stream)?.records.values() ?? [])];
  return kept.map(({ text }) => JSON.parse(text) as PersonalRecord);
}

function eraseRecords(shelves: MemoryShelves, keptUntilBefore: string): number {
  let erased = 0;
  for (const { records } of shelves.streams.values()) {
    for (const [id, { keepUntil }] of records) {
      if (keepUntil < keptUntilBefore && records.delete(id)) erased += 1;
    }
  }
  return erased;
}

function deadlinesOf(shelves: MemoryShelves, stream: StreamId): PendingDeadline[] {
  const kept = [...(shelves.streams.get(stream)?.deadlines ?? [])];
  return kept.map(([name, dueAt]) => ({ stream, name, dueAt }));
}

function dueAt(shelves: MemoryShelves, now: number): PendingDeadline[] {
  const pending = [...shelves.streams.keys()].flatMap((stream) => deadlinesOf(shelves, stream));
  return pending.filter((deadline) => momentOf(deadline) <= now).sort(byMoment);
}

function byMoment(left: PendingDeadline, right: PendingDeadline): number {
  return (
    momentOf(left) - momentOf(right) ||
    compareText(left.stream, right.stream) ||
    compareText(left.name, right.name)
  );
}

function momentOf({ stream, name, dueAt }: PendingDeadline): number {
  return dueMoment(dueAt, `deadline ${name} of ${stream}`);
}
