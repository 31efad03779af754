import type { DatabaseSync } from "node:sqlite";
import { dateParts } from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import type { ErasableClass } from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import type { StoreStatements } from "./store-statements.ts";

/** How many values of each class were to be kept until before a date. */
export function erasableClasses(statements: StoreStatements, keptUntilBefore: string): ErasableClass[] {
  dateParts(keptUntilBefore);
  const rows = statements.erasable.all(keptUntilBefore, keptUntilBefore) as unknown as readonly (readonly [
    kind: string,
    records: number,
    streams: number,
  ])[];
  return rows.map(([kind, records, streams]) => ({ class: kind, records, streams }));
}

/**
 * Erases personal values that were to be kept until before a date, from the file and from its log, with the
 * fingerprints of the commands of their streams and the reasons of failed effects; answers how many values went.
 *
 * @param ownReaders who has a view of this very store open: they cannot end while their end is waited for.
 * @throws OgwError OGW113 for a text that is no date: it would stand after every date, and take all records with it;
 * OGW323 when somebody who reads keeps the log from being emptied.
 */
export function eraseRecords(
  database: DatabaseSync,
  statements: StoreStatements,
  keptUntilBefore: string,
  { subject, ownReaders }: { readonly subject: string; readonly ownReaders: readonly string[] },
): number {
  dateParts(keptUntilBefore);
  const erased = inTransaction(database, (keep) => {
    const streams = statements.erasableStreams.all(keptUntilBefore) as unknown as readonly [string][];
    for (const [stream] of streams) {
      statements.eraseFingerprints.run(stream, stream);
      statements.eraseReasons.run(stream);
    }
    const { changes } = statements.eraseRecords.run(keptUntilBefore);
    const drafts = statements.eraseDrafts.run(keptUntilBefore);
    statements.markErasure.run(keptUntilBefore);
    keep();
    return Number(changes) + Number(drafts.changes);
  });
  // The log still holds the pages as they were; emptying it erases the values from the disk as well. Always, since
  // the time before may have been kept from it.
  if (hasEmptiedLog(database, ownReaders.length > 0)) return erased;
  throw new OgwError({
    code: "OGW323",
    subject,
    problem: `${erased} values were erased, but they are still in its log, which somebody who reads keeps open: ${
      ownReaders.length > 0
        ? `in this store ${ownReaders.join(", ")}`
        : "another connection, of this process or of another one"
    }`,
    allowed: "Erased is what no file of the store holds any more",
    remedy:
      "Erase again with the same date once the reader has ended, or let eraseRecords of the core wait for it; nothing else is erased by it",
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
