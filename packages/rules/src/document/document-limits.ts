import { documentLimits } from "../limits/document-limits.ts";

/** Bounds within which a document is read at all; they are checked before anything recursive sees it. */
export interface DocumentLimits {
  /** Longest document, in bytes of UTF-8. */
  readonly maxBytes: number;
  /** Deepest nesting of objects and lists; `[[1]]` is 2 deep. */
  readonly maxDepth: number;
  /** Greatest number of values (objects, lists, texts, numbers, literals). */
  readonly maxNodes: number;
}

/** Fits a programme with the streets of a large city: 512 KiB, 100 deep, 30 000 values. */
export const DEFAULT_DOCUMENT_LIMITS: DocumentLimits = Object.freeze({
  maxBytes: documentLimits.bytes.max,
  maxDepth: documentLimits.depth.max,
  maxNodes: documentLimits.values.max,
});

/** All of ASCII is left out, its control characters too. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Says whether the UTF-8 form of a text is longer than a number of bytes, without building that form.
 *
 * @example
 * isLongerThan("ż", 1); // true
 */
export function isLongerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  if (text.length * 3 <= maxBytes || !BEYOND_ASCII.test(text)) return false;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Half of a surrogate pair counts 2, so that a whole pair counts its 4 bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > maxBytes;
}
