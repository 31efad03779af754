import { dateParts } from "@opus/grant-rules/calendar";
import type { Hash } from "../journal/hash.ts";
import { checkCommit, checkDigests } from "./check-commit.ts";
import { findConflict, type KeptState } from "./find-conflict.ts";
import { prepareCommit, refuseTakenRecords } from "./keep-commit.ts";
import { emptyShelves, type KeptRow, type MemoryShelves } from "./memory-shelves.ts";
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
  snapshotOf,
  streamsAfter,
} from "./read-shelves.ts";
import type { Store } from "./store.ts";
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
 * const workflow = createGrantWorkflow({ programme, store: createMemoryStore(), clock, ids });
 */
export function createMemoryStore({ hash }: MemoryStoreOptions = {}): Store {
  const kept = emptyShelves();
  const state = stateOf(kept);
  const shelves: Shelves = {
    answer: (commandId) => answerOf(kept, commandId),
    load: (stream) => snapshotOf(kept, stream),
    rows: (read) => rowsOf(kept, read),
    records: (stream) => recordsOf(kept, stream),
    deadlines: (stream) => deadlinesOf(kept, stream),
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
    load: async (stream) => shelves.load(stream),
    answer: async (commandId) => shelves.answer(commandId),
    journal: async (stream, page = {}) => journalOf(kept, stream, page),
    entries: async (page = {}) => entriesAfter(kept, page),
    streams: async (page = {}) => streamsAfter(kept, page),
    rows: async (read) => shelves.rows(read),
    records: async (stream) => shelves.records(stream),
    eraseRecords: async (keptUntilBefore) => eraseRecords(kept, keptUntilBefore),
    due: async (now, page = {}) => dueBy(kept, now, page),
    deadlines: async (stream) => shelves.deadlines(stream),
    outbox: async (page = {}) => outboxAfter(kept, page),
    async markPerformed(effectIds) {
      for (const id of effectIds) markPerformed(kept, id);
    },
    putProgramme: async (hash, document) => keepFirst(kept.programmes, hash, document),
    programme: async (hash) => kept.programmes.get(hash),
    async setting(name, initial) {
      keepFirst(kept.settings, name, initial);
      return kept.settings.get(name) ?? initial;
    },
    async close() {},
  };
}

function stateOf(kept: MemoryShelves): KeptState {
  const rowOf = (scope: string, key: string) => kept.registry.get(scope)?.rows.get(key);
  return {
    answer: (commandId) => answerOf(kept, commandId),
    stream: (stream) => kept.streams.get(stream)?.snapshot,
    row: rowOf,
    range: (read) => keysOf(kept, read).map((key) => ({ key, ...(rowOf(read.scope, key) as KeptRow) })),
    scope: (scope) => kept.registry.get(scope)?.version ?? 0,
  };
}

function keepFirst(shelf: Map<string, string>, name: string, text: string): void {
  if (!shelf.has(name)) shelf.set(storedName(name, "name"), storedName(text, `text kept under ${name}`));
}

function markPerformed(kept: MemoryShelves, id: string): void {
  const effect = kept.waiting.get(id);
  if (effect === undefined) return;
  kept.waiting.delete(id);
  kept.outbox.delete(effect);
}

function eraseRecords(kept: MemoryShelves, keptUntilBefore: string): number {
  // A text that is no date would stand after every date, and take all records with it.
  dateParts(keptUntilBefore);
  let erased = 0;
  for (const { records } of kept.streams.values()) {
    for (const [id, { keepUntil }] of records) {
      if (keepUntil < keptUntilBefore && records.delete(id)) erased += 1;
    }
  }
  return erased;
}
