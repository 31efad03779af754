import type { DatabaseSync } from "node:sqlite";
import { storedName } from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import type { StoreStatements } from "./store-statements.ts";

/** Takes effects out of the outbox. */
export function markPerformed(
  database: DatabaseSync,
  statements: StoreStatements,
  effectIds: readonly string[],
): void {
  if (effectIds.length === 0) return;
  inTransaction(database, (keep) => {
    for (const id of effectIds) statements.markPerformed.run(id);
    keep();
  });
}

/** Deletes personal values that were to be kept until before a date; answers how many. */
export function eraseRecords(
  database: DatabaseSync,
  statements: StoreStatements,
  keptUntilBefore: string,
): number {
  const erased = Number(statements.eraseRecords.run(keptUntilBefore).changes);
  // The log still holds the pages as they were; emptying it erases the values from the disk as well.
  if (erased > 0) database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return erased;
}

/** Keeps a programme document under its hash unless there is one. */
export function keepProgramme(statements: StoreStatements, hash: string, document: string): void {
  if (statements.programme.get(hash) !== undefined) return;
  statements.insertProgramme.run(
    storedName(hash, "programme hash"),
    storedName(document, "programme document"),
  );
}

/** The kept value of a setting; `initial` becomes it when there is none. */
export function keepSetting(statements: StoreStatements, name: string, initial: string): string {
  const kept = statements.setting.get(name)?.value;
  if (kept !== undefined) return String(kept);
  statements.insertSetting.run(storedName(name, "setting"), storedName(initial, `setting ${name}`));
  // Another process may have been first.
  return String(statements.setting.get(name)?.value);
}
