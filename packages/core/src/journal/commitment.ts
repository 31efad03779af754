import { commitment } from "@opus/grant-rules";
import { canonicalText } from "./canonical-text.ts";
import type { Hash } from "./hash.ts";

const known = new WeakMap<object, string>();

/**
 * The commitment to a record that was read: worked out once, since what was read does not change, for the proof that it
 * is the one that was promised and for whoever cites it.
 */
export function commitmentOfRecord(
  record: { readonly salt: string; readonly value: unknown },
  hash: Hash,
): string {
  const before = known.get(record);
  if (before !== undefined) return before;
  const found = commitmentOf(record.salt, record.value, hash);
  known.set(record, found);
  return found;
}

/** The commitment to a value that the core itself has read or built, by the host's own digest. */
export function commitmentOf(salt: string, value: unknown, hash: Hash): string {
  return commitment(salt, value, { hash, canonical: canonicalText });
}
