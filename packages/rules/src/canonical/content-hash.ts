import { canonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./sha256.ts";

/** A content hash: `sha256:` and 64 lower-case hex digits. */
export type ContentHash = `sha256:${string}`;

/**
 * Names a plain JSON value by its content: SHA-256 over its canonical JSON (RFC 8785).
 *
 * @throws OgwError OGW108 when the value is not plain JSON.
 * @example
 * contentHash({ b: 1, a: 2 }) === contentHash({ a: 2, b: 1 }); // true
 */
export function contentHash(value: unknown): ContentHash {
  return `sha256:${sha256Hex(canonicalJson(value))}`;
}
