import { ListValue } from "../values/list-value.ts";
import { ABSENT, UNKNOWN } from "../values/no-value.ts";
import type { Value } from "../values/value.ts";
import { wholeWords } from "./block.ts";
import type { FactTable } from "./fact-table.ts";
import { roomFor } from "./room-for.ts";

const UNKNOWN_GAP = 1;
const ABSENT_GAP = 2;

/** Lists of one field: the items of all rows one after another, in columns of their own. */
export class ListColumn {
  /** Where the items of each row start; the end is where those of the next row start. */
  starts: Uint32Array;
  /** The row that each item belongs to. */
  rowOfItem: Uint32Array = new Uint32Array(0);
  /** Per row: 0 there is a list, 1 it is unknown, 2 it is absent. */
  gaps: Uint8Array;
  readonly items: FactTable;
  #rows = 0;

  constructor(items: FactTable, capacity: number) {
    this.items = items;
    this.starts = new Uint32Array(capacity + 1);
    this.gaps = new Uint8Array(wholeWords(capacity));
  }

  push(value: Value): void {
    const row = this.#rows;
    this.#rows += 1;
    if (row >= this.gaps.length) this.#makeRoom();
    if (value instanceof ListValue) this.#put(row, value);
    else this.gaps[row] = value === ABSENT ? ABSENT_GAP : UNKNOWN_GAP;
    this.starts[row + 1] = this.items.rows;
  }

  #put(row: number, { items }: ListValue): void {
    const end = this.items.rows + items.length;
    if (end > this.rowOfItem.length) {
      this.rowOfItem = roomFor(this.rowOfItem, end, (length) => new Uint32Array(length));
    }
    this.rowOfItem.fill(row, this.items.rows, end);
    for (const item of items) this.items.push(item);
  }

  #makeRoom(): void {
    this.gaps = roomFor(this.gaps, this.#rows, (length) => new Uint8Array(length));
    this.starts = roomFor(this.starts, this.gaps.length + 1, (length) => new Uint32Array(length));
  }

  /** The gaps of four rows at a time. */
  gapWords(): Uint32Array {
    return new Uint32Array(this.gaps.buffer);
  }

  at(row: number): Value {
    const gap = this.gaps[row] as number;
    if (gap !== 0) return gap === ABSENT_GAP ? ABSENT : UNKNOWN;
    const [from, to] = [this.starts[row] as number, this.starts[row + 1] as number];
    return new ListValue(Array.from({ length: to - from }, (_, index) => this.items.frameAt(from + index)));
  }
}
