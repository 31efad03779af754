import type {
  EntryPlace,
  JournalEntry,
  Page,
  PositionedEntry,
  SealedEntry,
  StreamId,
} from "@opus/grant-workflow/store";
import { type EntryRow, entryOfRow, parsedEntry } from "./kept-entry.ts";
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

/** An entry by its place, with the text and hash of its row; whoever reads it compares them. */
export function sealedEntry(
  statements: ReadStatements,
  { stream, seq }: EntryPlace,
): SealedEntry | undefined {
  const row = statements.entry.get(stream, seq) as readonly [hash: string, entry: string] | undefined;
  if (row === undefined) return undefined;
  const [hash, text] = row;
  let entry: JournalEntry | undefined;
  return {
    text,
    /** Parsed for who looks into it; its text alone may be enough. */
    get entry() {
      entry ??= { ...parsedEntry(text, `journal entry ${stream}#${seq}`), hash };
      return entry;
    },
  };
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
