import { hash as digest } from "node:crypto";
import { canonicalJson } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import { type JournalEntry, malformedCommit, type StreamId } from "@opus/grant-workflow/store";

/** A row of `journal`. */
export interface EntryRow {
  readonly seq: number;
  readonly previous: string | null;
  readonly hash: string;
  readonly entry: string;
}

/**
 * The canonical text of an entry, all fields but its hash, as it was hashed.
 *
 * @throws OgwError OGW315 when the entry has no such text or its hash is another one.
 */
export function entryText(entry: JournalEntry): string {
  const { hash, ...hashed } = entry;
  const place = `${entry.stream}#${entry.seq}`;
  const text = canonicalText(hashed, place);
  if (hashOf(text) !== hash) throw malformedCommit(place, "its hash is not that of its canonical JSON");
  return text;
}

/**
 * The entry of a row. Its fields come from the text; a text that was changed shows when the chain is verified.
 *
 * @throws OgwError OGW510 when the row no longer reads as one entry: the text is no canonical JSON, or its columns
 * and its text tell of different places in the chain.
 */
export function entryOfRow(stream: StreamId, row: EntryRow): JournalEntry {
  const place = `journal entry ${stream}#${row.seq}`;
  const entry = parsedEntry(row.entry, place);
  if (entry.stream !== stream || entry.seq !== row.seq || entry.previous !== row.previous) {
    throw damaged(place, "its columns and its text tell of different places in the chain");
  }
  // Reading drops spaces and repeated names; a text changed by these only would verify as if untouched.
  if (hashOf(row.entry) !== row.hash && canonicalText(entry, place) !== row.entry) {
    throw damaged(place, "its text is not in canonical form");
  }
  return { ...entry, hash: row.hash };
}

function parsedEntry(text: string, place: string): Omit<JournalEntry, "hash"> {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch (cause) {
    throw damaged(place, "its text is not JSON", cause);
  }
  if (typeof entry !== "object" || entry === null) throw damaged(place, "its text is not a JSON object");
  return entry as JournalEntry;
}

function canonicalText(value: unknown, place: string): string {
  try {
    return canonicalJson(value);
  } catch (cause) {
    throw malformedCommit(place, "it has no canonical JSON", cause);
  }
}

function hashOf(text: string): string {
  return `sha256:${digest("sha256", text)}`;
}

function damaged(place: string, problem: string, cause?: unknown): OgwError {
  return new OgwError({
    code: "OGW510",
    subject: place,
    problem,
    allowed: "The store keeps the canonical JSON that was hashed, and nothing changes it afterwards",
    remedy: "The row was changed outside the engine: restore it from a backup and verify the store again",
    cause,
  });
}
