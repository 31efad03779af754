/** Number of rows that are worked on at once, so that intermediate results stay in the cache. */
export const BLOCK = 2048;

/** Results of a test over a block of rows: one Tri per byte, also seen four at a time. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

/** A block with room for every row. */
export function newBlock(): Block {
  const buffer = new ArrayBuffer(BLOCK);
  return { bytes: new Uint8Array(buffer), words: new Uint32Array(buffer) };
}
