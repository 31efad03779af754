import { wholeWords } from "./block.ts";

/** Arrays that columns keep numbers in. */
type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

const LEAST = 1024;

/** The same array when it has room for so many rows; else a longer one with its content. */
export function roomFor<Kept extends Numbers>(
  kept: Kept,
  rows: number,
  make: (length: number) => Kept,
): Kept {
  if (rows <= kept.length) return kept;
  const longer = make(wholeWords(Math.max(rows, Math.ceil(kept.length * 1.5), LEAST)));
  longer.set(kept);
  return longer;
}
