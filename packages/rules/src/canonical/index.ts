/**
 * One text and one hash per JSON value: RFC 8785 canonical JSON, SHA-256, salted commitments.
 *
 * @module
 */
export { canonicalJson } from "./canonical-json.ts";
export { type CommitmentMeans, commitment } from "./commitment.ts";
export { type ContentHash, contentHash } from "./content-hash.ts";
export { sha256Hex } from "./sha256.ts";
