import type { Hash } from "../journal/hash.ts";
import { checkCommit, checkDigests } from "./check-commit.ts";
import { findConflict, type KeptState } from "./find-conflict.ts";
import { prepareCommit, refuseTakenRecords } from "./keep-commit.ts";
import { memoryDrafts } from "./memory-drafts.ts";
import { erasableClasses, eraseRecords } from "./memory-erasure.ts";
import { memoryInventory } from "./memory-inventory.ts";
import { repairShelves } from "./memory-repair.ts";
import { emptyShelves, type KeptRow, type MemoryShelves, type ReadableShelves } from "./memory-shelves.ts";
import { MemoryView } from "./memory-view.ts";
import { memoryWork } from "./memory-work.ts";
import { readInSteps, type Shelves } from "./read-in-steps.ts";
import {
  answerOf,
  deadlinesOf,
  dueBy,
  entriesAfter,
  journalOf,
  keysOf,
  outboxAfter,
  recordsOf,
  rowsOf,
  sealedEntryOf,
  snapshotOf,
  streamsAfter,
} from "./read-shelves.ts";
import type { Store, StoreReads } from "./store.ts";
import { storedName } from "./stored-json.ts";

/** What a memory store can be told. */
export interface MemoryStoreOptions {
  /** Checks the texts of each commit against their hashes; without it they are trusted. */
  readonly hash?: Hash;
}

/**
 * A store in memory, for tests, simulations and browsers. Promise: the same answers as a durable store for as long
 * as the process lives, and nothing after.
 *
 * @example
 * const workflow = createGrantWorkflow({ programmes: [programme], store: createMemoryStore() });
 */
export function createMemoryStore({ hash }: MemoryStoreOptions = {}): Store {
  const kept = emptyShelves();
  const state = stateOf(kept);
  /** Views that run. */
  const running = new Set<Promise<unknown>>();
  const shelves: Shelves = {
    answer: (sender, commandId) => answerOf(kept, sender, commandId),
    load: (stream) => snapshotOf(kept, stream),
    rows: (read) => rowsOf(kept, read),
    records: (stream) => recordsOf(kept, stream),
    deadlines: (stream) => deadlinesOf(kept, stream),
    entry: (place) => sealedEntryOf(kept, place),
  };
  return {
    // Nothing waits inside, so a read and a commit are each of one moment.
    read: async (next) => readInSteps(shelves, next),
    async commit(commit) {
      checkCommit(commit);
      if (hash !== undefined) checkDigests(commit, hash);
      const keep = prepareCommit(commit);
      const conflict = findConflict(state, commit);
      if (conflict !== undefined) return conflict;
      refuseTakenRecords(kept, commit);
      return { ok: true, position: keep(kept) };
    },
    ...readsOf(kept),
    async view(read) {
      const view = new MemoryView(kept);
      kept.watchers.add(view);
      const reading = (async () => read(readsOf(view)))();
      running.add(reading);
      try {
        return await reading;
      } finally {
        kept.watchers.delete(view);
        running.delete(reading);
      }
    },
    answer: async (sender, commandId) => shelves.answer(sender, commandId),
    erasable: async (keptUntilBefore) => erasableClasses(kept, keptUntilBefore),
    eraseRecords: async (keptUntilBefore) => eraseRecords(kept, keptUntilBefore),
    repair: async (repair) => repairShelves(kept, repair),
    due: async (now, page = {}) => dueBy(kept, now, page),
    outbox: async (page = {}) => outboxAfter(kept, page),
    drafts: memoryDrafts(kept.drafts),
    ...memoryWork(kept),
    putProgramme: async (hash, document) => keepFirst(kept.programmes, hash, document),
    async setting(name, initial) {
      keepFirst(kept.settings, name, initial);
      return kept.settings.get(name) ?? initial;
    },
    async close() {
      await Promise.allSettled(running);
    },
  };
}

/** The reads that need no claim, of the shelves as they are or as they were. */
function readsOf(kept: ReadableShelves): StoreReads {
  return {
    load: async (stream) => snapshotOf(kept, stream),
    journal: async (stream, page = {}) => journalOf(kept, stream, page),
    entries: async (page = {}) => entriesAfter(kept, page),
    streams: async (page = {}) => streamsAfter(kept, page),
    rows: async (read) => rowsOf(kept, read),
    records: async (stream) => recordsOf(kept, stream),
    deadlines: async (stream) => deadlinesOf(kept, stream),
    programme: async (hash) => kept.programmes.get(hash),
    inventory: memoryInventory(kept),
  };
}

function stateOf(kept: MemoryShelves): KeptState {
  const rowOf = (scope: string, key: string) => kept.registry.get(scope)?.rows.get(key);
  return {
    answer: (sender, commandId) => answerOf(kept, sender, commandId),
    stream: (stream) => kept.streams.get(stream)?.snapshot,
    row: rowOf,
    range: (read) => keysOf(kept, read).map((key) => ({ key, ...(rowOf(read.scope, key) as KeptRow) })),
    scope: (scope) => kept.registry.get(scope)?.version ?? 0,
  };
}

function keepFirst(shelf: Map<string, string>, name: string, text: string): void {
  if (!shelf.has(name)) shelf.set(storedName(name, "name"), storedName(text, `text kept under ${name}`));
}
