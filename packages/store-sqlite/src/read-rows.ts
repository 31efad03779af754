import type {
  Effect,
  JournalEntry,
  KeptAnswer,
  PendingDeadline,
  PersonalRecord,
  RegistryScope,
  SnapshotEnvelope,
  StreamId,
} from "@opus/grant-workflow/store";
import { type EntryRow, entryOfRow } from "./kept-entry.ts";
import type { StoreStatements } from "./store-statements.ts";

type Row = Record<string, unknown>;

/** The snapshot of a stream. */
export function keptSnapshot(statements: StoreStatements, stream: StreamId): SnapshotEnvelope | undefined {
  return parsed(statements.snapshot.get(stream)?.snapshot);
}

/** All streams by id. */
export function keptStreams(statements: StoreStatements): StreamId[] {
  return statements.streams.all().map(({ id }) => id as StreamId);
}

/** The entries of a stream above `after`. */
export function keptEntries(statements: StoreStatements, stream: StreamId, after: number): JournalEntry[] {
  return (statements.entries.all(stream, after) as unknown as EntryRow[]).map((row) =>
    entryOfRow(stream, row),
  );
}

/** The answer under a command id. */
export function keptAnswer(statements: StoreStatements, commandId: string): KeptAnswer | undefined {
  const row = statements.answer.get(commandId);
  if (row === undefined) return undefined;
  return {
    commandId: String(row.command),
    fingerprint: String(row.fingerprint),
    answer: parsed(row.answer) ?? {},
  };
}

/** A registry scope; one that was never written has version 0. */
export function keptScope(statements: StoreStatements, scope: string): RegistryScope {
  const rows: Row[] = statements.scopeRows.all(scope);
  return {
    version: Number(rows[0]?.version ?? 0),
    rows: rows
      .filter(({ key }) => key !== null)
      .map(({ key, value }) => ({ scope, key: String(key), value: parsed(value) ?? {} })),
  };
}

/** The personal values of a stream that were not erased yet. */
export function keptRecords(statements: StoreStatements, stream: StreamId): PersonalRecord[] {
  return statements.records.all(stream).map((row: Row) => ({
    stream,
    id: String(row.id),
    class: String(row.class),
    salt: String(row.salt),
    value: parsed(row.value) ?? null,
    keepUntil: String(row.keep_until),
  }));
}

/** Deadlines from rows of `deadlines`. */
export function pendingDeadlines(rows: readonly Row[]): PendingDeadline[] {
  return rows.map(({ stream, name, due_at }) => ({
    stream: stream as StreamId,
    name: String(name),
    dueAt: String(due_at),
  }));
}

/** Effects from rows of `outbox`. */
export function waitingEffects(statements: StoreStatements, limit: number): Effect[] {
  return statements.outbox.all(limit).map((row) => JSON.parse(String(row.effect)) as Effect);
}

function parsed<T>(text: unknown): T | undefined {
  return typeof text === "string" ? (JSON.parse(text) as T) : undefined;
}
