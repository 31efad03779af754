import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import type { EntryBody, JournalEntry } from "./entry.ts";

/**
 * Gives an entry its place in its stream's chain: `seq`, the hash of the entry before it, and its own hash, which is
 * SHA-256 over the canonical JSON of everything else in it.
 */
export function sealEntry(body: EntryBody, seq: number, previous: string | null): JournalEntry {
  const unsealed = { ...body, seq, previous };
  return { ...unsealed, hash: hashEntry(unsealed) };
}

/** The hash that an entry must have. */
export function hashEntry(entry: Omit<JournalEntry, "hash">): string {
  return `sha256:${sha256Hex(canonicalJson(entry))}`;
}
