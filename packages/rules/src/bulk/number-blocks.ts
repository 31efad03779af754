import type { TypedNode } from "../language/typed-node.ts";
import type { NumberType } from "../values/value-type.ts";
import { BLOCK, type BlockNumbers } from "./block.ts";
import type { BlockCompiler } from "./block-compiler.ts";
import { readsOf } from "./fields-read.ts";
import { ListColumn } from "./list-column.ts";
import { countBlocks, sumBlocks } from "./list-numbers.ts";
import { NumberColumn } from "./number-column.ts";
import { addNumbers, chooseNumbers, multiplyNumbers, numbersOrNaN, scaleNumbers } from "./number-kernels.ts";

/**
 * Numbers of an expression over blocks, exactly those that asking row by row gives; NaN where a fact is missing or the
 * number leaves the range of exact integers, and the row must be asked itself. Undefined for other expressions.
 */
export function numberBlocks(blocks: BlockCompiler, node: TypedNode): BlockNumbers | undefined {
  if (node.type.kind !== "number" && node.type.kind !== "date" && node.type.kind !== "instant")
    return undefined;
  const constant = blocks.closures.constant(node);
  if (typeof constant === "number") {
    const out = new Float64Array(BLOCK).fill(constant);
    return () => out;
  }
  const column = blocks.table.columns.get(blocks.slotOf(node));
  if (column instanceof NumberColumn) return fieldNumbers(blocks, blocks.slotOf(node), column);
  const factor = scaleOf(node);
  if (factor !== undefined) return scaled(blocks.numbers(node.args[0] as TypedNode), factor);
  switch (node.byColumns) {
    case "sum":
      return folded(blocks, node, (left, right, out, count) => addNumbers(left, right, 1, out, count));
    case "difference":
      if (node.args.length === 1) return scaled(blocks.numbers(node.args[0] as TypedNode), -1);
      return folded(blocks, node, (left, right, out, count) => addNumbers(left, right, -1, out, count));
    case "product":
      return folded(blocks, node, multiplyNumbers);
    case "choice":
      return chosen(blocks, node);
    case "sumOfItems":
    case "countOfItems":
      return ofList(blocks, node);
    default:
      return undefined;
  }
}

function fieldNumbers(blocks: BlockCompiler, slot: number, column: NumberColumn): BlockNumbers {
  return blocks.shared(`${slot} as numbers`, () => {
    const out = new Float64Array(BLOCK);
    return (from, count) => {
      const { integers, numbers, gaps } = column;
      numbersOrNaN(integers ?? numbers, column.hasGaps(from) ? gaps : undefined, from, count, out);
      return out;
    };
  });
}

/** By how much a node is its only operand in smaller units; undefined when it is something else. */
function scaleOf(node: TypedNode): number | undefined {
  const [inner] = node.args;
  if (inner === undefined || node.args.length > 1 || inner.op !== node.op) return undefined;
  const [den, under] = [(node.type as NumberType).den, (inner.type as NumberType).den];
  return den === under ? undefined : den / under;
}

function scaled(numbers: BlockNumbers | undefined, factor: number): BlockNumbers | undefined {
  if (numbers === undefined) return undefined;
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    scaleNumbers(numbers(from, count), factor, out, count);
    return out;
  };
}

type Fold = (left: Float64Array, right: Float64Array, out: Float64Array, count: number) => void;

function folded(blocks: BlockCompiler, node: TypedNode, fold: Fold): BlockNumbers | undefined {
  const args = node.args.map((arg) => blocks.numbers(arg));
  if (!args.every((arg) => arg !== undefined)) return undefined;
  const [first, ...others] = args as [BlockNumbers, ...BlockNumbers[]];
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    let left = first(from, count);
    for (const other of others) {
      fold(left, other(from, count), out, count);
      left = out;
    }
    return left;
  };
}

function chosen(blocks: BlockCompiler, node: TypedNode): BlockNumbers | undefined {
  const [guard, then, otherwise] = node.args as [TypedNode, TypedNode, TypedNode];
  const [yes, no] = [blocks.numbers(then), blocks.numbers(otherwise)];
  if (yes === undefined || no === undefined) return undefined;
  const when = blocks.test(guard);
  const out = new Float64Array(BLOCK);
  return (from, count) => {
    chooseNumbers(when(from, count).bytes, yes(from, count), no(from, count), out, count);
    return out;
  };
}

function ofList(blocks: BlockCompiler, node: TypedNode): BlockNumbers | undefined {
  const [list, each] = node.args as [TypedNode, TypedNode];
  const column = blocks.table.columns.get(blocks.slotOf(list));
  if (!(column instanceof ListColumn) || readsOf(each, column.items.shape).readsOthers) return undefined;
  const items = blocks.ofItems(column);
  if (node.byColumns === "countOfItems") return countBlocks(column, items.test(each));
  const numbers = items.numbers(each);
  return numbers === undefined ? undefined : sumBlocks(column, numbers);
}
