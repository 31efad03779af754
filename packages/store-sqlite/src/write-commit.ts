import type { DatabaseSync } from "node:sqlite";
import {
  type Commit,
  type CommitResult,
  checkCommit,
  checkDigests,
  dueMoment,
  findConflict,
  type KeptState,
  lastWrite,
  malformedCommit,
  type StreamWrite,
  storedJson,
  type WrittenRow,
  writtenRows,
} from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { sha256 } from "./kept-entry.ts";
import { keptAnswer } from "./read-rows.ts";
import { primaryCode } from "./sqlite-fault.ts";
import type { StoreStatements } from "./store-statements.ts";

const CONSTRAINT = 19;

/** Keeps a commit in one transaction: one synced write to the log, or a conflict and no trace. */
export function writeCommit(
  database: DatabaseSync,
  statements: StoreStatements,
  commit: Commit,
): CommitResult {
  const prepared = prepareCommit(commit);
  return inTransaction(database, (keep) => {
    const conflict = findConflict(stateOf(statements), prepared.commit);
    if (conflict !== undefined) return conflict;
    const { position } = keepCommit(statements, prepared, lastPlace(statements));
    keep();
    return { ok: true, position };
  });
}

/** A commit that a store may keep, with all of it as text. */
export interface PreparedCommit {
  readonly commit: Commit;
  readonly rows: readonly ReturnType<typeof rowText>[];
  readonly records: readonly string[];
  readonly answer: string | null;
}

/** Where a commit stands, and the last entry and effect up to it. */
export interface CommitPlace {
  readonly position: number;
  readonly entry: number;
  readonly effect: number;
}

/**
 * Checks a commit and makes all texts of it; asks nothing of the file, so that it is not locked meanwhile.
 *
 * @throws OgwError OGW315 or OGW318 for a commit that no store may keep.
 */
export function prepareCommit(commit: Commit): PreparedCommit {
  checkCommit(commit);
  checkDigests(commit, sha256);
  const { answer } = commit;
  return {
    commit,
    rows: writtenRows(commit).map(rowText),
    records: commit.records.map((record) => storedJson(record.value, `record ${record.id}`)),
    answer: answer === undefined ? null : storedJson(answer.answer, `answer to command ${answer.commandId}`),
  };
}

/** Where the last commit stands. */
export function lastPlace(statements: StoreStatements): CommitPlace {
  const row = statements.lastCommit.get() as readonly [number, number, number] | undefined;
  const [position, entry, effect] = row ?? [0, 0, 0];
  return { position, entry, effect };
}

/**
 * Writes a commit after the one at `last`, within the transaction of whoever calls; answers its place.
 *
 * @throws OgwError OGW315 when the store holds an id of it already; then some of it is written, which the caller undoes.
 */
export function keepCommit(
  statements: StoreStatements,
  prepared: PreparedCommit,
  last: CommitPlace,
): CommitPlace {
  try {
    const place = placeAfter(last, prepared.commit);
    insertCommit(statements, prepared, place);
    let from = last;
    for (const write of prepared.commit.streams) from = writeStream(statements, write, place.position, from);
    writeRows(statements, prepared.rows);
    moveRetention(statements, prepared.commit);
    writeRecords(statements, prepared);
    return place;
  } catch (error) {
    if (primaryCode(error) !== CONSTRAINT) throw error;
    throw malformedCommit(prepared.commit.id, "the store holds an id of it already", error);
  }
}

/** A row as it stands after the commit; without `value` it is gone. */
function rowText(row: WrittenRow) {
  const { change, entry } = lastWrite(row);
  const { scope, key, version } = change;
  const value =
    change.op === "remove" ? undefined : storedJson(change.value, `registry row ${key} in ${scope}`);
  return { scope, key, version, value, entry, count: row.writes.length };
}

/** What the file holds of the things that commits rest on; asked within the transaction that writes. */
export function stateOf(statements: StoreStatements): KeptState {
  return {
    answer: (sender, commandId) => keptAnswer(statements, sender, commandId),
    stream(stream) {
      const row = statements.revision.get(stream) as readonly [number, string] | undefined;
      return row === undefined ? undefined : { revision: row[0], head: row[1] };
    },
    row(scope, key) {
      const row = statements.rowMark.get(scope, key) as readonly [number, string] | undefined;
      return row === undefined ? undefined : { version: row[0], entry: row[1] };
    },
    range({ scope, from, below }) {
      const rows = statements.rangeMarks.all(scope, from, below);
      return (rows as unknown as readonly (readonly [number, string, string])[]).map(
        ([version, entry, key]) => ({ version, entry, key }),
      );
    },
    scope: (scope) => (statements.scopeVersion.get(scope) as readonly [number] | undefined)?.[0] ?? 0,
  };
}

function placeAfter(last: CommitPlace, { streams }: Commit): CommitPlace {
  let { entry: entries, effect: effects } = last;
  for (const write of streams) {
    entries += write.entries.length;
    for (const { entry } of write.entries) effects += entry.effects.length;
  }
  return { position: last.position + 1, entry: entries, effect: effects };
}

function insertCommit(
  { insertCommit }: StoreStatements,
  { commit, answer }: PreparedCommit,
  { position, entry, effect }: CommitPlace,
): void {
  const kept = commit.answer;
  if (kept === undefined) insertCommit.run(position, commit.id, entry, effect, null, null, null, null, null);
  else {
    const stream = commit.streams[0]?.stream ?? null;
    const { sender, commandId, fingerprint } = kept;
    insertCommit.run(position, commit.id, entry, effect, sender, commandId, stream, fingerprint, answer);
  }
}

function writeStream(
  statements: StoreStatements,
  { stream, expectedRevision, snapshot, entries }: StreamWrite,
  commit: number,
  from: CommitPlace,
): CommitPlace {
  const { revision, head, text } = snapshot;
  const put = expectedRevision === 0 ? statements.insertStream : statements.updateStream;
  put.run(revision, head, text, stream);
  let { entry: place, effect: effectPlace } = from;
  for (const { entry, text } of entries) {
    const { seq, previous, hash, deadlines, effects } = entry;
    place += 1;
    statements.insertEntry.run(place, commit, stream, seq, previous, hash, text);
    for (const name of deadlines.cleared) statements.clearDeadline.run(stream, name);
    for (const { name, dueAt } of deadlines.set) {
      statements.setDeadline.run(stream, name, dueAt, dueMoment(dueAt, `deadline ${name} of ${stream}`));
    }
    for (const [index, effect] of effects.entries()) {
      effectPlace += 1;
      const kind = `${effect.stage}.${effect.type}`;
      statements.insertEffect.run(effectPlace, stream, kind, seq, index, stream, kind);
    }
  }
  return { position: commit, entry: place, effect: effectPlace };
}

function writeRows(statements: StoreStatements, rows: PreparedCommit["rows"]): void {
  const counts = new Map<string, number>();
  for (const { scope, count } of rows) counts.set(scope, (counts.get(scope) ?? 0) + count);
  for (const [scope, count] of counts) statements.countScopeWrites.run(scope, count);
  for (const { scope, key, version, value, entry } of rows) {
    if (value === undefined) statements.removeRow.run(scope, key);
    else statements.putRow.run(scope, key, version, value, entry);
  }
}

function moveRetention(statements: StoreStatements, { streams }: Commit): void {
  for (const { stream, retention = [] } of streams)
    for (const { class: kind, keepUntil } of retention) statements.moveRetention.run(keepUntil, stream, kind);
}

function writeRecords(statements: StoreStatements, { commit, records }: PreparedCommit): void {
  for (const [index, { stream, seq, id, class: kind, salt, keepUntil }] of commit.records.entries()) {
    statements.insertRecord.run(stream, seq, id, kind, salt, records[index] ?? "", keepUntil);
  }
}
