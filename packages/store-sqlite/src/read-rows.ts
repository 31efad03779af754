import type { StatementSync } from "node:sqlite";
import {
  dueMoment,
  type KeptAnswer,
  type KeptSnapshot,
  type Page,
  type PendingDeadline,
  type PersonalRecord,
  type ReadRows,
  type RegistryRow,
  type RowRead,
  type StreamId,
} from "@opus/grant-workflow/store";
import type { StoreStatements } from "./store-statements.ts";

type Row = Record<string, unknown>;

/** The limit of a page as SQLite takes it: `-1` is none. */
export function limitOf({ limit = Number.POSITIVE_INFINITY }: Page<unknown>): number {
  return limit === Number.POSITIVE_INFINITY ? -1 : limit;
}

/** The snapshot of a stream. */
export function keptSnapshot(statements: StoreStatements, stream: StreamId): KeptSnapshot | undefined {
  const row = statements.snapshot.get(stream);
  if (row === undefined) return undefined;
  return { revision: Number(row.revision), head: String(row.head), text: String(row.snapshot) };
}

/** Streams by id. */
export function keptStreams(statements: StoreStatements, page: Page<StreamId>): StreamId[] {
  const limit = limitOf(page);
  const rows =
    page.after === undefined ? statements.streams.all(limit) : statements.streamsAfter.all(page.after, limit);
  return rows.map(({ id }) => id as StreamId);
}

/** The answer under a command id. */
export function keptAnswer(statements: StoreStatements, commandId: string): KeptAnswer | undefined {
  const row = statements.answer.get(commandId);
  if (row === undefined) return undefined;
  return {
    commandId: String(row.command),
    fingerprint: String(row.fingerprint),
    answer: JSON.parse(String(row.answer)),
  };
}

/** Rows of the registry; a scope that was never written has version 0. */
export function keptRows(statements: StoreStatements, read: RowRead): ReadRows {
  const { scope } = read;
  if ("key" in read) {
    return { read: { ...read }, rows: registryRows(scope, statements.row.all(scope, read.key)), version: 0 };
  }
  if ("from" in read) {
    const rows = statements.rangeRows.all(scope, read.from, read.below);
    return { read: { ...read }, rows: registryRows(scope, rows), version: 0 };
  }
  const found: Row[] = statements.scopeRows.all(scope);
  const rows = found.filter(({ key }) => key !== null);
  return { read: { ...read }, rows: registryRows(scope, rows), version: Number(found[0]?.writes ?? 0) };
}

/** The personal values of a stream that were not erased yet. */
export function keptRecords(statements: StoreStatements, stream: StreamId): PersonalRecord[] {
  return statements.records.all(stream).map((row: Row) => ({
    stream,
    id: String(row.id),
    class: String(row.class),
    salt: String(row.salt),
    value: JSON.parse(String(row.value)),
    keepUntil: String(row.keep_until),
  }));
}

/** Deadlines of a stream by moment. */
export function keptDeadlines(statements: StoreStatements, stream: StreamId): PendingDeadline[] {
  return pendingDeadlines(statements.deadlines, stream);
}

/** Deadlines that are due. */
export function dueDeadlines(
  statements: StoreStatements,
  now: string,
  page: Page<PendingDeadline>,
): PendingDeadline[] {
  const [moment, limit] = [dueMoment(now, "now"), limitOf(page)];
  if (page.after === undefined) return pendingDeadlines(statements.due, moment, limit);
  const { stream, name, dueAt } = page.after;
  return pendingDeadlines(statements.dueAfter, moment, dueMoment(dueAt, "page of due"), stream, name, limit);
}

function registryRows(scope: string, rows: readonly Row[]): RegistryRow[] {
  return rows.map(({ key, version, value, entry }) => ({
    scope,
    key: String(key),
    version: Number(version),
    value: JSON.parse(String(value)),
    entry: String(entry),
  }));
}

function pendingDeadlines(statement: StatementSync, ...values: (string | number)[]): PendingDeadline[] {
  return statement.all(...values).map(({ stream, name, due_at }) => ({
    stream: stream as StreamId,
    name: String(name),
    dueAt: String(due_at),
  }));
}
