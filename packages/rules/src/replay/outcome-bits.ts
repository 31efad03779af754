import type { Tri } from "../values/tri.ts";

/** Results in one byte. */
const PER_BYTE = 4;

/** Packs results of tests into two bits each, the first in the lowest bits of the first byte. */
export function packResults(results: readonly Tri[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(results.length / PER_BYTE));
  for (const [index, result] of results.entries()) {
    const at = Math.floor(index / PER_BYTE);
    bytes[at] = (bytes[at] as number) | (result << ((index % PER_BYTE) * 2));
  }
  return bytes;
}

/** One result out of packed ones; undefined beyond their end. */
export function resultAt(bytes: Uint8Array, index: number): Tri | undefined {
  const byte = bytes[Math.floor(index / PER_BYTE)];
  return byte === undefined ? undefined : (((byte >> ((index % PER_BYTE) * 2)) & 3) as Tri);
}
