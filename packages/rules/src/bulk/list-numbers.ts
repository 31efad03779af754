import { BLOCK, type BlockNumbers, type BlockTest } from "./block.ts";
import type { ListColumn } from "./list-column.ts";
import { addItems } from "./number-kernels.ts";

/** Sums of numbers of a list's items. */
export function sumBlocks(column: ListColumn, numbers: BlockNumbers): BlockNumbers {
  const kept = new Float64Array(column.items.rows);
  const upTo = keptUpTo(column, (from, count) => kept.set(numbers(from, count).subarray(0, count), from));
  return sums(column, kept, upTo);
}

/** Numbers of a list's items that fulfil a condition; NaN when it is not decided for all of them. */
export function countBlocks(column: ListColumn, test: BlockTest): BlockNumbers {
  const kept = new Float64Array(column.items.rows);
  const upTo = keptUpTo(column, (from, count) => {
    const { bytes } = test(from, count);
    for (let index = 0; index < count; index += 1) {
      const tri = bytes[index] as number;
      kept[from + index] = tri > 1 ? Number.NaN : tri;
    }
  });
  return sums(column, kept, upTo);
}

/** Works on the items block by block as far as rows need them. */
function keptUpTo({ items }: ListColumn, keep: (from: number, count: number) => void): (end: number) => void {
  let done = 0;
  return (end) => {
    for (; done < end; done += BLOCK) keep(done, Math.min(BLOCK, items.rows - done));
  };
}

function sums(column: ListColumn, kept: Float64Array, upTo: (end: number) => void): BlockNumbers {
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    upTo(column.starts[from + count] as number);
    addItems(kept, column, from, count, out);
    return out;
  };
}
