import type {
  Json,
  JsonObject,
  KeptAnswer,
  KeptSnapshot,
  Page,
  PendingDeadline,
  PersonalRecord,
  ReadRows,
  RegistryRow,
  RowRead,
  StreamId,
} from "@opus/grant-workflow/store";
import { damaged } from "./kept-entry.ts";
import type { ReadStatements } from "./read-statements.ts";
import type { StoreStatements } from "./store-statements.ts";

/** The limit of a page as SQLite takes it: `-1` is none. */
export function limitOf({ limit = Number.POSITIVE_INFINITY }: Page<unknown>): number {
  return limit === Number.POSITIVE_INFINITY ? -1 : limit;
}

/** The snapshot of a stream. */
export function keptSnapshot(statements: ReadStatements, stream: StreamId): KeptSnapshot | undefined {
  const row = statements.snapshot.get(stream) as readonly [number, string, string] | undefined;
  return row === undefined ? undefined : { revision: row[0], head: row[1], text: row[2] };
}

/** Streams by id. */
export function keptStreams(statements: ReadStatements, page: Page<StreamId>): StreamId[] {
  const limit = limitOf(page);
  const rows =
    page.after === undefined ? statements.streams.all(limit) : statements.streamsAfter.all(page.after, limit);
  return (rows as unknown as readonly (readonly [StreamId])[]).map(([id]) => id);
}

/** The answer under a command id of a sender. */
export function keptAnswer(
  statements: StoreStatements,
  sender: string,
  commandId: string,
): KeptAnswer | undefined {
  const row = statements.answer.get(sender, commandId) as readonly [string, string] | undefined;
  if (row === undefined) return undefined;
  const answer = parsed<JsonObject>(row[1], `answer to command ${JSON.stringify(commandId)} of ${sender}`);
  return { sender, commandId, fingerprint: row[0], answer };
}

/** A row of the registry, by columns. */
export type RegistryColumns = readonly [key: string | null, version: number, value: string, entry: string];

/** Rows of the registry; a scope that was never written has version 0. */
export function keptRows(statements: ReadStatements, read: RowRead): ReadRows {
  const { scope } = read;
  const rowsOf = (found: readonly unknown[]) => registryRows(scope, found as readonly RegistryColumns[]);
  if ("key" in read)
    return { read: { ...read }, rows: rowsOf(statements.row.all(scope, read.key)), version: 0 };
  if ("from" in read) {
    const found = statements.rangeRows.all(scope, read.from, read.below);
    return { read: { ...read }, rows: rowsOf(found), version: 0 };
  }
  const found = statements.scopeRows.all(scope) as unknown as (readonly [...RegistryColumns, number])[];
  return { read: { ...read }, rows: rowsOf(found), version: found[0]?.[4] ?? 0 };
}

/** The personal values of a stream that were not erased yet. */
export function keptRecords(statements: ReadStatements, stream: StreamId): PersonalRecord[] {
  const rows = statements.records.all(stream) as unknown as readonly RecordColumns[];
  return rows.map((row) => recordOf(stream, row));
}

/** A record of a stream, by columns. */
export type RecordColumns = readonly [
  seq: number,
  id: string,
  kind: string,
  salt: string,
  value: string,
  keepUntil: string,
];

/** The record of a row. */
export function recordOf(
  stream: StreamId,
  [seq, id, kind, salt, text, keepUntil]: RecordColumns,
): PersonalRecord {
  const value = parsed<Json>(text, `record ${id} of ${stream}`);
  return { stream, seq, id, class: kind, salt, value, keepUntil };
}

/** Deadlines of a stream by moment. */
export function keptDeadlines(statements: ReadStatements, stream: StreamId): PendingDeadline[] {
  return pendingDeadlines(statements.deadlines.all(stream));
}

/** Rows of deadlines, by columns. */
export function pendingDeadlines(rows: readonly unknown[]): PendingDeadline[] {
  const columns = rows as readonly (readonly [StreamId, string, string])[];
  return columns.map(([stream, name, dueAt]) => ({ stream, name, dueAt }));
}

function registryRows(scope: string, rows: readonly RegistryColumns[]): RegistryRow[] {
  const found: RegistryRow[] = [];
  for (const [key, version, value, entry] of rows) {
    // A scope without rows comes as one row without a key, for its count.
    if (key === null) continue;
    found.push(rowOf(scope, key, [version, value, entry]));
  }
  return found;
}

/** The row of a set under a key. */
export function rowOf(
  scope: string,
  key: string,
  [version, value, entry]: readonly [version: number, value: string, entry: string],
): RegistryRow {
  return { scope, key, version, value: parsed(value, `registry row ${key} in ${scope}`), entry };
}

/** The value of a kept text. */
export function parsed<T>(text: string, place: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw damaged(place, "its text is not JSON", cause);
  }
}
