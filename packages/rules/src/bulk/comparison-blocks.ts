import type { Comparison, Core } from "../language/core.ts";
import { BLOCK, type BlockTest, newBlock } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import { readsOf } from "./fields-read.ts";
import { NumberColumn } from "./number-column.ts";
import { crossMultiply, OPEN_ROW, orderNumbers } from "./number-kernels.ts";
import { RowReader } from "./row-reader.ts";

/** Joins one comparison of a block's rows to what stands in the bytes. */
type OrderBlocks = (from: number, count: number, out: Uint8Array) => void;

const ERROR = 3;
const OPEN_WORD = 0x04040404;

/**
 * Order comparisons of numbers, and of one quotient with a number by cross multiplication. Rows in which a fact is
 * missing are asked themselves. Undefined when a side is no expression that blocks can compute.
 */
export function comparisonBlocks(blocks: BlockCompiler, node: Core): BlockTest | undefined {
  const { comparisons } = node;
  if (comparisons === undefined || comparisons.length === 0) return undefined;
  const orders = comparisons.map((comparison) => orderBlocks(blocks, comparison));
  if (!orders.every((order) => order !== undefined)) return undefined;
  const ask = askRow(blocks, node);
  const out = newBlock();
  return (from, count) => {
    out.bytes.fill(1);
    for (const order of orders) order(from, count, out.bytes);
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

function orderBlocks(blocks: BlockCompiler, { left, relation, right }: Comparison): OrderBlocks | undefined {
  const isTurned = relation === ">" || relation === ">=";
  const isStrict = relation === "<" || relation === ">";
  const [low, high] = isTurned ? [right, left] : [left, right];
  if (low.ratio !== undefined && high.ratio !== undefined) return undefined;
  if (low.ratio !== undefined) return quotientOrder(blocks, low.ratio, high, isStrict, false);
  if (high.ratio !== undefined) return quotientOrder(blocks, high.ratio, low, isStrict, true);
  const [one, two] = [blocks.numbers(low), blocks.numbers(high)];
  if (one === undefined || two === undefined) return undefined;
  return (from, count, out) => orderNumbers(one(from, count), two(from, count), isStrict, out, count);
}

function quotientOrder(
  blocks: BlockCompiler,
  ratio: NonNullable<Core["ratio"]>,
  side: Core,
  isStrict: boolean,
  quotientIsHigh: boolean,
): OrderBlocks | undefined {
  const tops = blocks.numbers(ratio.numerator);
  const bottoms = blocks.numbers(ratio.denominator);
  const others = blocks.numbers(side);
  if (tops === undefined || bottoms === undefined || others === undefined) return undefined;
  const common = greatestCommonDivisor(ratio.times, ratio.over);
  const [times, over] = [ratio.times / common, ratio.over / common];
  const products = { left: new Float64Array(BLOCK), right: new Float64Array(BLOCK) };
  const [low, high] = quotientIsHigh ? [products.right, products.left] : [products.left, products.right];
  return (from, count, out) => {
    const sides = { top: tops(from, count), bottom: bottoms(from, count), other: others(from, count) };
    crossMultiply(sides, times, over, products, count);
    orderNumbers(low, high, isStrict, out, count);
  };
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

/** Operators that are errors whenever an operand is absent. */
const NEED_OPERANDS = new Set(["literal", "var", "param", "money", "pct", "share", "/", "+", "-", "*"]);

/** Asks a row; one comparison of operators that need every operand is an error where one is absent, without asking. */
function askRow(blocks: BlockCompiler, node: Core): (row: number) => number {
  const test = blocks.frameTest(node);
  const reader = new RowReader(blocks.table, node);
  const columns = readsOf(node, blocks.table.shape).slots.map((slot) => blocks.table.columns.get(slot));
  const numbers = columns.filter((column) => column instanceof NumberColumn);
  if (
    node.comparisons?.length !== 1 ||
    numbers.length !== columns.length ||
    !node.args.every(needsOperands)
  ) {
    return (row) => test(reader.read(row));
  }
  return (row) => {
    for (const { gaps } of numbers) if (gaps[row] === 2) return ERROR;
    return test(reader.read(row));
  };
}

function needsOperands(node: Core): boolean {
  return NEED_OPERANDS.has(node.op) && node.args.every(needsOperands);
}
