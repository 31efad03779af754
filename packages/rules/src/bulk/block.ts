/** Number of rows that are worked on at once, so that intermediate results stay in the cache. */
export const BLOCK = 4096;

/** Results of a test over a block of rows: one Tri per byte, also seen four at a time. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

/** A block with room for so many rows. */
export function newBlock(rows: number = BLOCK): Block {
  const buffer = new ArrayBuffer(wholeWords(rows));
  return { bytes: new Uint8Array(buffer, 0, rows), words: new Uint32Array(buffer) };
}

/** The least number of bytes that hold so many rows and can be seen four at a time. */
export function wholeWords(rows: number): number {
  return Math.ceil(rows / 4) * 4;
}

/** A test over a block of rows: fills and gives a block of its own. */
export type BlockTest = (from: number, count: number) => Block;

/** Numbers over a block of rows, NaN where the row must be asked itself: fills and gives an array of its own. */
export type BlockNumbers = (from: number, count: number) => Float64Array;

/** Something that is done once per block, however often it is asked. */
export function oncePerBlock<Result>(
  run: (from: number, count: number) => Result,
): (from: number, count: number) => Result {
  let last = -1;
  let done: Result | undefined;
  return (from, count) => {
    if (from !== last || done === undefined) {
      done = run(from, count);
      last = from;
    }
    return done;
  };
}
