import type { DatabaseSync } from "node:sqlite";
import {
  type Commit,
  type CommitResult,
  checkCommit,
  dueMoment,
  malformedCommit,
  type StreamWrite,
  storedJson,
} from "@opus/grant-workflow/store";
import { findConflict, findKeyConflict } from "./find-conflict.ts";
import { inTransaction } from "./in-transaction.ts";
import { entryText } from "./kept-entry.ts";
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
  const texts = textsOf(commit);
  try {
    return inTransaction(database, (keep) => {
      const conflict = findConflict(statements, commit) ?? findKeyConflict(statements, commit, texts.rows);
      if (conflict !== undefined) return conflict;
      commit.streams.forEach((write, index) => {
        writeStream(statements, write, texts.snapshots[index] ?? "", texts.entries[index] ?? []);
      });
      writeBeside(statements, commit, texts);
      keep();
      return { ok: true };
    });
  } catch (error) {
    if (primaryCode(error) !== CONSTRAINT) throw error;
    throw malformedCommit(`command ${commit.answer.commandId}`, "the store holds an id of it already", error);
  }
}

type CommitTexts = ReturnType<typeof textsOf>;

/** All JSON of a commit as text, made before the file is locked. */
function textsOf(commit: Commit) {
  return {
    snapshots: commit.streams.map((write) => storedJson(write.snapshot, `snapshot of ${write.stream}`)),
    entries: commit.streams.map((write) => write.entries.map(entryText)),
    rows: commit.registry.map((row) => storedJson(row.value, `registry row ${row.key} in ${row.scope}`)),
    records: commit.records.map((record) => storedJson(record.value, `record ${record.id}`)),
    effects: commit.outbox.map((effect) => storedJson(effect, `effect ${effect.id}`)),
    answer: storedJson(commit.answer.answer, `answer to command ${commit.answer.commandId}`),
  };
}

function writeStream(
  statements: StoreStatements,
  write: StreamWrite,
  snapshot: string,
  entries: readonly string[],
): void {
  const { stream, expectedRevision } = write;
  const { revision, head } = write.snapshot;
  const put = expectedRevision === 0 ? statements.insertStream : statements.updateStream;
  put.run(revision, head, snapshot, stream);
  write.entries.forEach(({ seq, previous, hash }, index) => {
    statements.insertEntry.run(stream, seq, previous, hash, entries[index] ?? "");
  });
  for (const name of write.deadlines.cleared) statements.clearDeadline.run(stream, name);
  for (const { name, dueAt } of write.deadlines.set) {
    statements.setDeadline.run(stream, name, dueAt, dueMoment(dueAt, `deadline ${name} of ${stream}`));
  }
}

function writeBeside(statements: StoreStatements, commit: Commit, texts: CommitTexts): void {
  commit.records.forEach(({ stream, id, class: kind, salt, keepUntil }, index) => {
    statements.insertRecord.run(stream, id, kind, salt, texts.records[index] ?? "", keepUntil);
  });
  commit.outbox.forEach(({ id }, index) => {
    statements.insertEffect.run(id, texts.effects[index] ?? "");
  });
  statements.insertAnswer.run(commit.answer.commandId, commit.answer.fingerprint, texts.answer);
}
