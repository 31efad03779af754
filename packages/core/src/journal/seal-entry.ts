import { canonicalText } from "./canonical-text.ts";
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
  // In the order of the canonical text, so that it is written without a copy.
  const unsealed: Omit<JournalEntry, "hash"> = {
    actor: body.actor,
    at: body.at,
    command: body.command,
    commit: body.commit,
    deadlines: body.deadlines,
    effects: body.effects,
    event: body.event,
    format: body.format,
    from: body.from,
    machine: body.machine,
    postings: body.postings,
    previous,
    programme: body.programme,
    records: body.records,
    registry: body.registry,
    seals: body.seals,
    seq,
    stream: body.stream,
    to: body.to,
    verdicts: body.verdicts,
  };
  const text = canonicalText(unsealed);
  return { entry: { ...unsealed, hash: digestOf(hash, text) }, text };
}

/** The hash that an entry must have. */
export function hashEntry(entry: Omit<JournalEntry, "hash">, hash: Hash): string {
  return digestOf(hash, canonicalText(entry));
}
