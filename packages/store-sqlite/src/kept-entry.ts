import { hash as digest } from "node:crypto";
import { OgwError } from "@opus/grant-rules/errors";
import type { JournalEntry, StreamId } from "@opus/grant-workflow/store";

/** A row of `journal`, by columns. */
export type EntryRow = readonly [
  stream: StreamId,
  seq: number,
  previous: string | null,
  hash: string,
  entry: string,
];

/** SHA-256 of a text as 64 hex digits. */
export function sha256(text: string): string {
  return digest("sha256", text);
}

/**
 * The entry of a row, from a text that is the one that was hashed.
 *
 * @throws OgwError OGW510 when the row was changed: the text has another hash, or its columns and its text tell of
 * different places in the chain.
 */
export function entryOfRow([stream, seq, previous, hash, text]: EntryRow): JournalEntry {
  const place = `journal entry ${stream}#${seq}`;
  if (`sha256:${sha256(text)}` !== hash) throw damaged(place, "its text is not the one that was hashed");
  const entry = parsedEntry(text, place);
  if (entry.stream !== stream || entry.seq !== seq || entry.previous !== previous) {
    throw damaged(place, "its columns and its text tell of different places in the chain");
  }
  return { ...entry, hash };
}

/** The stream, seq and index that the id of an effect names. */
export function placeOfEffect(
  id: string,
): { readonly stream: StreamId; readonly seq: number; readonly index: number } | undefined {
  const found = /^(.*)#(\d{1,15})#(\d{1,15})$/su.exec(id);
  if (found === null) return undefined;
  return { stream: found[1] as StreamId, seq: Number(found[2]), index: Number(found[3]) };
}

/** The error of a row that was changed outside the engine. */
export function damaged(place: string, problem: string, cause?: unknown): OgwError {
  return new OgwError({
    code: "OGW510",
    subject: place,
    problem,
    allowed: "The store keeps the canonical JSON that was hashed, and nothing changes it afterwards",
    remedy: "The row was changed outside the engine: restore it from a backup and verify the store again",
    cause,
  });
}

/** What the text of an entry says. */
export function parsedEntry(text: string, place: string): Omit<JournalEntry, "hash"> {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch (cause) {
    throw damaged(place, "its text is not JSON", cause);
  }
  if (typeof entry !== "object" || entry === null) throw damaged(place, "its text is not a JSON object");
  return entry as JournalEntry;
}
