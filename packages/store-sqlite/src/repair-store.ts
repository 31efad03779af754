import type { DatabaseSync } from "node:sqlite";
import {
  dueMoment,
  movedSince,
  type Repair,
  type RepairResult,
  type RowText,
  repairTexts,
  type ScopeRepair,
  type StreamRepair,
} from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { repairEffect } from "./repair-effects.ts";
import type { StoreStatements } from "./store-statements.ts";

/** Puts beside the journal what follows from it, in one transaction, unless it has moved since. */
export function repairStore(
  database: DatabaseSync,
  statements: StoreStatements,
  repair: Repair,
): RepairResult {
  const rows = repairTexts(repair);
  return inTransaction(database, (keep) => {
    const number = (row: unknown) => (row as readonly [number] | undefined)?.[0] ?? 0;
    const moved = movedSince(repair, {
      revision: (stream) => number(statements.revision.get(stream)),
      writes: (scope) => number(statements.scopeVersion.get(scope)),
    });
    if (moved !== undefined) return moved;
    for (const each of repair.streams) repairStream(database, statements, each);
    for (const [index, scope] of repair.scopes.entries()) repairScope(statements, scope, rows[index] ?? []);
    keep();
    return { ok: true };
  });
}

function repairStream(
  database: DatabaseSync,
  statements: StoreStatements,
  { stream, seen, snapshot, deadlines, effects }: StreamRepair,
): void {
  if (snapshot !== undefined) {
    const put = seen === 0 ? statements.insertStream : statements.updateStream;
    put.run(snapshot.revision, snapshot.head, snapshot.text, stream);
  }
  for (const { name, dueAt } of deadlines) {
    statements.clearDeadline.run(stream, name);
    if (dueAt === null) continue;
    statements.setDeadline.run(stream, name, dueAt, dueMoment(dueAt, `deadline ${name} of ${stream}`));
  }
  // Those that go first, since they may stand where another belongs.
  const gone = effects.filter(({ kind }) => kind === null);
  for (const each of [...gone, ...effects.filter(({ kind }) => kind !== null)]) repairEffect(database, each);
}

function repairScope(
  statements: StoreStatements,
  { scope, version }: ScopeRepair,
  rows: readonly RowText[],
): void {
  if (version > 0) statements.setScopeVersion.run(scope, version);
  for (const { key, row } of rows) {
    if (row === undefined) statements.removeRow.run(scope, key);
    else statements.putRow.run(scope, key, row.version, row.value, row.entry);
  }
  if (version === 0) statements.removeScope.run(scope);
}
