import type { Core } from "../language/core.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import type { OrderBlocks } from "./comparison-blocks.ts";
import { NumberColumn } from "./number-column.ts";

const ABSENT_GAP = 2;
const ERROR = 3;

/** Whether one whole-number field is at most (or less than) another; undefined when the sides are something else. */
export function fieldOrder(
  blocks: BlockCompiler,
  low: Core,
  high: Core,
  isStrict: boolean,
): OrderBlocks | undefined {
  const [lowest, highest] = [low, high].map((side) => blocks.table.columns.get(blocks.slotOf(side)));
  if (!(lowest instanceof NumberColumn && highest instanceof NumberColumn)) return undefined;
  if (lowest.integers === undefined || highest.integers === undefined) return undefined;
  return (from, count, out) => {
    orderIntegers(
      lowest.integers as Int32Array,
      highest.integers as Int32Array,
      isStrict ? 1 : 0,
      from,
      count,
      out,
    );
    if (lowest.hasGaps(from) || highest.hasGaps(from))
      settleGaps(lowest, highest, isStrict, from, count, out);
  };
}

/** Whether integers of 30 bits stand in order, by the sign of their difference. */
function orderIntegers(
  low: Int32Array,
  high: Int32Array,
  strict: 0 | 1,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const difference = (high[from + index] as number) - (low[from + index] as number) - strict;
    out[index] = (difference >>> 31) ^ 1;
  }
}

/** Rows in which a number is missing: its bounds may decide. */
function settleGaps(
  low: NumberColumn,
  high: NumberColumn,
  isStrict: boolean,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  const [under, over] = [low.gaps, high.gaps];
  for (let index = 0; index < count; index += 1) {
    if (((under[from + index] as number) | (over[from + index] as number)) === 0) continue;
    out[index] = settled(low, high, isStrict, from + index);
  }
}

function settled(low: NumberColumn, high: NumberColumn, isStrict: boolean, row: number): number {
  const [under, over] = [low.gaps[row] as number, high.gaps[row] as number];
  if (under === ABSENT_GAP || over === ABSENT_GAP) return ERROR;
  const [one, two] = [low.integers?.[row] as number, high.integers?.[row] as number];
  const [lowest, highest] = under === 0 ? [one, one] : [low.unknown.lo, low.unknown.hi];
  const [least, most] = over === 0 ? [two, two] : [high.unknown.lo, high.unknown.hi];
  if (isStrict) return highest < least ? 1 : lowest >= most ? 0 : 2;
  return highest <= least ? 1 : lowest > most ? 0 : 2;
}
