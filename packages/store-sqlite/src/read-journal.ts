import { OgwError } from "@opus/grant-rules/errors";
import type {
  Effect,
  JournalEntry,
  Page,
  PositionedEntry,
  StreamId,
  UnreadableEffect,
  WaitingEffect,
} from "@opus/grant-workflow/store";
import { damaged, type EntryRow, entryOfRow } from "./kept-entry.ts";
import { limitOf } from "./read-rows.ts";
import type { StoreStatements } from "./store-statements.ts";

/** The entries of a stream. */
export function keptEntries(
  statements: StoreStatements,
  stream: StreamId,
  page: Page<number>,
): JournalEntry[] {
  const rows = statements.entries.all(stream, page.after ?? 0, limitOf(page));
  return (rows as unknown as EntryRow[]).map((row) => entryOfRow(stream, row));
}

/** Entries of all streams after a commit; commits come whole. */
export function entriesAfter(
  statements: StoreStatements,
  { after = 0, limit = Number.POSITIVE_INFINITY }: Page<number>,
): PositionedEntry[] {
  const start = Number(statements.lastCommitUpTo.get(after)?.last_entry ?? 0);
  const found: PositionedEntry[] = [];
  for (const row of statements.allEntries.iterate(start)) {
    const position = Number(row.kept_in);
    if (found.length > 0 && found.length >= limit && found.at(-1)?.position !== position) break;
    found.push({ position, entry: entryOfRow(String(row.stream), row as unknown as EntryRow) });
  }
  return found;
}

/** Effects that wait, each from the sealed entry that the outbox points at. */
export function waitingEffects(
  statements: StoreStatements,
  page: Page<number>,
): (WaitingEffect | UnreadableEffect)[] {
  let last: { readonly place: string; readonly effects: readonly Effect[] } | undefined;
  return statements.outbox.all(page.after ?? 0, limitOf(page)).map((row) => {
    const position = Number(row.position);
    const place = `${row.stream}#${row.seq}`;
    const id = `${place}#${row.idx}`;
    try {
      // Effects of one entry stand together, so that its text is hashed and parsed once.
      if (last?.place !== place) last = { place, effects: effectsOf(place, row as unknown as OutboxRow) };
      const effect = last.effects[Number(row.idx)];
      if (effect?.id !== id) throw damaged(`outbox ${id}`, "the entry has no such effect");
      return { position, effect };
    } catch (fault) {
      if (!OgwError.isInstance(fault)) throw fault;
      return { position, id, fault };
    }
  });
}

interface OutboxRow extends Omit<EntryRow, "entry"> {
  readonly stream: string;
  readonly entry: string | null;
}

function effectsOf(place: string, row: OutboxRow): readonly Effect[] {
  const { stream, entry } = row;
  if (entry === null) throw damaged(`outbox ${place}`, "there is no such entry");
  return entryOfRow(stream, { ...row, entry }).effects;
}
