import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Test, TypedNode } from "../language/typed-node.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame, Value } from "../values/value.ts";
import type { Column, FactTable } from "./fact-table.ts";
import { readsOf } from "./fields-read.ts";

/** Reads rows of a table into one frame, used again and again, that holds only what a node reads. */
export class RowReader {
  readonly #frame: Value[];
  readonly #slots: readonly number[];
  readonly #columns: readonly Column[];

  constructor(table: FactTable, node: TypedNode) {
    this.#frame = table.emptyFrame();
    this.#slots = readsOf(node, table.shape).slots;
    this.#columns = this.#slots.map((slot) => table.columns.get(slot) as Column);
  }

  read(row: number): Frame {
    for (let each = 0; each < this.#slots.length; each += 1) {
      this.#frame[this.#slots[each] as number] = (this.#columns[each] as Column).at(row);
    }
    return this.#frame;
  }
}

/** A test of one record. */
export type FrameTest = (frame: Frame) => Tri;

/** Makes a test into one of the records of a table: of the form, or of items of a list. */
export function frameTest(test: Test, isItem: boolean): FrameTest {
  return isItem
    ? (frame) => test(NO_FORM, { item: frame, outer: ROOT_SCOPE })
    : (frame) => test(frame, ROOT_SCOPE);
}

/** Tests of items that are asked by blocks read nothing of the form. */
const NO_FORM: Frame = [];
