import type { JournalEntry, Page, PositionedEntry, StreamId } from "@opus/grant-workflow/store";
import { type EntryRow, entryOfRow } from "./kept-entry.ts";
import { limitOf } from "./read-rows.ts";
import type { ReadStatements } from "./read-statements.ts";

/** The entries of a stream. */
export function keptEntries(
  statements: ReadStatements,
  stream: StreamId,
  page: Page<number>,
): JournalEntry[] {
  const rows = statements.entries.all(stream, page.after ?? 0, limitOf(page));
  return (rows as unknown as EntryRow[]).map(entryOfRow);
}

/** Entries of all streams after a commit; commits come whole. */
export function entriesAfter(
  statements: ReadStatements,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Page<number>,
): PositionedEntry[] {
  const [start = 0] = (statements.lastCommitUpTo.get(after) ?? []) as unknown as readonly number[];
  const rows = statements.allEntries.iterate(start) as Iterable<unknown> as Iterable<
    readonly [...EntryRow, position: number]
  >;
  const found: PositionedEntry[] = [];
  for (const [stream, seq, previous, hash, entry, position] of rows) {
    if (found.length > 0 && found.length >= limit && found.at(-1)?.position !== position) break;
    found.push({ position, entry: entryOfRow([stream, seq, previous, hash, entry]) });
  }
  return found;
}
