import { commitment } from "@opus/grant-rules";
import { canonicalText } from "./canonical-text.ts";
import type { Hash } from "./hash.ts";

/** The commitment to a value that the core itself has read or built, by the host's own digest. */
export function commitmentOf(salt: string, value: unknown, hash: Hash): string {
  return commitment(salt, value, { hash, canonical: canonicalText });
}
