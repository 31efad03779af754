import type { DatabaseSync } from "node:sqlite";
import { dateParts } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { inTransaction } from "./in-transaction.ts";
import type { StoreStatements } from "./store-statements.ts";

/**
 * Deletes personal values that were to be kept until before a date, from the file and from its log, and the
 * fingerprints of the commands of their streams; answers how many values went.
 *
 * @param hasOwnReader whether a view of this very store is open: it could not end while its end is waited for.
 * @throws OgwError OGW113 for a text that is no date: it would stand after every date, and take all records with it;
 * OGW323 when somebody who reads keeps the log from being emptied.
 */
export function eraseRecords(
  database: DatabaseSync,
  statements: StoreStatements,
  keptUntilBefore: string,
  { subject, hasOwnReader }: { readonly subject: string; readonly hasOwnReader: boolean },
): number {
  dateParts(keptUntilBefore);
  const erased = inTransaction(database, (keep) => {
    for (const [stream] of statements.erasable.all(keptUntilBefore) as unknown as readonly [string][]) {
      statements.eraseFingerprints.run(stream, stream);
    }
    const { changes } = statements.eraseRecords.run(keptUntilBefore);
    statements.markErasure.run(keptUntilBefore);
    keep();
    return Number(changes);
  });
  // The log still holds the pages as they were; emptying it erases the values from the disk as well. Always, since
  // the time before may have been kept from it.
  if (hasEmptiedLog(database, hasOwnReader)) return erased;
  throw new OgwError({
    code: "OGW323",
    subject,
    problem: `${erased} records were deleted, but their values are still in the log, which somebody who reads keeps open`,
    allowed: "Erased is what no file of the store holds any more",
    remedy: "Erase again with the same date once the other reader has ended; nothing else is deleted by it",
  });
}

function hasEmptiedLog(database: DatabaseSync, hasOwnReader: boolean): boolean {
  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  if (!hasOwnReader) return pragma("wal_checkpoint(TRUNCATE)") === 0;
  const patience = pragma("busy_timeout");
  database.exec("PRAGMA busy_timeout = 0");
  try {
    return pragma("wal_checkpoint(TRUNCATE)") === 0;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}
