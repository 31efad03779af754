import { intervalOf } from "../language/interval-of.ts";
import type { TypedNode } from "../language/typed-node.ts";
import { ABSENT } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import { type BlockTest, newBlock } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import type { CodeColumn } from "./code-column.ts";
import { fillGaps, lookUp, notBlock, withinIntegers, withinNumbers } from "./kernels.ts";
import { type NumberColumn, SMALL_INTEGER } from "./number-column.ts";
import { RowReader } from "./row-reader.ts";

/** A test of one field with few values: its answer for each value, looked up. */
export function codeBlocks(
  blocks: BlockCompiler,
  node: TypedNode,
  slot: number,
  column: CodeColumn,
): BlockTest {
  const answer = answering(blocks, node, slot);
  const { dictionary } = column;
  const answers = new Uint8Array(dictionary.length);
  for (let code = 0; code < answers.length; code += 1) answers[code] = answer(dictionary[code] as Value);
  const make = (): BlockTest => {
    const out = newBlock();
    return (from, count) => {
      lookUp(answers, column.codes, from, count, out.bytes);
      return out;
    };
  };
  // Of many values, as addresses are, comparing what they give would take longer than looking it up twice.
  return answers.length > MOST_COMPARED ? make() : blocks.shared(`${slot}=${answers.join("")}`, make);
}

/** Most values whose answers are compared with those to another test of the field. */
const MOST_COMPARED = 256;

/** A test of one number field; undefined when it must be asked row by row. */
export function numberFieldBlocks(
  blocks: BlockCompiler,
  node: TypedNode,
  slot: number,
  column: NumberColumn,
): BlockTest | undefined {
  const answer = answering(blocks, node, slot);
  if (node.byColumns === "presence") {
    const answers = Uint8Array.of(answer(0), answer(column.unknown), answer(ABSENT));
    const out = newBlock();
    return (from, count) => {
      lookUp(answers, column.gaps, from, count, out.bytes);
      return out;
    };
  }
  return intervalBlocks(blocks, node, column, answer) ?? valueBlocks(blocks, node, column, answer);
}

/** Comparisons with constants, as one closed interval. */
function intervalBlocks(
  blocks: BlockCompiler,
  node: TypedNode,
  column: NumberColumn,
  answer: (value: Value) => number,
): BlockTest | undefined {
  const range = intervalOf(node, blocks.closures, blocks.slotOf) ?? equalTo(blocks, node);
  if (range === undefined) return undefined;
  const { lo, hi } = range;
  const isTurned = node.equality?.same === false;
  const inGaps = { whenUnknown: answer(column.unknown), whenAbsent: answer(ABSENT) };
  const gaps = column.gapWords();
  const small = { lo: Math.max(lo, -SMALL_INTEGER), hi: Math.min(hi, SMALL_INTEGER) };
  return blocks.shared(`${range.slot}:${lo}:${hi}:${isTurned}`, () => {
    const out = newBlock();
    return (from, count) => {
      const { integers, numbers } = column;
      if (integers === undefined) withinNumbers(numbers, range, from, count, out.bytes);
      else if (small.lo > small.hi) out.bytes.fill(0);
      else withinIntegers(integers, small, from, count, out.bytes);
      if (isTurned) notBlock(out.words, out.words, (count + 3) >> 2);
      if (column.hasGaps(from)) fillGaps(gaps, inGaps, from, count, out.words);
      return out;
    };
  });
}

/** Equality with a constant number, as the interval of that number alone. */
function equalTo(blocks: BlockCompiler, node: TypedNode) {
  if (node.equality === undefined) return undefined;
  const { left, right } = node.equality;
  const constant = blocks.closures.constant(left) ?? blocks.closures.constant(right);
  const slot = Math.max(blocks.slotOf(left), blocks.slotOf(right));
  return typeof constant === "number" && slot >= 0 ? { slot, lo: constant, hi: constant } : undefined;
}

/** Numbers apart by no more than this have their answers kept, each asked once. */
const MOST_ANSWERS = 2 ** 17;
const NOT_ASKED = 4;

/** Any other test of a whole number, as of a date: its answer for each value that occurs. */
function valueBlocks(
  blocks: BlockCompiler,
  node: TypedNode,
  column: NumberColumn,
  answer: (value: Value) => number,
): BlockTest | undefined {
  const { integers, gaps } = column;
  // Gaps hold 0.
  const [least, most] = [Math.min(0, column.least), Math.max(0, column.most)];
  if (integers === undefined || most - least > MOST_ANSWERS) return undefined;
  const reader = new RowReader(blocks.table, node);
  const test = blocks.frameTest(node);
  const answers = new Uint8Array(most - least + 1).fill(NOT_ASKED);
  const inGaps = { whenUnknown: answer(column.unknown), whenAbsent: answer(ABSENT) };
  const gapWords = column.gapWords();
  const out = newBlock();
  return (from, count) => {
    for (let index = 0; index < count; index += 1) {
      const value = (integers[from + index] as number) - least;
      if (answers[value] === NOT_ASKED && gaps[from + index] === 0) {
        answers[value] = test(reader.read(from + index));
      }
      // What was not asked is a gap, to be filled below.
      out.bytes[index] = (answers[value] as number) & 3;
    }
    if (column.hasGaps(from)) fillGaps(gapWords, inGaps, from, count, out.words);
    return out;
  };
}

/** Answers of a test for single values of the only field that it reads. */
function answering(blocks: BlockCompiler, node: TypedNode, slot: number): (value: Value) => number {
  const test = blocks.frameTest(node);
  const frame = blocks.table.emptyFrame();
  return (value) => {
    frame[slot] = value;
    return test(frame);
  };
}
