import { describeValue, OgwError } from "../errors/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { ContentHash } from "./content-hash.ts";
import { sha256Hex } from "./sha256.ts";

const SALT = /^(?:[0-9a-f]{2}){16,64}$/;

/** Means of a commitment that may be replaced by faster ones. */
export interface CommitmentMeans {
  /** SHA-256 of a text as 64 lower-case hex digits. */
  readonly hash?: (text: string) => string;
  /** Canonical JSON (RFC 8785) of a value that is known to be plain. */
  readonly canonical?: (value: unknown) => string;
}

/**
 * Commits to a value without showing it: SHA-256 over the salt, a line feed and the value's canonical JSON.
 *
 * Whoever holds salt and value can prove what was recorded; once both are erased, nothing can be told from the
 * commitment. The salt is 16 to 64 random bytes as lower-case hex and is used for one value only: a salt that is
 * shared or short lets a personal value with few possible values be guessed.
 *
 * @param by faster means that come to the same, where somebody has them
 * @throws OgwError OGW109 when the salt is not such hex, OGW108 when the value is not plain JSON.
 * @example
 * commitment("00112233445566778899aabbccddeeff", "Jan"); // "sha256:…"
 */
export function commitment(saltHex: string, value: unknown, by: CommitmentMeans = {}): ContentHash {
  if (typeof saltHex !== "string" || !SALT.test(saltHex)) {
    throw new OgwError({
      code: "OGW109",
      subject: "commitment",
      problem: `the salt is ${typeof saltHex === "string" ? `${saltHex.length} characters that are not fit for a salt` : describeValue(saltHex)}`,
      allowed: "A salt is 16 to 64 random bytes, written as lower-case hex",
      remedy: "Draw a fresh salt for every value from the host's random source",
    });
  }
  const { hash = sha256Hex, canonical = canonicalJson } = by;
  return `sha256:${hash(`${saltHex}\n${canonical(value)}`)}`;
}
