import { type ClosureCompiler, ROOT_SCOPE } from "../language/compile.ts";
import type { Core, Value } from "../language/core.ts";
import { intervalOf } from "../language/interval-of.ts";
import { ABSENT } from "../language/no-value.ts";
import { compareValues } from "../language/order-relation.ts";
import { type Tri, triAnd, triIf } from "../language/tri.ts";
import { type Block, newBlock } from "./block.ts";
import { CodeColumn, type FactColumns, NumberColumn, SMALL_INTEGER } from "./fact-columns.ts";
import { factSlots } from "./fact-slots.ts";
import {
  andBlocks,
  fillGaps,
  ifBlocks,
  lookUp,
  notBlock,
  orBlocks,
  withinIntegers,
  withinNumbers,
} from "./kernels.ts";

/** A test over a block of rows: fills and gives a block of its own. */
export type BlockTest = (from: number, count: number) => Block;

/** Compiles tests for columns; a node asked twice is computed once per block. */
export class BlockCompiler {
  readonly #compiler: ClosureCompiler;
  readonly #columns: FactColumns;
  readonly #made = new Map<Core, BlockTest>();
  readonly #byKey = new Map<string, BlockTest>();

  constructor(compiler: ClosureCompiler, columns: FactColumns) {
    this.#compiler = compiler;
    this.#columns = columns;
  }

  test(node: Core): BlockTest {
    const made = this.#made.get(node);
    if (made !== undefined) return made;
    const test = oncePerBlock(this.#compile(node));
    this.#made.set(node, test);
    return test;
  }

  #compile(node: Core): BlockTest {
    const args = node.args;
    if (node.role === "connective") {
      if (node.op === "and")
        return joined(
          args.map((arg) => this.test(arg)),
          andBlocks,
        );
      if (node.op === "or")
        return joined(
          args.map((arg) => this.test(arg)),
          orBlocks,
        );
      if (node.op === "!") return turned(this.test(args[0] as Core));
      if (node.op === "if") return chosen(args.map((arg) => this.test(arg)));
    }
    const slots = factSlots(node);
    const [slot] = slots;
    const column = slots.length === 1 && slot !== undefined ? this.#columns.column(slot) : undefined;
    if (column instanceof CodeColumn) return this.#byDictionary(node, slot as number, column);
    if (column instanceof NumberColumn) return this.#byRange(node, column) ?? this.#byRow(node, slots);
    return this.#byRow(node, slots);
  }

  /** A test of one field with few values: its answer for each value, looked up. */
  #byDictionary(node: Core, slot: number, column: CodeColumn): BlockTest {
    const test = this.#compiler.test(node);
    const frame = this.#columns.emptyFrame();
    const answers = Uint8Array.from(column.dictionary, (value) => {
      frame[slot] = value;
      return test(frame, ROOT_SCOPE);
    });
    return this.#shared(`${slot}=${answers.join("")}`, () => {
      const out = newBlock();
      return (from, count) => {
        lookUp(answers, column.codes, from, count, out.bytes);
        return out;
      };
    });
  }

  /** Comparisons of one number with constants: one closed interval. */
  #byRange(node: Core, column: NumberColumn): BlockTest | undefined {
    const range = intervalOf(node, this.#compiler);
    if (range === undefined) return undefined;
    const { slot, lo, hi } = range;
    const inside = (value: Value) => triAnd(compareValues(lo, value, "<="), compareValues(value, hi, "<="));
    const answers = Uint8Array.of(0, inside(column.unknown), inside(ABSENT));
    const { integers, gaps } = column;
    const [least, most] = [Math.max(lo, -SMALL_INTEGER), Math.min(hi, SMALL_INTEGER)];
    return this.#shared(`${slot}:${lo}:${hi}`, () => {
      const out = newBlock();
      return (from, count) => {
        if (integers === undefined) withinNumbers(column.numbers, lo, hi, from, count, out.bytes);
        else if (least > most) out.bytes.fill(0);
        else withinIntegers(integers, least, most, from, count, out.bytes);
        if (column.hasGaps(from)) fillGaps(gaps, answers, from, count, out.bytes);
        return out;
      };
    });
  }

  /** Tests that different rules ask of one field are done once. */
  #shared(key: string, make: () => BlockTest): BlockTest {
    const made = this.#byKey.get(key) ?? oncePerBlock(make());
    this.#byKey.set(key, made);
    return made;
  }

  /** Anything else: row by row, over a frame that holds only the facts it reads. */
  #byRow(node: Core, slots: readonly number[]): BlockTest {
    const test = this.#compiler.test(node);
    const frame: Value[] = this.#columns.emptyFrame();
    const columns = slots.map((slot) => this.#columns.column(slot));
    const out = newBlock();
    return (from, count) => {
      for (let index = 0; index < count; index += 1) {
        for (let each = 0; each < slots.length; each += 1) {
          frame[slots[each] as number] = (columns[each] as (typeof columns)[number]).at(from + index);
        }
        out.bytes[index] = test(frame, ROOT_SCOPE);
      }
      return out;
    };
  }
}

function oncePerBlock(test: BlockTest): BlockTest {
  let last = -1;
  let block: Block | undefined;
  return (from, count) => {
    if (from !== last || block === undefined) {
      block = test(from, count);
      last = from;
    }
    return block;
  };
}

const TRIS: readonly Tri[] = [0, 1, 2, 3];
const IF = Uint8Array.from(
  TRIS.flatMap((guard) => TRIS.flatMap((then) => TRIS.map((otherwise) => triIf(guard, then, otherwise)))),
);

function joined(tests: readonly BlockTest[], join: typeof andBlocks): BlockTest {
  const [first, ...others] = tests as [BlockTest, ...BlockTest[]];
  if (others.length === 0) return first;
  const out = newBlock();
  return (from, count) => {
    let left = first(from, count);
    const words = (count + 3) >> 2;
    for (const other of others) {
      join(left.words, other(from, count).words, out.words, words);
      left = out;
    }
    return out;
  };
}

function turned(test: BlockTest): BlockTest {
  const out = newBlock();
  return (from, count) => {
    notBlock(test(from, count).words, out.words, (count + 3) >> 2);
    return out;
  };
}

function chosen(tests: readonly BlockTest[]): BlockTest {
  const [when, then, otherwise] = tests as [BlockTest, BlockTest, BlockTest];
  const out = newBlock();
  return (from, count) => {
    const [guard, yes, no] = [when(from, count), then(from, count), otherwise(from, count)];
    ifBlocks(IF, guard.bytes, yes.bytes, no.bytes, out.bytes, count);
    return out;
  };
}
