import { canonicalText } from "./canonical-text.ts";

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits, at once: a promise would make `decide` wait. */
export type Hash = (text: string) => string;

/** A digest as it is written down. */
export function digestOf(hash: Hash, text: string): string {
  return `sha256:${hash(text)}`;
}

const ofNothing = new WeakMap<Hash, string>();

/** The digest of a list's canonical text; that of the empty list, which is most of them, is worked out once. */
export function digestOfList(hash: Hash, list: readonly unknown[]): string {
  if (list.length > 0) return digestOf(hash, canonicalText(list));
  const known = ofNothing.get(hash) ?? digestOf(hash, "[]");
  ofNothing.set(hash, known);
  return known;
}
