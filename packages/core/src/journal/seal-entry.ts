import { canonicalJson } from "@opus/grant-rules";
import type { EntryBody, JournalEntry } from "./entry.ts";
import { digestOf, type Hash } from "./hash.ts";

/** An entry in its place in the chain, with the text that was hashed. */
export interface SealedEntry {
  readonly entry: JournalEntry;
  /** Canonical JSON (RFC 8785) of all fields but the hash; stores keep this text and no other. */
  readonly text: string;
}

/**
 * Gives an entry its place in its stream's chain: `seq`, the hash of the entry before it, and its own hash, which is
 * SHA-256 over the canonical JSON of everything else in it.
 */
export function sealEntry(body: EntryBody, seq: number, previous: string | null, hash: Hash): SealedEntry {
  const unsealed = { ...body, seq, previous };
  const text = canonicalJson(unsealed);
  return { entry: { ...unsealed, hash: digestOf(hash, text) }, text };
}

/** The hash that an entry must have. */
export function hashEntry(entry: Omit<JournalEntry, "hash">, hash: Hash): string {
  return digestOf(hash, canonicalJson(entry));
}
