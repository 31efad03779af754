import type { JournalEntry } from "../journal/entry.ts";
import { writtenRows } from "./check-written-rows.ts";
import { compareText } from "./compare-text.ts";
import type { Commit, StreamWrite } from "./commit.ts";
import { dueMoment } from "./due-moment.ts";
import { malformedCommit } from "./malformed-commit.ts";
import type { KeptEntry, KeptScope, KeptStream, MemoryShelves } from "./memory-shelves.ts";
import { orderedItems } from "./ordered-items.ts";
import { storedJson } from "./stored-json.ts";

/**
 * Turns the values of a commit into texts first, which may refuse it, and answers the step that puts them on the
 * shelves, which cannot fail: so a commit is kept whole or not at all. The step answers the position of the commit.
 */
export function prepareCommit(commit: Commit): (shelves: MemoryShelves) => number {
  const rows = [...writtenRows(commit)].map(({ change, entry }) => ({
    change,
    entry,
    value: change.op === "remove" ? "" : storedJson(change.value, `registry row ${change.key} in ${change.scope}`),
  }));
  const records = commit.records.map((record) => ({
    ...record,
    value: storedJson(record.value, `record ${record.id}`),
  }));
  const answer = storedJson(commit.answer, `answer to command ${commit.answer.commandId}`);
  return (shelves) => {
    const position = commit.streams.length === 0 ? 0 : shelves.ends.length;
    for (const write of commit.streams) keepStream(shelves, write, position);
    if (position > 0) shelves.ends.push(shelves.log.length);
    for (const { change, entry, value } of rows) {
      const scope = scopeOf(shelves, change.scope);
      scope.version += 1;
      if (change.op === "remove") {
        scope.rows.delete(change.key);
        scope.keys.delete(change.key);
      } else {
        if (change.op === "insert") scope.keys.add(change.key);
        scope.rows.set(change.key, { version: change.version, entry, value });
      }
    }
    for (const record of records) shelves.streams.get(record.stream)?.records.set(record.id, record);
    shelves.answers.set(commit.answer.commandId, answer);
    return position;
  };
}

/** Refuses a record whose id is taken; unlike a conflict it can never be right. */
export function refuseTakenRecords(shelves: MemoryShelves, commit: Commit): void {
  for (const { stream, id } of commit.records) {
    if (shelves.streams.get(stream)?.records.has(id))
      throw malformedCommit(`record ${stream} ${id}`, "it exists");
  }
}

function keepStream(shelves: MemoryShelves, write: StreamWrite, position: number): void {
  const { revision, head, text } = write.snapshot;
  const snapshot = { revision, head, text };
  let kept = shelves.streams.get(write.stream);
  if (kept === undefined) {
    kept = { snapshot, entries: [], deadlines: new Map(), records: new Map() };
    shelves.streams.set(write.stream, kept);
    shelves.streamIds.add(write.stream);
  }
  kept.snapshot = snapshot;
  for (const { entry, text } of write.entries) {
    const keptEntry: KeptEntry = { position, hash: entry.hash, text };
    kept.entries.push(keptEntry);
    shelves.log.push(keptEntry);
    keepDeadlines(shelves, kept, entry);
    keepEffects(shelves, keptEntry, entry);
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

function keepEffects(shelves: MemoryShelves, entry: KeptEntry, { effects }: JournalEntry): void {
  for (const [index, { id }] of effects.entries()) {
    shelves.effects += 1;
    const effect = { position: shelves.effects, id, entry, index };
    shelves.outbox.add(effect);
    shelves.waiting.set(id, effect);
  }
}

function scopeOf(shelves: MemoryShelves, scope: string): KeptScope {
  const known = shelves.registry.get(scope);
  if (known !== undefined) return known;
  const made = { version: 0, rows: new Map(), keys: orderedItems<string>(compareText) };
  shelves.registry.set(scope, made);
  return made;
}
