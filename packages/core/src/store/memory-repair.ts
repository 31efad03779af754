import type { StreamId } from "../journal/entry.ts";
import { dueMoment } from "./due-moment.ts";
import { scopeOf } from "./keep-commit.ts";
import type { KeptEffect, KeptStream, MemoryShelves } from "./memory-shelves.ts";
import { entryOf } from "./read-shelves.ts";
import {
  movedSince,
  type Repair,
  type RepairResult,
  type RowText,
  repairTexts,
  type StreamRepair,
} from "./repair.ts";

/** Puts beside the journal what follows from it, unless it has moved since; all of it or nothing. */
export function repairShelves(shelves: MemoryShelves, repair: Repair): RepairResult {
  const rows = repairTexts(repair);
  const moved = movedSince(repair, {
    revision: (stream) => shelves.streams.get(stream)?.snapshot.revision ?? 0,
    writes: (scope) => shelves.registry.get(scope)?.version ?? 0,
  });
  if (moved !== undefined) return moved;
  for (const each of repair.streams) repairStream(shelves, each);
  for (const [index, { scope, version }] of repair.scopes.entries()) {
    for (const watcher of shelves.watchers) watcher.beforeScope(scope);
    repairScope(shelves, scope, version, rows[index] ?? []);
  }
  return { ok: true };
}

function repairStream(shelves: MemoryShelves, repair: StreamRepair): void {
  const { stream, snapshot, deadlines, effects } = repair;
  const kept = shelves.streams.get(stream);
  // In memory nobody can take a stream away.
  if (kept === undefined) return;
  for (const watcher of shelves.watchers) watcher.beforeStream(stream);
  if (snapshot !== undefined) {
    const { revision, head, text } = snapshot;
    kept.snapshot = Object.freeze({ revision, head, text });
  }
  for (const { name, dueAt } of deadlines) repairDeadline(shelves, kept, { stream, name, dueAt });
  for (const { id, kind } of effects) repairEffect(shelves, kept, { stream, id, kind });
}

function repairDeadline(
  shelves: MemoryShelves,
  kept: KeptStream,
  {
    stream,
    name,
    dueAt,
  }: { readonly stream: StreamId; readonly name: string; readonly dueAt: string | null },
): void {
  const known = kept.deadlines.get(name);
  if (known !== undefined) {
    kept.deadlines.delete(name);
    shelves.due.delete(known);
  }
  if (dueAt === null) return;
  const deadline = { stream, name, dueAt, moment: dueMoment(dueAt, `deadline ${name} of ${stream}`) };
  kept.deadlines.set(name, deadline);
  shelves.due.add(deadline);
}

function repairEffect(
  shelves: MemoryShelves,
  kept: KeptStream,
  { stream, id, kind }: { readonly stream: StreamId; readonly id: string; readonly kind: string | null },
): void {
  const at = kept.effects.findIndex((effect) => effect.id === id);
  const there = kept.effects[at];
  if (there?.isPerformed === true) return;
  if (there !== undefined) {
    kept.effects.splice(at, 1);
    shelves.outbox.delete(there);
    shelves.waiting.delete(id);
  }
  if (kind === null) return;
  const effect = there === undefined ? newPlace(shelves, kept, { stream, id, kind }) : { ...there, kind };
  if (effect === undefined) return;
  kept.effects.push(effect);
  kept.effects.sort((left, right) => left.position - right.position);
  shelves.outbox.add(effect);
  shelves.waiting.set(id, effect);
}

/** The place that an effect had from the first: effects are counted in the order of all entries. */
function newPlace(
  shelves: MemoryShelves,
  kept: KeptStream,
  { stream, id, kind }: { readonly stream: StreamId; readonly id: string; readonly kind: string },
): KeptEffect | undefined {
  const [seq = 0, index = 0] = id
    .slice(stream.length + 1)
    .split("#")
    .map(Number);
  const entry = kept.entries[seq - 1];
  if (entry === undefined) return undefined;
  let position = index + 1;
  for (const before of shelves.log.slice(0, shelves.log.indexOf(entry)))
    position += entryOf(before).effects.length;
  const standing = { attempts: 0, after: 0, reason: null, isSetAside: false, isPerformed: false };
  return { position, id, stream, kind, entry, index, ...standing };
}

function repairScope(shelves: MemoryShelves, name: string, version: number, rows: readonly RowText[]): void {
  const scope = scopeOf(shelves, name);
  scope.version = version;
  for (const { key, row } of rows) {
    if (row !== undefined) {
      if (!scope.rows.has(key)) scope.keys.add(key);
      scope.rows.set(key, row);
    } else if (scope.rows.delete(key)) scope.keys.delete(key);
  }
  if (version > 0) return;
  shelves.registry.delete(name);
  shelves.scopeNames.delete(name);
}
