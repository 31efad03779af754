import type { JournalEntry } from "../journal/entry.ts";
import type { Commit, StreamWrite } from "./commit.ts";
import { compareText } from "./compare-text.ts";
import { dueMoment } from "./due-moment.ts";
import { malformedCommit } from "./malformed-commit.ts";
import type {
  KeptAnswerText,
  KeptEntry,
  KeptRow,
  KeptScope,
  KeptStream,
  MemoryShelves,
} from "./memory-shelves.ts";
import { orderedItems } from "./ordered-items.ts";
import { answerKey } from "./read-shelves.ts";
import { storedJson } from "./stored-json.ts";
import { lastWrite, writtenRows } from "./written-rows.ts";

/**
 * Turns the values of a commit into texts first, which may refuse it, and answers the step that puts them on the
 * shelves, which cannot fail: so a commit is kept whole or not at all. The step answers the position of the commit.
 */
export function prepareCommit(commit: Commit): (shelves: MemoryShelves) => number {
  const rows = writtenRows(commit).map((row) => {
    const { change, entry } = lastWrite(row);
    const { scope, key, version } = change;
    if (change.op === "remove") return { scope, key, count: row.writes.length, kept: undefined };
    const value = storedJson(change.value, `registry row ${key} in ${scope}`);
    return { scope, key, count: row.writes.length, kept: { version, entry, value } };
  });
  const records = commit.records.map((record) => ({
    ...record,
    value: storedJson(record.value, `record ${record.id}`),
  }));
  const answer = answerText(commit);
  return (shelves) => {
    const position = shelves.ends.length;
    for (const write of commit.streams) keepStream(shelves, write, position);
    shelves.ends.push(shelves.log.length);
    for (const { scope, key, count, kept } of rows) {
      for (const watcher of shelves.watchers) watcher.beforeScope(scope);
      keepRow(scopeOf(shelves, scope), key, count, kept);
    }
    for (const write of commit.streams) moveRetention(shelves, write);
    for (const record of records) shelves.streams.get(record.stream)?.records.set(record.id, record);
    if (answer !== undefined) {
      shelves.answers.set(answer.key, answer);
      shelves.answerKeys[position] = answer.key;
    }
    return position;
  };
}

function answerText({ answer, streams }: Commit): (KeptAnswerText & { readonly key: string }) | undefined {
  const stream = streams[0]?.stream;
  if (answer === undefined || stream === undefined) return undefined;
  const key = answerKey(answer.sender, answer.commandId);
  return { key, stream, text: storedJson(answer, `answer to command ${answer.commandId}`) };
}

/** Refuses a record whose id is taken; unlike a conflict it can never be right. */
export function refuseTakenRecords(shelves: MemoryShelves, commit: Commit): void {
  for (const { stream, id } of commit.records) {
    if (shelves.streams.get(stream)?.records.has(id))
      throw malformedCommit(`record ${stream} ${id}`, "it exists");
  }
}

function keepRow(scope: KeptScope, key: string, count: number, row: KeptRow | undefined): void {
  scope.version += count;
  if (row === undefined) {
    scope.rows.delete(key);
    scope.keys.delete(key);
    return;
  }
  if (!scope.rows.has(key)) scope.keys.add(key);
  scope.rows.set(key, row);
}

function keepStream(shelves: MemoryShelves, write: StreamWrite, position: number): void {
  const { revision, head, text } = write.snapshot;
  const snapshot = Object.freeze({ revision, head, text });
  for (const watcher of shelves.watchers) watcher.beforeStream(write.stream);
  let kept = shelves.streams.get(write.stream);
  if (kept === undefined) {
    kept = { snapshot, entries: [], deadlines: new Map(), records: new Map(), effects: [] };
    shelves.streams.set(write.stream, kept);
    shelves.streamIds.add(write.stream);
  }
  kept.snapshot = snapshot;
  for (const { entry, text } of write.entries) {
    const keptEntry: KeptEntry = { position, hash: entry.hash, text };
    kept.entries.push(keptEntry);
    shelves.log.push(keptEntry);
    keepDeadlines(shelves, kept, entry);
    keepEffects(shelves, kept, keptEntry, entry);
  }
}

function moveRetention(shelves: MemoryShelves, { stream, retention = [] }: StreamWrite): void {
  const records = shelves.streams.get(stream)?.records;
  for (const { class: kind, keepUntil } of retention) {
    for (const [id, record] of records ?? [])
      if (record.class === kind) records?.set(id, { ...record, keepUntil });
  }
}

function keepDeadlines(shelves: MemoryShelves, kept: KeptStream, { stream, deadlines }: JournalEntry): void {
  const clear = (name: string) => {
    const known = kept.deadlines.get(name);
    if (known === undefined) return;
    kept.deadlines.delete(name);
    shelves.due.delete(known);
  };
  for (const name of deadlines.cleared) clear(name);
  for (const { name, dueAt } of deadlines.set) {
    clear(name);
    const deadline = { stream, name, dueAt, moment: dueMoment(dueAt, `deadline ${name} of ${stream}`) };
    kept.deadlines.set(name, deadline);
    shelves.due.add(deadline);
  }
}

function keepEffects(
  shelves: MemoryShelves,
  kept: KeptStream,
  entry: KeptEntry,
  { stream, effects }: JournalEntry,
): void {
  for (const [index, { id, stage, type }] of effects.entries()) {
    shelves.effects += 1;
    const place = { position: shelves.effects, id, stream, kind: `${stage}.${type}`, entry, index };
    const effect = {
      ...place,
      attempts: 0,
      after: 0,
      reason: null,
      isSetAside: false,
      isPerformed: false,
    };
    kept.effects.push(effect);
    shelves.outbox.add(effect);
    shelves.waiting.set(id, effect);
  }
}

/** The set of a name, made when there is none. */
export function scopeOf(shelves: MemoryShelves, scope: string): KeptScope {
  const known = shelves.registry.get(scope);
  if (known !== undefined) return known;
  const made = { version: 0, rows: new Map(), keys: orderedItems<string>(compareText) };
  shelves.registry.set(scope, made);
  shelves.scopeNames.add(scope);
  return made;
}
