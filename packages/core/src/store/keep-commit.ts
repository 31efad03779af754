import { canonicalJson } from "@opus/grant-rules";
import { malformedCommit } from "../ports/check-commit.ts";
import type { Commit, StreamWrite } from "../ports/store.ts";
import { storedJson } from "../ports/stored-json.ts";
import type { KeptStream, MemoryShelves } from "./memory-shelves.ts";

/**
 * Turns a commit into texts first, which may refuse it, and answers the step that puts them on the shelves, which
 * cannot fail: so a commit is kept whole or not at all.
 */
export function prepareCommit(commit: Commit): (shelves: MemoryShelves) => void {
  const streams = commit.streams.map((write) => ({
    write,
    snapshot: storedJson(write.snapshot, `snapshot of ${write.stream}`),
    entries: write.entries.map((entry) => entryText(entry, `${write.stream}#${entry.seq}`)),
  }));
  const rows = commit.registry.map((row) => ({
    ...row,
    text: storedJson(row.value, `${row.scope} ${row.key}`),
  }));
  const records = commit.records.map((record) => ({
    record,
    text: storedJson(record, `record ${record.id}`),
  }));
  const effects = commit.outbox.map((effect) => ({
    id: effect.id,
    text: storedJson(effect, `effect ${effect.id}`),
  }));
  const answer = storedJson(commit.answer, `answer to ${commit.answer.commandId}`);
  return (shelves) => {
    for (const { write, snapshot, entries } of streams) keepStream(shelves, write, snapshot, entries);
    for (const { scope, key, text } of rows) {
      const kept = shelves.registry.get(scope) ?? { version: 0, rows: new Map<string, string>() };
      shelves.registry.set(scope, kept);
      kept.rows.set(key, text);
      kept.version += 1;
    }
    for (const { record, text } of records) {
      shelves.streams.get(record.stream)?.records.set(record.id, { text, keepUntil: record.keepUntil });
    }
    for (const { id, text } of effects) shelves.outbox.set(id, text);
    shelves.answers.set(commit.answer.commandId, answer);
  };
}

function keepStream(
  shelves: MemoryShelves,
  write: StreamWrite,
  snapshot: string,
  entries: readonly string[],
): void {
  const kept: KeptStream = shelves.streams.get(write.stream) ?? {
    revision: 0,
    head: null,
    snapshot,
    entries: [],
    deadlines: new Map(),
    records: new Map(),
  };
  shelves.streams.set(write.stream, kept);
  kept.snapshot = snapshot;
  kept.revision = write.snapshot.revision;
  kept.head = write.snapshot.head;
  kept.entries.push(...entries);
  for (const name of write.deadlines.cleared) kept.deadlines.delete(name);
  for (const { name, dueAt } of write.deadlines.set) kept.deadlines.set(name, dueAt);
}

function entryText(entry: StreamWrite["entries"][number], place: string): string {
  try {
    return canonicalJson(entry);
  } catch (cause) {
    throw malformedCommit(place, "the entry has no canonical form", cause);
  }
}
