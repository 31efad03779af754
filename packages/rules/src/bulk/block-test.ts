import { compareValues } from "../language/compare.ts";
import { type ClosureCompiler, ROOT_SCOPE } from "../language/compile.ts";
import type { Core, Value } from "../language/core.ts";
import { ABSENT } from "../language/no-value.ts";
import { type Tri, triAnd, triIf, triOr } from "../language/tri.ts";
import { CodeColumn, type FactColumns, NumberColumn } from "./fact-columns.ts";
import { factSlots } from "./fact-slots.ts";

/** Number of rows that are worked on at once, so that intermediate results stay in the cache. */
export const BLOCK = 2048;

/** A test over a block of rows: fills and gives its own buffer with one Tri per row. */
export type BlockTest = (from: number, count: number) => Uint8Array;

/** Compiles tests for columns; a node asked twice is computed once per block. */
export class BlockCompiler {
  readonly #compiler: ClosureCompiler;
  readonly #columns: FactColumns;
  readonly #made = new Map<Core, BlockTest>();

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
          AND,
        );
      if (node.op === "or")
        return joined(
          args.map((arg) => this.test(arg)),
          OR,
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
    const out = new Uint8Array(BLOCK);
    const { codes } = column;
    return (from, count) => {
      for (let index = 0; index < count; index += 1)
        out[index] = answers[codes[from + index] as number] as number;
      return out;
    };
  }

  /** Comparisons of one number with constants: one closed interval. */
  #byRange(node: Core, column: NumberColumn): BlockTest | undefined {
    const range = this.#interval(node);
    if (range === undefined) return undefined;
    const [lo, hi] = range;
    const whenUnknown = triAnd(
      compareValues(lo, column.unknown, "<="),
      compareValues(column.unknown, hi, "<="),
    );
    const whenAbsent = triAnd(compareValues(lo, ABSENT, "<="), compareValues(ABSENT, hi, "<="));
    const out = new Uint8Array(BLOCK);
    const { values, absent } = column;
    return (from, count) => {
      for (let index = 0; index < count; index += 1) {
        const value = values[from + index] as number;
        if (value >= lo && value <= hi) out[index] = 1;
        else if (!Number.isNaN(value)) out[index] = 0;
        else out[index] = absent[from + index] === 1 ? whenAbsent : whenUnknown;
      }
      return out;
    };
  }

  #interval(node: Core): readonly [number, number] | undefined {
    let [lo, hi] = [-Infinity, Infinity];
    for (const { left, relation, right } of node.comparisons ?? []) {
      const [low, high] = [this.#compiler.constant(left), this.#compiler.constant(right)];
      const [plain, bound] = low === undefined ? [left, high] : [right, low];
      if (typeof bound !== "number" || plain.origin.from !== "fact" || plain.args.length > 0)
        return undefined;
      const step = relation === "<" || relation === ">" ? 1 : 0;
      // Facts are integers, so a strict end is the next integer.
      const above = (low === undefined) === (relation === ">" || relation === ">=");
      if (above) lo = Math.max(lo, bound + step);
      else hi = Math.min(hi, bound - step);
    }
    return node.comparisons === undefined ? undefined : [lo, hi];
  }

  /** Anything else: row by row, over a frame that holds only the facts it reads. */
  #byRow(node: Core, slots: readonly number[]): BlockTest {
    const test = this.#compiler.test(node);
    const frame: Value[] = this.#columns.emptyFrame();
    const columns = slots.map((slot) => this.#columns.column(slot));
    const out = new Uint8Array(BLOCK);
    return (from, count) => {
      for (let index = 0; index < count; index += 1) {
        for (let each = 0; each < slots.length; each += 1) {
          frame[slots[each] as number] = (columns[each] as (typeof columns)[number]).at(from + index);
        }
        out[index] = test(frame, ROOT_SCOPE);
      }
      return out;
    };
  }
}

function oncePerBlock(test: BlockTest): BlockTest {
  let last = -1;
  let out = new Uint8Array(0);
  return (from, count) => {
    if (from !== last) {
      out = test(from, count) as Uint8Array<ArrayBuffer>;
      last = from;
    }
    return out;
  };
}

const TRIS: readonly Tri[] = [0, 1, 2, 3];
const AND = Uint8Array.from(TRIS.flatMap((left) => TRIS.map((right) => triAnd(left, right))));
const OR = Uint8Array.from(TRIS.flatMap((left) => TRIS.map((right) => triOr(left, right))));
const NOT = Uint8Array.from([1, 0, 2, 3]);
const IF = Uint8Array.from(
  TRIS.flatMap((guard) => TRIS.flatMap((then) => TRIS.map((otherwise) => triIf(guard, then, otherwise)))),
);

function joined(tests: readonly BlockTest[], table: Uint8Array): BlockTest {
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    out.set((tests[0] as BlockTest)(from, count));
    for (let each = 1; each < tests.length; each += 1) {
      const next = (tests[each] as BlockTest)(from, count);
      for (let index = 0; index < count; index += 1) {
        out[index] = table[((out[index] as number) << 2) | (next[index] as number)] as number;
      }
    }
    return out;
  };
}

function turned(test: BlockTest): BlockTest {
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    const inner = test(from, count);
    for (let index = 0; index < count; index += 1) out[index] = NOT[inner[index] as number] as number;
    return out;
  };
}

function chosen(tests: readonly BlockTest[]): BlockTest {
  const [when, then, otherwise] = tests as [BlockTest, BlockTest, BlockTest];
  const out = new Uint8Array(BLOCK);
  return (from, count) => {
    const [guard, yes, no] = [when(from, count), then(from, count), otherwise(from, count)];
    for (let index = 0; index < count; index += 1) {
      out[index] = IF[
        ((guard[index] as number) << 4) | ((yes[index] as number) << 2) | (no[index] as number)
      ] as number;
    }
    return out;
  };
}
