import type { DatabaseSync } from "node:sqlite";
import { dateParts } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { storedName } from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { placeOfEffect } from "./kept-entry.ts";
import type { StoreStatements } from "./store-statements.ts";

/** Takes effects out of the outbox. */
export function markPerformed(
  database: DatabaseSync,
  statements: StoreStatements,
  effectIds: readonly string[],
): void {
  if (effectIds.length === 0) return;
  inTransaction(database, (keep) => {
    for (const id of effectIds) {
      const place = placeOfEffect(id);
      if (place !== undefined) statements.markPerformed.run(place.stream, place.seq, place.index);
    }
    keep();
  });
}

/**
 * Deletes personal values that were to be kept until before a date, from the file and from its log; answers how many.
 *
 * @throws OgwError OGW113 for a text that is no date: it would stand after every date, and take all records with it;
 * OGW323 when somebody who reads keeps the log from being emptied.
 */
export function eraseRecords(
  database: DatabaseSync,
  statements: StoreStatements,
  keptUntilBefore: string,
  subject: string,
): number {
  dateParts(keptUntilBefore);
  const erased = inTransaction(database, (keep) => {
    const { changes } = statements.eraseRecords.run(keptUntilBefore);
    keep();
    return Number(changes);
  });
  // The log still holds the pages as they were; emptying it erases the values from the disk as well. Always, since
  // the time before may have been kept from it.
  if (Number(database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy) === 0) return erased;
  throw new OgwError({
    code: "OGW323",
    subject,
    problem: `${erased} records were deleted, but their values are still in the log, which somebody who reads keeps open`,
    allowed: "Erased is what no file of the store holds any more",
    remedy: "Erase again with the same date once the other reader has ended; nothing else is deleted by it",
  });
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
