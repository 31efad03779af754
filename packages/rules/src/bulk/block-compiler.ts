import type { ClosureCompiler } from "../language/closure-compiler.ts";
import type { Test, TypedNode } from "../language/typed-node.ts";
import { type BlockNumbers, type BlockTest, newBlock, oncePerBlock } from "./block.ts";
import { CodeColumn } from "./code-column.ts";
import { comparisonBlocks } from "./comparison-blocks.ts";
import { connectiveBlocks } from "./connective-blocks.ts";
import type { FactTable } from "./fact-table.ts";
import { readsOf } from "./fields-read.ts";
import type { ListColumn } from "./list-column.ts";
import { numberBlocks } from "./number-blocks.ts";
import { NumberColumn } from "./number-column.ts";
import { codeBlocks, numberFieldBlocks } from "./one-field-blocks.ts";
import { quantifierBlocks } from "./quantifier-blocks.ts";
import { type FrameTest, frameTest, RowReader } from "./row-reader.ts";

/** Compiles tests and numbers over one table: the applications, or the items of one of their lists. */
export class BlockCompiler {
  readonly closures: ClosureCompiler;
  readonly table: FactTable;
  readonly #isItems: boolean;
  readonly #tests = new Map<TypedNode, BlockTest>();
  readonly #numbers = new Map<TypedNode, BlockNumbers | undefined>();
  readonly #byKey = new Map<string, unknown>();
  readonly #ofItems = new Map<ListColumn, BlockCompiler>();

  constructor(closures: ClosureCompiler, table: FactTable, isItems: boolean) {
    this.closures = closures;
    this.table = table;
    this.#isItems = isItems;
  }

  /** The test over blocks; a node asked twice is computed once per block. */
  test(node: TypedNode): BlockTest {
    const made = this.#tests.get(node);
    if (made !== undefined) return made;
    const test = oncePerBlock(this.#test(node));
    this.#tests.set(node, test);
    return test;
  }

  /** The numbers over blocks; undefined for expressions that are only computed row by row. */
  numbers(node: TypedNode): BlockNumbers | undefined {
    if (this.#numbers.has(node)) return this.#numbers.get(node);
    const numbers = numberBlocks(this, node);
    const once = numbers === undefined ? undefined : oncePerBlock(numbers);
    this.#numbers.set(node, once);
    return once;
  }

  /** Slot of a node that reads a field of this table directly, or -1. */
  readonly slotOf = (node: TypedNode): number => {
    const { origin } = node;
    if (origin.from !== "fact" || node.args.length > 0) return -1;
    return origin.hops === (this.#isItems ? 0 : -1) ? origin.field.slot : -1;
  };

  /** The test of one record of this table. */
  frameTest(node: TypedNode, test: Test = this.closures.test(node)): FrameTest {
    return frameTest(test, this.#isItems);
  }

  /** What different rules ask of one field is done once. */
  shared<Result>(key: string, make: () => (from: number, count: number) => Result) {
    const made = this.#byKey.get(key) ?? oncePerBlock(make());
    this.#byKey.set(key, made);
    return made as (from: number, count: number) => Result;
  }

  /** The compiler for the items of a list. */
  ofItems(list: ListColumn): BlockCompiler {
    const made = this.#ofItems.get(list) ?? new BlockCompiler(this.closures, list.items, true);
    this.#ofItems.set(list, made);
    return made;
  }

  #test(node: TypedNode): BlockTest {
    const connective = connectiveBlocks(node, (arg) => this.test(arg));
    if (connective !== undefined) return connective;
    const { slots } = readsOf(node, this.table.shape);
    const [slot] = slots;
    const column = slots.length === 1 && slot !== undefined ? this.table.columns.get(slot) : undefined;
    if (column instanceof CodeColumn) return codeBlocks(this, node, slot as number, column);
    const fast =
      column instanceof NumberColumn
        ? numberFieldBlocks(this, node, slot as number, column)
        : quantifierBlocks(this, node);
    return fast ?? comparisonBlocks(this, node) ?? this.#byRow(node);
  }

  /** Anything else: row by row, over a frame that holds only the facts it reads. */
  #byRow(node: TypedNode): BlockTest {
    const test = this.frameTest(node);
    const reader = new RowReader(this.table, node);
    const out = newBlock();
    return (from, count) => {
      for (let index = 0; index < count; index += 1) out.bytes[index] = test(reader.read(from + index));
      return out;
    };
  }
}
