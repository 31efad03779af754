import type { Comparison, TypedNode } from "../language/typed-node.ts";
import { type BlockTest, newBlock } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import { fieldOrder } from "./field-orders.ts";
import { readsOf } from "./fields-read.ts";
import { NumberColumn } from "./number-column.ts";
import { joinOrders, OPEN_ROW, orderNumbers } from "./number-kernels.ts";
import { quotientOrder } from "./quotient-orders.ts";
import { RowReader } from "./row-reader.ts";

/** One comparison of a block's rows; a row that it leaves open must be asked itself. */
export type OrderBlocks = (from: number, count: number, out: Uint8Array) => void;

const ERROR = 3;
const ABSENT_GAP = 2;
const OPEN_WORD = 0x04040404;

/**
 * Order comparisons of numbers, and of one quotient with a number by cross multiplication. Rows in which a fact is
 * missing are asked themselves, except where fields are compared directly. Undefined when a side is no expression that
 * blocks can compute.
 */
export function comparisonBlocks(blocks: BlockCompiler, node: TypedNode): BlockTest | undefined {
  const only = node.comparisons?.length === 1 ? { node } : {};
  const orders = node.comparisons?.map((comparison) => orderBlocks(blocks, comparison, only)) ?? [];
  if (!orders.every((order) => order !== undefined)) return undefined;
  const [first, ...others] = orders;
  if (first === undefined) return undefined;
  const ask = askRow(blocks, node);
  const [out, next] = [newBlock(), newBlock()];
  return (from, count) => {
    first(from, count, out.bytes);
    for (const other of others) {
      other(from, count, next.bytes);
      joinOrders(out.bytes, next.bytes, count);
    }
    const words = (count + 3) >> 2;
    for (let word = 0; word < words; word += 1) {
      if (((out.words[word] as number) & OPEN_WORD) === 0) continue;
      for (let index = word * 4; index < word * 4 + 4; index += 1) {
        if (out.bytes[index] === OPEN_ROW && index < count) out.bytes[index] = ask(from + index);
      }
    }
    return out;
  };
}

function orderBlocks(
  blocks: BlockCompiler,
  { left, relation, right }: Comparison,
  only: { readonly node?: TypedNode },
): OrderBlocks | undefined {
  const isStrict = relation === "<" || relation === ">";
  const [low, high] = relation === ">" || relation === ">=" ? [right, left] : [left, right];
  if (low.ratio !== undefined && high.ratio !== undefined) return undefined;
  if (low.ratio !== undefined)
    return quotientOrder(blocks, { ratio: low.ratio, other: high, quotientIsHigh: false, isStrict, ...only });
  if (high.ratio !== undefined)
    return quotientOrder(blocks, { ratio: high.ratio, other: low, quotientIsHigh: true, isStrict, ...only });
  const direct = fieldOrder(blocks, low, high, isStrict);
  if (direct !== undefined) return direct;
  const [one, two] = [blocks.numbers(low), blocks.numbers(high)];
  if (one === undefined || two === undefined) return undefined;
  return (from, count, out) => orderNumbers(one(from, count), two(from, count), isStrict, out, count);
}

/** Asks a row; one comparison of operators that need every operand is an error where one is absent, without asking. */
function askRow(blocks: BlockCompiler, node: TypedNode): (row: number) => number {
  const test = blocks.frameTest(node);
  const reader = new RowReader(blocks.table, node);
  const columns = readsOf(node, blocks.table.shape).slots.map((slot) => blocks.table.columns.get(slot));
  const numbers = columns.filter((column) => column instanceof NumberColumn);
  const mustAsk = node.comparisons?.length !== 1 || numbers.length !== columns.length;
  if (mustAsk || !node.args.every(needsOperands)) return (row) => test(reader.read(row));
  return (row) => {
    for (let each = 0; each < numbers.length; each += 1) {
      if ((numbers[each] as NumberColumn).gaps[row] === ABSENT_GAP) return ERROR;
    }
    return test(reader.read(row));
  };
}

/** Whether a node needs all that is in it; a change of units needs what the number inside needs. */
function needsOperands(node: TypedNode): boolean {
  const [inner] = node.args;
  const isWrap = node.args.length === 1 && inner?.at === node.at && inner.op === node.op;
  return (isWrap || node.needsOperands === true) && node.args.every(needsOperands);
}
