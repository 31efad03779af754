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
  type RowMark,
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
  checkCommit(commit);
  checkDigests(commit, sha256);
  const texts = textsOf(commit);
  const state = stateOf(statements);
  try {
    return inTransaction(database, (keep) => {
      const conflict = findConflict(state, commit);
      if (conflict !== undefined) return conflict;
      const position = commit.streams.length === 0 ? 0 : writeStreams(statements, commit);
      writeRows(statements, texts.rows);
      writeBeside(statements, commit, texts);
      keep();
      return { ok: true, position };
    });
  } catch (error) {
    if (primaryCode(error) !== CONSTRAINT) throw error;
    throw malformedCommit(`command ${commit.answer.commandId}`, "the store holds an id of it already", error);
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

type CommitTexts = ReturnType<typeof textsOf>;

/** All JSON of a commit that was not text yet, made before the file is locked. */
function textsOf(commit: Commit) {
  return {
    rows: writtenRows(commit).map(rowText),
    records: commit.records.map((record) => storedJson(record.value, `record ${record.id}`)),
    answer: storedJson(commit.answer.answer, `answer to command ${commit.answer.commandId}`),
  };
}

/** What the file holds; asked within the transaction that writes. */
function stateOf(statements: StoreStatements): KeptState {
  return {
    answer: (commandId) => keptAnswer(statements, commandId),
    stream(stream) {
      const row = statements.revision.get(stream);
      return row === undefined ? undefined : { revision: Number(row.revision), head: String(row.head) };
    },
    row: (scope, key) => statements.rowMark.get(scope, key) as RowMark | undefined,
    range: ({ scope, from, below }) =>
      statements.rangeMarks.all(scope, from, below) as unknown as (RowMark & { readonly key: string })[],
    scope: (scope) => Number(statements.scopeVersion.get(scope)?.version ?? 0),
  };
}

/** Writes all streams, and the commit that says where the next entry and effect stand; answers its position. */
function writeStreams(statements: StoreStatements, { id, streams }: Commit): number {
  const last = statements.lastCommit.get();
  const position = Number(last?.position ?? 0) + 1;
  const place = { position, entry: Number(last?.last_entry ?? 0), effect: Number(last?.last_effect ?? 0) };
  let [entries, effects] = [place.entry, place.effect];
  for (const write of streams) {
    entries += write.entries.length;
    for (const { entry } of write.entries) effects += entry.effects.length;
  }
  statements.insertCommit.run(position, id, entries, effects);
  for (const write of streams) writeStream(statements, write, place);
  return position;
}

function writeStream(
  statements: StoreStatements,
  write: StreamWrite,
  place: { readonly position: number; entry: number; effect: number },
): void {
  const { stream, expectedRevision } = write;
  const { revision, head, text: snapshot } = write.snapshot;
  const put = expectedRevision === 0 ? statements.insertStream : statements.updateStream;
  put.run(revision, head, snapshot, stream);
  for (const { entry, text } of write.entries) {
    const { seq, previous, hash, deadlines, effects } = entry;
    place.entry += 1;
    statements.insertEntry.run(place.entry, place.position, stream, seq, previous, hash, text);
    for (const name of deadlines.cleared) statements.clearDeadline.run(stream, name);
    for (const { name, dueAt } of deadlines.set) {
      statements.setDeadline.run(stream, name, dueAt, dueMoment(dueAt, `deadline ${name} of ${stream}`));
    }
    for (const index of effects.keys()) {
      place.effect += 1;
      statements.insertEffect.run(place.effect, stream, seq, index);
    }
  }
}

function writeRows(statements: StoreStatements, rows: CommitTexts["rows"]): void {
  const counts = new Map<string, number>();
  for (const { scope, count } of rows) counts.set(scope, (counts.get(scope) ?? 0) + count);
  for (const [scope, count] of counts) statements.countScopeWrites.run(scope, count);
  for (const { scope, key, version, value, entry } of rows) {
    if (value === undefined) statements.removeRow.run(scope, key);
    else statements.putRow.run(scope, key, version, value, entry);
  }
}

function writeBeside(statements: StoreStatements, commit: Commit, texts: CommitTexts): void {
  commit.records.forEach(({ stream, id, class: kind, salt, keepUntil }, index) => {
    statements.insertRecord.run(stream, id, kind, salt, texts.records[index] ?? "", keepUntil);
  });
  statements.insertAnswer.run(commit.answer.commandId, commit.answer.fingerprint, texts.answer);
}
