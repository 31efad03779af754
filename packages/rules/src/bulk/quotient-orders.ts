import type { Quotient, TypedNode } from "../language/typed-node.ts";
import { BLOCK } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import type { OrderBlocks } from "./comparison-blocks.ts";
import { NumberColumn } from "./number-column.ts";
import { crossMultiply, OPEN_ROW, orderNumbers } from "./number-kernels.ts";

/** A quotient beside a number: which of them is to be the smaller one, and whether strictly. */
export interface QuotientComparison {
  readonly ratio: Quotient;
  readonly other: TypedNode;
  readonly quotientIsHigh: boolean;
  readonly isStrict: boolean;
  /** The test that consists of this comparison alone; left out when there are others. */
  readonly node?: TypedNode;
}

/** Compares a quotient with a number by cross multiplication; undefined when blocks cannot compute a part of it. */
export function quotientOrder(
  blocks: BlockCompiler,
  comparison: QuotientComparison,
): OrderBlocks | undefined {
  const { ratio, other, quotientIsHigh, isStrict } = comparison;
  const common = greatestCommonDivisor(ratio.times, ratio.over);
  const [times, over] = [ratio.times / common, ratio.over / common];
  const direct = shareOrder(blocks, comparison, times, over);
  if (direct !== undefined) return direct;
  const tops = blocks.numbers(ratio.numerator);
  const bottoms = blocks.numbers(ratio.denominator);
  const others = blocks.numbers(other);
  if (tops === undefined || bottoms === undefined || others === undefined) return undefined;
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

/** One field as a share of another, beside a constant, where no product can leave the range of exact integers. */
function shareOrder(
  blocks: BlockCompiler,
  { ratio, other, quotientIsHigh, isStrict, node }: QuotientComparison,
  times: number,
  over: number,
): OrderBlocks | undefined {
  const constant = blocks.closures.constant(other);
  const top = wholeNumbers(blocks, ratio.numerator);
  const bottom = wholeNumbers(blocks, ratio.denominator);
  if (typeof constant !== "number" || top === undefined || bottom === undefined) return undefined;
  const under = constant * over;
  const isExact =
    Number.isSafeInteger(under) &&
    Number.isSafeInteger(under * bottom.most) &&
    Number.isSafeInteger(Math.max(Math.abs(top.least), Math.abs(top.most)) * times);
  if (bottom.least <= 0 || !isExact) return undefined;
  // `top * times <= bottom * under`, turned around for a lower limit; a strict one is the other one negated.
  const isLower = quotientIsHigh !== isStrict;
  const [fits, fails] = isStrict ? ([0, 1] as const) : ([1, 0] as const);
  const fill = isLower ? sharesAtLeast : sharesAtMost;
  const answers = answersOfGaps(blocks, ratio, node);
  const words = { top: top.gapWords(), bottom: bottom.gapWords() };
  return (from, count, out) => {
    const parts = { top: top.integers as Int32Array, bottom: bottom.integers as Int32Array };
    fill({ ...parts, times, under, fits, fails }, from, count, out);
    if (top.hasGaps(from) || bottom.hasGaps(from))
      settleGaps(answers, { top: top.gaps, bottom: bottom.gaps }, words, from, count, out);
  };
}

function wholeNumbers(blocks: BlockCompiler, node: TypedNode): NumberColumn | undefined {
  const column = blocks.table.columns.get(blocks.slotOf(node));
  return column instanceof NumberColumn && column.integers !== undefined ? column : undefined;
}

/** `top * times` against `bottom * under`, with the answers for a row that fits and one that does not. */
interface Products {
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  readonly times: number;
  readonly under: number;
  readonly fits: 0 | 1;
  readonly fails: 0 | 1;
}

function sharesAtMost(
  { top, bottom, times, under, fits, fails }: Products,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const isFit = (top[from + index] as number) * times <= (bottom[from + index] as number) * under;
    out[index] = isFit ? fits : fails;
  }
}

function sharesAtLeast(
  { top, bottom, times, under, fits, fails }: Products,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const isFit = (top[from + index] as number) * times >= (bottom[from + index] as number) * under;
    out[index] = isFit ? fits : fails;
  }
}

const ABSENT_GAP = 2;
const ERROR = 3;

/** Answers by the gaps of both parts and the answer that numbers would give: numbers as they are, absent an error. */
function answersOfGaps(
  blocks: BlockCompiler,
  { numerator, denominator }: Quotient,
  node?: TypedNode,
): Uint8Array {
  const [top, bottom] = [wholeNumbers(blocks, numerator), wholeNumbers(blocks, denominator)];
  const answers = new Uint8Array(24);
  for (let index = 0; index < answers.length; index += 1) {
    const [above, below, fits] = [index >> 3, (index >> 1) & 3, index & 1];
    if (above === 0 && below === 0) answers[index] = fits;
    else if (above === ABSENT_GAP || below >= ABSENT_GAP) answers[index] = ERROR;
    else if (node === undefined || !isOpenEnded(top) || !isOpenEnded(bottom)) answers[index] = OPEN_ROW;
    else {
      const frame = blocks.table.emptyFrame();
      frame[blocks.slotOf(numerator)] = above === 0 ? 1 : (top as NumberColumn).unknown;
      frame[blocks.slotOf(denominator)] = below === 0 ? 1 : (bottom as NumberColumn).unknown;
      answers[index] = blocks.frameTest(node)(frame);
    }
  }
  return answers;
}

/** Whether no positive factor changes the bounds of the unknown: then its answer beside one number is that beside all. */
function isOpenEnded(column: NumberColumn | undefined): boolean {
  const ends = [column?.unknown.lo, column?.unknown.hi];
  return ends.every((end) => end === 0 || end === Infinity || end === -Infinity);
}

/** What the gaps of both parts hold, row by row or four rows at a time. */
interface Gaps<Rows> {
  readonly top: Rows;
  readonly bottom: Rows;
}

/** Rows in which a part is missing; four rows at a time are passed over. */
function settleGaps(
  answers: Uint8Array,
  { top, bottom }: Gaps<Uint8Array>,
  words: Gaps<Uint32Array>,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  for (let first = 0; first < count; first += 4) {
    const word = (from + first) >> 2;
    if (((words.top[word] as number) | (words.bottom[word] as number)) === 0) continue;
    for (let index = first; index < first + 4; index += 1) {
      const gaps = ((top[from + index] as number) << 3) | ((bottom[from + index] as number) << 1);
      out[index] = answers[gaps | (out[index] as number)] as number;
    }
  }
}
