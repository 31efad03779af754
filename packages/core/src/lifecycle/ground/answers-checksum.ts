import { sha256Hex } from "@opus/grant-rules";
import { canonicalText } from "../../journal/canonical-text.ts";
import { digestOf, type Hash } from "../../journal/hash.ts";

/**
 * One checksum for all answers of a version: over the commitments to its records, which the journal seals for good. It is another
 * as soon as any answer is another, tells nothing of any, as commitments are salted, and stays when values are erased.
 *
 * @param commitments to records of the case, each with the record's id
 */
export function answersChecksum(
  commitments: Iterable<readonly [id: string, commitment: string]>,
  version: number,
  hash: Hash,
): string {
  const id = `answers/${version}`;
  const own = [...commitments].filter(([name]) => name === id || name.startsWith(`${id}/`));
  return digestOf(hash, canonicalText(own.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** The same of records that an entry has read, each with the commitment that it gave. */
export function checksumOfSealed(
  sealed: readonly { readonly id: string; readonly commitment: string }[],
  version: number,
): string {
  const commitments = sealed.map(({ id, commitment }) => [id, commitment] as const);
  return answersChecksum(commitments, version, sha256Hex);
}

/** How many of its hexadecimal digits people may give of a checksum at least. */
export const LEAST_DIGITS = 12;

/** The digits of a checksum as somebody copied it from paper; undefined where they are too few, or no digits. */
export function checksumDigits(copied: string): string | undefined {
  const digits = copied
    .toLowerCase()
    .replace(/^\s*sha256:/, "")
    .replaceAll(/[\s-]/g, "");
  return new RegExp(`^[0-9a-f]{${LEAST_DIGITS},64}$`).test(digits) ? digits : undefined;
}

/** Whether what somebody copied from paper is a checksum, or how it begins. */
export function agreesWith(checksum: string, copied: string): boolean {
  const digits = checksumDigits(copied);
  return digits !== undefined && checksum.slice("sha256:".length).startsWith(digits);
}
