/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits, at once: a promise would make `decide` wait. */
export type Hash = (text: string) => string;

/** A digest as it is written down. */
export function digestOf(hash: Hash, text: string): string {
  return `sha256:${hash(text)}`;
}
