import type { TypedNode } from "../language/typed-node.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import type { OrderBlocks } from "./comparison-blocks.ts";
import { NumberColumn } from "./number-column.ts";

const ABSENT_GAP = 2;
const ERROR = 3;

/** The two sides of a comparison. */
interface Sides<Column> {
  readonly low: Column;
  readonly high: Column;
}

/** Whether one whole-number field is at most (or less than) another; undefined when the sides are something else. */
export function fieldOrder(
  blocks: BlockCompiler,
  low: TypedNode,
  high: TypedNode,
  isStrict: boolean,
): OrderBlocks | undefined {
  const [lowest, highest] = [low, high].map((side) => blocks.table.columns.get(blocks.slotOf(side)));
  if (!(lowest instanceof NumberColumn && highest instanceof NumberColumn)) return undefined;
  if (lowest.integers === undefined || highest.integers === undefined) return undefined;
  const sides = { low: lowest, high: highest };
  const gaps = { low: lowest.gapWords(), high: highest.gapWords() };
  return (from, count, out) => {
    const integers = { low: lowest.integers as Int32Array, high: highest.integers as Int32Array };
    orderIntegers(integers, isStrict ? 1 : 0, from, count, out);
    if (lowest.hasGaps(from) || highest.hasGaps(from)) settleGaps(sides, gaps, isStrict, from, count, out);
  };
}

/** Whether integers of 30 bits stand in order, by the sign of their difference. */
function orderIntegers(
  { low, high }: Sides<Int32Array>,
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

/** Rows in which a number is missing: its bounds may decide. Four rows at a time are passed over. */
function settleGaps(
  sides: Sides<NumberColumn>,
  { low, high }: Sides<Uint32Array>,
  isStrict: boolean,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let first = 0; first < count; first += 4) {
    const word = (from + first) >> 2;
    if (((low[word] as number) | (high[word] as number)) !== 0)
      settleRows(sides, isStrict, from, first, Math.min(first + 4, count), out);
  }
}

function settleRows(
  { low, high }: Sides<NumberColumn>,
  isStrict: boolean,
  from: number,
  first: number,
  end: number,
  out: Uint8Array,
): void {
  for (let index = first; index < end; index += 1) {
    const gap = (low.gaps[from + index] as number) | (high.gaps[from + index] as number);
    if (gap === 0) continue;
    out[index] = gap >= ABSENT_GAP ? ERROR : settled(low, high, isStrict, from + index);
  }
}

function settled(low: NumberColumn, high: NumberColumn, isStrict: boolean, row: number): number {
  const isLowKnown = low.gaps[row] === 0;
  const isHighKnown = high.gaps[row] === 0;
  const one = (low.integers as Int32Array)[row] as number;
  const two = (high.integers as Int32Array)[row] as number;
  const lowest = isLowKnown ? one : low.unknown.lo;
  const highest = isLowKnown ? one : low.unknown.hi;
  const least = isHighKnown ? two : high.unknown.lo;
  const most = isHighKnown ? two : high.unknown.hi;
  if (isStrict) return highest < least ? 1 : lowest >= most ? 0 : 2;
  return highest <= least ? 1 : lowest > most ? 0 : 2;
}
