import { malformedCommit } from "../ports/check-commit.ts";
import type { Commit, CommitResult, KeptAnswer, RegistryWrite } from "../ports/store.ts";
import type { MemoryShelves } from "./memory-shelves.ts";

/** The first reason not to keep a commit: command id, revisions, registry versions, registry keys. */
export function findConflict(shelves: MemoryShelves, commit: Commit): CommitResult | undefined {
  const answered = shelves.answers.get(commit.answer.commandId);
  if (answered !== undefined)
    return { ok: false, conflict: "answered", answer: JSON.parse(answered) as KeptAnswer };
  for (const { stream, expectedRevision } of commit.streams) {
    const actual = shelves.streams.get(stream)?.revision ?? 0;
    if (actual !== expectedRevision) return { ok: false, conflict: "revision", stream, actual };
  }
  for (const [scope, version] of Object.entries(commit.registryRead)) {
    if ((shelves.registry.get(scope)?.version ?? 0) !== version)
      return { ok: false, conflict: "registry", scope };
  }
  return findKeyConflict(shelves, commit.registry);
}

/** Refuses what breaks the store's own uniqueness; unlike a conflict it can never be right. */
export function refuseCollisions(shelves: MemoryShelves, commit: Commit): void {
  for (const { stream, entries } of commit.streams) {
    if ((shelves.streams.get(stream)?.head ?? null) !== entries[0]?.previous) {
      throw malformedCommit(stream, "the first entry does not follow the last one kept");
    }
  }
  for (const { stream, id } of commit.records) {
    if (shelves.streams.get(stream)?.records.has(id))
      throw malformedCommit(`record ${stream} ${id}`, "it exists");
  }
  for (const { id } of commit.outbox) {
    if (shelves.outbox.has(id)) throw malformedCommit(`effect ${id}`, "it waits already");
  }
}

function findKeyConflict(shelves: MemoryShelves, writes: readonly RegistryWrite[]): CommitResult | undefined {
  const inserted = new Map<string, Set<string>>();
  for (const { op, scope, key } of writes) {
    const fresh = inserted.get(scope) ?? new Set<string>();
    inserted.set(scope, fresh);
    const isTaken = fresh.has(key) || shelves.registry.get(scope)?.rows.has(key) === true;
    if (isTaken !== (op === "update")) return { ok: false, conflict: "registry", scope, key };
    fresh.add(key);
  }
  return undefined;
}
